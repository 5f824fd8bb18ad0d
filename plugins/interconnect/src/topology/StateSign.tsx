import { useTheme } from '@material-ui/core/styles';
import { LinkState } from '@interconnect/backstage-plugin-interconnect-common';
import { stateColour } from './linkLook';

/** The sign of a link's state inside a drawing: each state has its own form, whatever its colour. */
export function StateSign(props: {
  state: LinkState;
  x: number;
  y: number;
  scale?: number;
}) {
  const { state, x, y, scale = 1 } = props;
  const theme = useTheme();
  const colour = stateColour(theme, state);
  const paper = theme.palette.background.paper;
  return (
    <g
      transform={`translate(${x} ${y}) scale(${scale})`}
      fill="none"
      stroke={colour}
      strokeWidth={1.75}
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden
    >
      <Form state={state} colour={colour} paper={paper} />
    </g>
  );
}

/** The same sign beside text. */
export function StateIcon({ state }: { state: LinkState }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="-8 -8 16 16"
      aria-hidden
      focusable="false"
      style={{ verticalAlign: 'text-bottom', flexShrink: 0 }}
    >
      <StateSign state={state} x={0} y={0} />
    </svg>
  );
}

function Form(props: { state: LinkState; colour: string; paper: string }) {
  const { state, colour, paper } = props;
  switch (state) {
    case 'up':
      return (
        <>
          <circle r="7" fill={colour} />
          <path d="M-3 0.2 L-0.8 2.6 L3.2 -2.4" stroke={paper} />
        </>
      );
    case 'configured':
      return (
        <>
          <circle r="6.5" fill={paper} />
          <path d="M-3 -1.6 H3 M-3 1.6 H3" />
        </>
      );
    case 'pending':
      return (
        <>
          <circle r="6.5" fill={paper} />
          <path d="M0 -3.6 V0.2 L2.6 1.8" />
        </>
      );
    case 'degraded':
      return (
        <>
          <path d="M0 -7 L7.4 6 H-7.4 Z" fill={colour} />
          <path d="M0 -2 V1.4 M0 3.8 V3.9" stroke={paper} />
        </>
      );
    case 'down':
      return (
        <>
          <path d="M-3 -7 H3 L7 -3 V3 L3 7 H-3 L-7 3 V-3 Z" fill={colour} />
          <path d="M-2.6 -2.6 L2.6 2.6 M2.6 -2.6 L-2.6 2.6" stroke={paper} />
        </>
      );
    case 'unknown':
      return (
        <>
          <circle r="6.5" fill={paper} strokeDasharray="2.4 2.6" />
          <path d="M-1.9 -1.6 A1.9 1.9 0 1 1 0.3 0.4 V1 M0.2 3.3 V3.4" />
        </>
      );
    default:
      return unreachable(state);
  }
}

function unreachable(state: never): never {
  throw new Error(`No sign for ${state}`);
}
