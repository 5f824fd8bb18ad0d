import { useTheme } from '@material-ui/core/styles';
import { Report } from '@interconnect/backstage-plugin-interconnect-common';
import { Translate } from '../translation';
import { Point, boundsOf } from './arrangements/geometry';
import { useBoxStyles } from './useBoxStyles';
import { CHANGE_LOOKS, changeColour } from './changes';
import { stateColour } from './linkLook';
import { technologyTitle } from './summarise';
import { GraphMesh } from './toGraph';

const SPOKE_REST = 112;
// Far enough for two signs that are drawn larger because the picture is small.
const APART = 340;

const FOLDED_KEYS = {
  none: 'graph.meshFolded',
  add: 'graph.meshNewLinks',
  remove: 'graph.meshRemovedLinks',
} as const;

/** Where the sign of a folded mesh stands: in the middle of its members. */
export function meshCentre(
  mesh: GraphMesh,
  places: ReadonlyMap<string, Point>,
): Point {
  const bounds = boundsOf(
    mesh.members.flatMap(id => {
      const at = places.get(id);
      return at ? [{ ...at, width: 0, height: 0 }] : [];
    }),
  );
  return {
    x: bounds.left + bounds.width / 2 + mesh.lane * APART,
    y: bounds.top + bounds.height / 2,
  };
}

/** A full mesh drawn as one sign: a ring that every member is tied to, with the count inside. */
export function MeshSign(props: {
  mesh: GraphMesh;
  report: Report;
  places: ReadonlyMap<string, Point>;
  scale: number;
  active: boolean;
  selected: boolean;
  t: Translate;
}) {
  const { mesh, report, places, scale, active, selected, t } = props;
  const theme = useTheme();
  const classes = useBoxStyles();
  const centre = meshCentre(mesh, places);
  const radius = SPOKE_REST * scale;
  const colour = mesh.change
    ? changeColour(theme, mesh.change)
    : stateColour(theme, 'configured');
  const dash = mesh.change && CHANGE_LOOKS[mesh.change].dash;
  const technology = technologyTitle(report, mesh.interconnect.technology);
  const lines = [
    t(
      `shape.${
        mesh.interconnect.deviation?.nearest ?? mesh.interconnect.shape
      }`,
    ),
    t(FOLDED_KEYS[mesh.change ?? 'none'], { count: mesh.folded }),
    ...(mesh.exceptions > 0
      ? [t('graph.meshExceptions', { count: mesh.exceptions })]
      : []),
  ];
  return (
    <g className={classes.box}>
      {mesh.members.map(id => {
        const at = places.get(id);
        if (!at) {
          return null;
        }
        const length = Math.hypot(at.x - centre.x, at.y - centre.y) || 1;
        return (
          <line
            key={id}
            x1={at.x}
            y1={at.y}
            x2={centre.x + ((at.x - centre.x) / length) * radius}
            y2={centre.y + ((at.y - centre.y) / length) * radius}
            stroke={colour}
            strokeOpacity={0.55}
            strokeWidth={1.25}
            strokeDasharray={dash}
          />
        );
      })}
      <g transform={`translate(${centre.x} ${centre.y}) scale(${scale})`}>
        {active && (
          <circle
            r={SPOKE_REST + 6}
            fill="none"
            stroke={theme.palette.text.primary}
            strokeWidth={2.5}
          />
        )}
        <circle
          r={SPOKE_REST}
          fill={theme.palette.background.paper}
          stroke={selected ? theme.palette.primary.main : colour}
          strokeWidth={selected ? 4 : 2.5}
          strokeDasharray={dash}
        />
        <circle
          r={SPOKE_REST - 7}
          fill="none"
          stroke={colour}
          strokeWidth={1}
        />
        <text
          className={classes.text}
          textAnchor="middle"
          y={-8 * lines.length}
          fontSize={15}
          fontWeight={600}
        >
          {technology}
        </text>
        {lines.map((line, i) => (
          <text
            key={line}
            className={classes.text}
            textAnchor="middle"
            y={-8 * lines.length + 24 + i * 20}
            fontSize={14}
          >
            {line}
          </text>
        ))}
        <text
          className={`${classes.text} ${classes.quiet}`}
          textAnchor="middle"
          y={-8 * lines.length + 26 + lines.length * 20}
          fontSize={10.5}
        >
          {t('graph.meshHint')}
        </text>
      </g>
    </g>
  );
}
