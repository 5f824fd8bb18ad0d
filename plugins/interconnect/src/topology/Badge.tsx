import { useTheme } from '@material-ui/core/styles';
import { useBoxStyles } from './useBoxStyles';

/** A word on the border of a box. */
export function Badge(props: {
  x: number;
  y: number;
  anchor: 'start' | 'end';
  label: string;
  colour: string;
  scale?: number;
}) {
  const { x, y, anchor, label, colour, scale = 1 } = props;
  const theme = useTheme();
  const classes = useBoxStyles();
  const width = 12 + label.length * 6;
  return (
    <g
      transform={`translate(${
        anchor === 'end' ? x - width : x
      } ${y}) scale(${scale})`}
    >
      <rect width={width} height={15} rx={7.5} fill={colour} />
      <text
        className={classes.text}
        x={width / 2}
        y={11}
        fontSize={10}
        fontWeight={600}
        textAnchor="middle"
        style={{ fill: theme.palette.background.paper }}
      >
        {label}
      </text>
    </g>
  );
}
