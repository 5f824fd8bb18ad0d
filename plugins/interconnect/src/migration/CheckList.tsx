import { makeStyles, useTheme } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import ErrorIcon from '@material-ui/icons/Cancel';
import HelpIcon from '@material-ui/icons/HelpOutline';
import NotRunIcon from '@material-ui/icons/RadioButtonUnchecked';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import {
  Check,
  CheckOutcome,
  isFreshCheck,
} from '@interconnect/backstage-plugin-interconnect-common';
import { EvidenceList } from '../evidence/EvidenceList';
import { sayAge } from '../inventory/FreshnessBar';
import { usePhrases } from '../phrases/usePhrases';
import { stateColour } from '../topology/linkLook';
import { interconnectTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  list: { listStyle: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    gap: theme.spacing(1),
    padding: theme.spacing(0.5, 0),
    overflowWrap: 'anywhere',
  },
}));

const LOOKS = {
  passed: { Icon: CheckCircleIcon, like: 'up' },
  failed: { Icon: ErrorIcon, like: 'down' },
  unknown: { Icon: HelpIcon, like: 'unknown' },
  'not-run': { Icon: NotRunIcon, like: 'unknown' },
} as const satisfies Record<CheckOutcome, object>;

/** The checks of a step with their outcome, in sign and word, and what was seen. */
export function CheckList(props: { checks: readonly Check[]; now: number }) {
  const { checks, now } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const theme = useTheme();
  const say = usePhrases();
  if (checks.length === 0) {
    return <Typography variant="body2">{t('step.noChecks')}</Typography>;
  }
  return (
    <ul className={classes.list} aria-live="polite">
      {checks.map(check => {
        const { Icon, like } = LOOKS[check.outcome];
        // What was seen some time ago is not shown as if it still were so.
        const shown = isFreshCheck(check, now) ? like : 'unknown';
        return (
          <li key={check.id} className={classes.item}>
            <Icon
              aria-hidden
              style={{ color: stateColour(theme, shown), fontSize: 20 }}
            />
            <div>
              <Typography variant="body2">
                {say(check.title, check.phrases?.title)} ·{' '}
                <strong>{t(`step.outcome.${check.outcome}`)}</strong>
                {check.at &&
                  ` · ${t('step.checkedAt', {
                    age: sayAge(check.at, now, t),
                  })}`}
              </Typography>
              {check.detail && (
                <Typography variant="body2" color="textSecondary">
                  {say(check.detail, check.phrases?.detail)}
                </Typography>
              )}
              {check.evidence.length > 0 && (
                <details>
                  <summary>
                    {t('evidence.count', { count: check.evidence.length })}
                  </summary>
                  <EvidenceList evidence={check.evidence} report={undefined} />
                </details>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
