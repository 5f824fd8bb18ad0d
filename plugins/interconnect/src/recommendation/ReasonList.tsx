import { makeStyles, useTheme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  LinkState,
  Reason,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { stateColour } from '../topology/linkLook';
import { usePhrases } from '../phrases/usePhrases';
import { interconnectTranslationRef } from '../translation';
import { EvidenceOnDemand } from './EvidenceOnDemand';
import { sayCriterion } from './sayCriterion';
import { Source } from './Source';
import { USE_CASES } from './useCases';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'grid',
    gridTemplateColumns: '76px minmax(0, 1fr)',
    padding: theme.spacing(0.75, 0),
    overflowWrap: 'anywhere',
  },
}));

const SIGNS: Record<Reason['effect'], { sign: string; like: LinkState }> = {
  blocks: { sign: '✕', like: 'down' },
  against: { sign: '−', like: 'degraded' },
  for: { sign: '+', like: 'up' },
};
const ORDER = ['blocks', 'for', 'against'];

/** Why a pattern stands where it stands: each reason with its evidence or its source. */
export function ReasonList(props: {
  reasons: readonly Reason[];
  report: Report;
}) {
  const classes = useStyles();
  const theme = useTheme();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const say = usePhrases();
  const reasons = [...props.reasons].sort(
    (a, b) => ORDER.indexOf(a.effect) - ORDER.indexOf(b.effect),
  );
  return (
    <ul className={classes.list}>
      {reasons.map((reason, i) => {
        const { sign, like } = SIGNS[reason.effect];
        const preset = USE_CASES.find(u => u === reason.params.from);
        return (
          <li key={i} className={classes.item}>
            <Typography
              variant="body2"
              style={{ color: stateColour(theme, like), fontWeight: 600 }}
            >
              {sign} {t(`recommendations.${reason.effect}`)}
            </Typography>
            <div>
              <Typography variant="body2">
                <strong>{sayCriterion(reason.criterion, t)}:</strong>{' '}
                {say(reason.message, reason.phrases?.message)}
              </Typography>
              {preset && (
                <Typography
                  variant="caption"
                  color="textSecondary"
                  component="div"
                >
                  {t('recommendations.preset', {
                    useCase: t(`useCase.${preset}`),
                  })}
                </Typography>
              )}
              {reason.source && <Source source={reason.source} />}
              <EvidenceOnDemand
                evidence={reason.evidence}
                report={props.report}
              />
            </div>
          </li>
        );
      })}
    </ul>
  );
}
