import { useTheme } from '@material-ui/core/styles';
import { Sight } from './toGraph';
import { readable } from './linkLook';

/** The sign of a cluster that is not seen whole. */
export function SightSign(props: { sight: Sight; x: number; y: number }) {
  const theme = useTheme();
  const colour = readable(
    theme.palette.warning.main,
    theme.palette.background.paper,
  );
  return (
    <g
      transform={`translate(${props.x} ${props.y})`}
      fill="none"
      stroke={colour}
      strokeWidth={1.75}
      strokeLinecap="round"
      aria-hidden
    >
      <Form sight={props.sight} colour={colour} />
    </g>
  );
}

function Form({ sight, colour }: { sight: Sight; colour: string }) {
  switch (sight) {
    case 'whole':
      return null;
    case 'partial':
      return (
        <>
          <circle r="6.5" />
          <path d="M0 -6.5 A6.5 6.5 0 0 0 0 6.5 Z" fill={colour} />
        </>
      );
    case 'last-known':
      return (
        <>
          <circle r="6.5" />
          <path d="M0 -3.8 V0 L2.8 1.6" />
        </>
      );
    case 'none':
      return (
        <path d="M-7 0 Q0 -6.5 7 0 Q0 6.5 -7 0 M-1.6 0 A1.6 1.6 0 1 0 1.6 0 A1.6 1.6 0 1 0 -1.6 0 M-6 5.5 L6 -5.5" />
      );
    default:
      return unreachable(sight);
  }
}

function unreachable(sight: never): never {
  throw new Error(`No sign for ${sight}`);
}
