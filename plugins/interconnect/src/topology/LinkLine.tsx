import { Theme, makeStyles, useTheme } from '@material-ui/core/styles';
import { Point, Size } from './arrangements/geometry';
import { changeColour, changeLook } from './changes';
import { ChangeSign } from './ChangeSign';
import { useBoxStyles } from './useBoxStyles';
import { Segment } from './edgePath';
import { lineLook, stateColour } from './linkLook';
import { StateSign } from './StateSign';
import { GraphEdge } from './toGraph';

const useStyles = makeStyles({
  hit: { stroke: 'transparent', strokeWidth: 16, cursor: 'pointer' },
});

/** How large the label of a line is: a sign, and a text beside it where there is room for one. */
export function labelSize(text: string): Size {
  return { width: text === '' ? 20 : 28 + text.length * 6.3, height: 20 };
}

/** The line of a link, without its label, so that labels can be drawn above all lines. */
export function LinkLine(props: {
  edge: GraphEdge;
  segment: Segment;
  /** Whether it belongs to what is looked at. */
  strong: boolean;
  /** Whether it is itself what is looked at. */
  chosen: boolean;
}) {
  const { edge, segment, strong, chosen } = props;
  const theme = useTheme();
  const classes = useStyles();
  const { start, end } = segment;
  const look = edge.change
    ? changeLook(edge.change, edge.plane)
    : lineLook(edge.state, edge.plane, edge.link?.basis);
  const colour = edgeColour(theme, edge);
  const points = { x1: start.x, y1: start.y, x2: end.x, y2: end.y };
  return (
    <g>
      {chosen && (
        <line
          {...points}
          stroke={theme.palette.primary.main}
          strokeOpacity={0.35}
          strokeWidth={10}
          strokeLinecap="round"
        />
      )}
      <line
        {...points}
        stroke={colour}
        strokeWidth={look.width + (strong ? 1 : 0)}
        strokeDasharray={look.dash}
        strokeLinecap={edge.plane === 'control' ? 'round' : 'butt'}
      />
      {look.gap !== undefined && (
        <line
          {...points}
          stroke={theme.palette.background.paper}
          strokeWidth={look.gap}
        />
      )}
      {edge.direction === 'forward' && (
        <path
          d="M0 0 L-11 -5 L-11 5 Z"
          fill={colour}
          transform={`translate(${end.x} ${end.y}) rotate(${degrees(segment)})`}
        />
      )}
      <line {...points} className={classes.hit} />
    </g>
  );
}

/** The label of a line: the sign of its state, and its technology where there is room. */
export function LinkLabel(props: {
  edge: GraphEdge;
  at: Point;
  text: string;
  title: string;
  scale: number;
  strong: boolean;
  active: boolean;
}) {
  const { edge, at, text, title, scale, strong, active } = props;
  const theme = useTheme();
  const classes = useBoxStyles();
  const { width, height } = labelSize(text);
  const signAt = text === '' ? 0 : -width / 2 + 11;
  return (
    <g
      transform={`translate(${at.x} ${at.y}) scale(${scale})`}
      className={classes.box}
    >
      <title>{title}</title>
      {active && (
        <rect
          x={-width / 2 - 4}
          y={-height / 2 - 4}
          width={width + 8}
          height={height + 8}
          rx={height / 2 + 4}
          fill="none"
          stroke={theme.palette.text.primary}
          strokeWidth={2.5}
        />
      )}
      <rect
        x={-width / 2}
        y={-height / 2}
        width={width}
        height={height}
        rx={height / 2}
        fill={theme.palette.background.paper}
        stroke={strong ? theme.palette.primary.main : edgeColour(theme, edge)}
        strokeWidth={strong ? 2 : 1}
      />
      {edge.change ? (
        <ChangeSign change={edge.change} x={signAt} y={0} scale={0.9} />
      ) : (
        <StateSign state={edge.state} x={signAt} y={0} scale={0.9} />
      )}
      {text !== '' && (
        <text
          className={classes.text}
          x={-width / 2 + 22}
          y={4}
          fontSize={11.5}
          fontWeight={500}
        >
          {text}
        </text>
      )}
    </g>
  );
}

function edgeColour(theme: Theme, { change, state }: GraphEdge): string {
  return change ? changeColour(theme, change) : stateColour(theme, state);
}

function degrees({ start, end }: Segment): number {
  return (Math.atan2(end.y - start.y, end.x - start.x) * 180) / Math.PI;
}
