import { makeStyles } from '@material-ui/core/styles';
import ToggleButton from '@material-ui/lab/ToggleButton';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Finding } from '@interconnect/backstage-plugin-interconnect-common';
import { interconnectTranslationRef } from '../translation';
import { SEVERITIES } from './groupFindings';

const useStyles = makeStyles(theme => ({
  group: { display: 'flex', flexWrap: 'wrap', gap: theme.spacing(1) },
  button: {
    textTransform: 'none',
    padding: theme.spacing(0.25, 1.25),
    color: theme.palette.text.secondary,
    '&.Mui-selected': { color: theme.palette.text.primary },
  },
}));

const COUNTS = {
  error: 'findings.errors',
  warning: 'findings.warnings',
  info: 'findings.infos',
} as const;

/** How many findings there are of each severity, and which of them to show. */
export function SeverityFilter(props: {
  counts: Record<Finding['severity'], number>;
  hidden: ReadonlySet<Finding['severity']>;
  onToggle(severity: Finding['severity']): void;
}) {
  const { counts, hidden, onToggle } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  return (
    <div
      role="group"
      aria-label={t('findings.filter')}
      className={classes.group}
    >
      {SEVERITIES.filter(severity => counts[severity] > 0).map(severity => (
        <ToggleButton
          key={severity}
          value={severity}
          size="small"
          className={classes.button}
          selected={!hidden.has(severity)}
          onChange={() => onToggle(severity)}
        >
          {t(COUNTS[severity], { count: counts[severity] })}
        </ToggleButton>
      ))}
    </div>
  );
}
