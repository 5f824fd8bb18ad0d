import { makeStyles, useTheme } from '@material-ui/core/styles';
import ErrorIcon from '@material-ui/icons/Error';
import InfoIcon from '@material-ui/icons/InfoOutlined';
import WarningIcon from '@material-ui/icons/Warning';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Finding } from '@interconnect/backstage-plugin-interconnect-common';
import { readable } from '../topology/linkLook';
import { interconnectTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  chip: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    fontSize: 13,
    fontWeight: 600,
    lineHeight: '20px',
    whiteSpace: 'nowrap',
  },
}));

const ICONS = { error: ErrorIcon, warning: WarningIcon, info: InfoIcon };

/** How serious a finding is, by sign, word and colour. */
export function SeverityChip({ severity }: { severity: Finding['severity'] }) {
  const classes = useStyles();
  const theme = useTheme();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const Icon = ICONS[severity];
  const color = readable(
    theme.palette[severity].main,
    theme.palette.background.paper,
  );
  return (
    <span className={classes.chip} style={{ color }}>
      <Icon style={{ fontSize: 18 }} aria-hidden />
      {t(`findings.${severity}`)}
    </span>
  );
}
