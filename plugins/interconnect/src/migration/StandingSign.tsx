import { useTheme } from '@material-ui/core/styles';
import CancelIcon from '@material-ui/icons/Cancel';
import CheckCircleIcon from '@material-ui/icons/CheckCircle';
import HistoryIcon from '@material-ui/icons/History';
import PersonIcon from '@material-ui/icons/PersonOutline';
import SkipNextIcon from '@material-ui/icons/SkipNext';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { StepStanding } from '@interconnect/backstage-plugin-interconnect-common';
import { stateColour } from '../topology/linkLook';
import { interconnectTranslationRef } from '../translation';

// Only what was proved just now is green.
const LOOKS = {
  proven: { Icon: CheckCircleIcon, like: 'up' },
  'proven-once': { Icon: HistoryIcon, like: 'unknown' },
  ticked: { Icon: PersonIcon, like: 'unknown' },
  skipped: { Icon: SkipNextIcon, like: 'unknown' },
  disproved: { Icon: CancelIcon, like: 'down' },
} as const satisfies Record<Exclude<StepStanding, 'open'>, object>;

/** How far a step can be relied on, in sign and word; nothing for one that is open. */
export function StandingSign({ standing }: { standing: StepStanding }) {
  const theme = useTheme();
  const { t } = useTranslationRef(interconnectTranslationRef);
  if (standing === 'open') {
    return null;
  }
  const { Icon, like } = LOOKS[standing];
  const color = stateColour(theme, like);
  return (
    <span
      style={{
        display: 'inline-flex',
        alignItems: 'center',
        gap: 4,
        color,
        fontWeight: 600,
        fontSize: 14,
      }}
    >
      <Icon aria-hidden style={{ fontSize: 20 }} />
      {t(`step.standing.${standing}`)}
    </span>
  );
}
