import { useTheme } from '@material-ui/core/styles';
import { LinkChange, changeColour } from './changes';

/** The sign of a link that comes or goes: a plus or a minus, whatever its colour. */
export function ChangeSign(props: {
  change: LinkChange;
  x: number;
  y: number;
  scale?: number;
}) {
  const { change, x, y, scale = 1 } = props;
  const theme = useTheme();
  return (
    <g transform={`translate(${x} ${y}) scale(${scale})`} aria-hidden>
      <circle r="7" fill={changeColour(theme, change)} />
      <path
        d={change === 'add' ? 'M-3.6 0 H3.6 M0 -3.6 V3.6' : 'M-3.6 0 H3.6'}
        stroke={theme.palette.background.paper}
        strokeWidth={2}
        strokeLinecap="round"
      />
    </g>
  );
}

/** The same sign beside text. */
export function ChangeIcon({ change }: { change: LinkChange }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="-8 -8 16 16"
      aria-hidden
      focusable="false"
      style={{ verticalAlign: 'text-bottom', flexShrink: 0 }}
    >
      <ChangeSign change={change} x={0} y={0} />
    </svg>
  );
}
