import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Recommendation } from '@interconnect/backstage-plugin-interconnect-common';
import { usePhrases } from '../phrases/usePhrases';
import { interconnectTranslationRef } from '../translation';
import { BlockerList } from './BlockerList';
import { sayCriterion } from './sayCriterion';

const useStyles = makeStyles(theme => ({
  root: { marginTop: theme.spacing(1.5), '&:empty': { marginTop: 0 } },
  list: { margin: theme.spacing(0.5, 0), paddingLeft: theme.spacing(2.5) },
}));

/** Why a pattern is not the first, what is in its way, and how sure all that is. */
export function Standing(props: { recommendation: Recommendation }) {
  const { whyNot, blockers, raiseConfidence, doubts, phrases } =
    props.recommendation;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const say = usePhrases();
  // Of a blocked pattern the first blocker is why it is not the first, and is said once.
  const saidBelow = blockers.some(({ message }) => message === whyNot?.message);
  return (
    <div className={classes.root}>
      {whyNot && !saidBelow && (
        <Said
          label={t('recommendations.whyNot')}
          text={[
            whyNot.criterion && sayCriterion(whyNot.criterion, t),
            say(whyNot.message, whyNot.phrases?.message),
          ]
            .filter(Boolean)
            .join(': ')}
        />
      )}
      <BlockerList
        blockers={blockers}
        label={({ message }) =>
          message === whyNot?.message
            ? t('recommendations.whyNot')
            : t('recommendations.blockers')
        }
      />
      {raiseConfidence && (
        <Said
          label={t('recommendations.raiseConfidence')}
          text={say(raiseConfidence, phrases?.raiseConfidence)}
        />
      )}
      {doubts.length > 0 && (
        <details>
          <summary>
            {t('recommendations.doubtsCount', { count: doubts.length })}
          </summary>
          <ul className={classes.list}>
            {doubts.map((doubt, i) => (
              <li key={doubt}>
                <Typography variant="body2">
                  {say(doubt, phrases?.doubts?.[i])}
                </Typography>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

function Said(props: { label: string; text: string }) {
  return (
    <Typography variant="body2">
      <strong>{props.label}:</strong> {props.text}
    </Typography>
  );
}
