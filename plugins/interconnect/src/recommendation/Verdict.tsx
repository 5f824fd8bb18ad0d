import { makeStyles, useTheme } from '@material-ui/core/styles';
import BlockIcon from '@material-ui/icons/Block';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import WarningIcon from '@material-ui/icons/Warning';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Recommendation } from '@interconnect/backstage-plugin-interconnect-common';
import { stateColour } from '../topology/linkLook';
import { interconnectTranslationRef } from '../translation';

const useStyles = makeStyles(theme => ({
  verdict: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    fontWeight: 600,
    fontSize: 14,
  },
}));

const VERDICTS = {
  fits: { Icon: CheckCircleIcon, like: 'up' },
  'fits-with-tradeoffs': { Icon: WarningIcon, like: 'degraded' },
  blocked: { Icon: BlockIcon, like: 'down' },
} as const satisfies Record<Recommendation['verdict'], object>;

/** Whether a pattern fits: a sign and a word, never a colour alone. */
export function Verdict(props: { verdict: Recommendation['verdict'] }) {
  const classes = useStyles();
  const theme = useTheme();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const { Icon, like } = VERDICTS[props.verdict];
  return (
    <span
      className={classes.verdict}
      style={{ color: stateColour(theme, like) }}
    >
      <Icon aria-hidden style={{ fontSize: 20 }} />
      {t(`recommendations.${props.verdict}`)}
    </span>
  );
}
