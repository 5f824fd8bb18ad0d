import Button from '@material-ui/core/Button';
import Checkbox from '@material-ui/core/Checkbox';
import FormControlLabel from '@material-ui/core/FormControlLabel';
import { makeStyles } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Recommendation } from '@interconnect/backstage-plugin-interconnect-common';
import { usePhrases } from '../phrases/usePhrases';
import { interconnectTranslationRef } from '../translation';
import { MakePlanButton } from './MakePlanButton';
import { togglePicked } from './stageInUrl';
import { Guidance } from './useGuide';

const useStyles = makeStyles(theme => ({
  root: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(1, 2),
    marginTop: theme.spacing(1),
  },
}));

/** What can be done with a pattern: plan it, see what it would change, compare it. */
export function CardActions(props: {
  recommendation: Recommendation;
  systemRef: string;
  guide: Guidance;
  /** Where what is compared is chosen elsewhere. */
  withoutPick?: boolean;
}) {
  const { recommendation, systemRef, guide, withoutPick } = props;
  const { pattern } = recommendation;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const title = usePhrases()(recommendation.title);
  const plan = (
    <MakePlanButton
      recommendation={recommendation}
      systemRef={systemRef}
      request={guide.request}
    />
  );
  return (
    <div className={classes.root}>
      {recommendation.plannable && plan}
      <Button
        variant="outlined"
        aria-label={t('whatIf.seeOf', { title })}
        onClick={() => guide.go({ stage: 'what-if', pattern })}
      >
        {t('whatIf.see')}
      </Button>
      {!withoutPick && (
        <FormControlLabel
          style={{ margin: 0 }}
          control={
            <Checkbox
              size="small"
              color="primary"
              checked={guide.place.compare.includes(pattern)}
              onChange={() =>
                guide.note({
                  compare: togglePicked(guide.place.compare, pattern),
                })
              }
              inputProps={{ 'aria-label': t('compare.pick', { title }) }}
            />
          }
          label={t('compare.label')}
        />
      )}
      {!recommendation.plannable && plan}
    </div>
  );
}
