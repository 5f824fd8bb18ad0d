import { useTheme } from '@material-ui/core/styles';
import { ReportCluster } from '@interconnect/backstage-plugin-interconnect-common';
import { Translate } from '../translation';
import { Point, Size } from './arrangements/geometry';
import { Badge } from './Badge';
import { useBoxStyles } from './useBoxStyles';
import { changeColour } from './changes';
import { peerName } from './peerName';
import { SightSign } from './SightSign';
import { Detail } from './useZoom';
import { GraphNode } from './toGraph';

const NAME = { full: 13, compact: 21, dot: 0 };
const SLIM_NAME = { full: 13, compact: 15, dot: 0 };
const SLIM_BELOW = 50;
const LETTER = 0.58;

/** One box of the drawing, in as much detail as the zoom allows. */
export function ClusterBox(props: {
  node: GraphNode;
  at: Point;
  box: Size;
  detail: Detail;
  selected: boolean;
  active: boolean;
  t: Translate;
}) {
  const { node, at, box, detail, selected, active, t } = props;
  const classes = useBoxStyles();
  const theme = useTheme();
  const { left, top } = { left: -box.width / 2, top: -box.height / 2 };
  const mark = node.type === 'cluster' ? node.mark : undefined;
  const outside = node.type === 'peer' || mark === 'outside';
  const foreign = outside || (node.type === 'cluster' && node.neighbour);
  const dark = node.type === 'cluster' && node.sight === 'none';
  const name = nodeName(node, t);
  // A slim box has room for nothing but the name, however near it is.
  const slim = box.height < SLIM_BELOW;
  const whole = detail === 'full' && !slim;
  const fontSize = (slim ? SLIM_NAME : NAME)[detail];
  const room = box.width - (whole ? padding(node) : 14);

  return (
    <g transform={`translate(${at.x} ${at.y})`} className={classes.box}>
      <title>{name}</title>
      {active && (
        <rect
          x={left - 5}
          y={top - 5}
          width={box.width + 10}
          height={box.height + 10}
          rx={outside ? box.height / 2 + 5 : 12}
          fill="none"
          stroke={theme.palette.text.primary}
          strokeWidth={2.5}
        />
      )}
      <rect
        x={left}
        y={top}
        width={box.width}
        height={box.height}
        rx={outside ? box.height / 2 : 8}
        fill={theme.palette.background.paper}
        stroke={
          selected || mark === 'new'
            ? changeColour(theme, 'add')
            : theme.palette.text.secondary
        }
        strokeWidth={strokeWidthOf(selected, node)}
        strokeDasharray={foreign && mark !== 'new' ? '6 4' : undefined}
      />
      {dark && (
        <rect
          x={left + 2}
          y={top + 2}
          width={box.width - 4}
          height={box.height - 4}
          rx={7}
          fill="url(#interconnect-hatch)"
          pointerEvents="none"
        />
      )}
      {detail !== 'dot' && (
        <text
          className={classes.text}
          x={whole ? left + (outside ? 26 : 16) : 0}
          y={whole ? top + 23 : fontSize * 0.35}
          textAnchor={whole ? 'start' : 'middle'}
          fontSize={fontSize}
          fontWeight={600}
        >
          {shortened(name, room / (fontSize * LETTER))}
        </text>
      )}
      {!whole && node.type === 'cluster' && node.sight !== 'whole' && (
        <SightSign sight={node.sight} x={-left - 6} y={top + 4} />
      )}
      {whole && <Details node={node} left={left} top={top} box={box} t={t} />}
      {mark === 'new' && detail !== 'dot' && (
        <Badge
          // On the border, at the side where no hub has its own.
          x={left + 10}
          y={top - 8.5}
          anchor="start"
          label={t('graph.new')}
          colour={changeColour(theme, 'add')}
          scale={detail === 'full' ? 1 : 1.5}
        />
      )}
    </g>
  );
}

function padding(node: GraphNode): number {
  if (node.type === 'peer' || node.mark === 'outside') {
    return 44;
  }
  return node.sight === 'whole' ? 28 : 52;
}

function Details(props: {
  node: GraphNode;
  left: number;
  top: number;
  box: Size;
  t: Translate;
}) {
  const { node, left, top, box, t } = props;
  const classes = useBoxStyles();
  const theme = useTheme();
  const lines = detailLines(node, t);
  const round = node.type === 'peer' || node.mark === 'outside';
  const x = left + (round ? 26 : 16);
  const fitting = (box.width - (round ? 44 : 24)) / 6;
  return (
    <>
      {lines.map((line, i) => (
        <text
          key={line}
          className={`${classes.text} ${classes.quiet}`}
          x={x}
          y={top + 41 + i * 16}
          fontSize={11.5}
        >
          {shortened(line, fitting)}
        </text>
      ))}
      {node.type === 'cluster' && node.sight !== 'whole' && (
        <SightSign sight={node.sight} x={-left - 20} y={top + 18} />
      )}
      {node.type === 'cluster' && node.hub && (
        // On the border, where no text of the box is.
        <Badge
          x={-left - 12}
          y={top - 7.5}
          anchor="end"
          label={t('graph.hub')}
          colour={theme.palette.text.secondary}
        />
      )}
    </>
  );
}

function strokeWidthOf(selected: boolean, node: GraphNode): number {
  if (selected || (node.type === 'cluster' && node.mark === 'new')) {
    return 3;
  }
  return node.type === 'cluster' && node.hub ? 2.25 : 1.25;
}

/** How a box is called. */
export function nodeName(node: GraphNode, t: Translate): string {
  return node.type === 'peer'
    ? peerName(node.peer, t)
    : node.cluster.title ?? node.cluster.name;
}

/** What stands under the name. */
export function detailLines(node: GraphNode, t: Translate): string[] {
  if (node.type === 'peer') {
    return [t(`peerKindShort.${node.peer.kind}`)];
  }
  if (node.mark === 'outside') {
    return [t('graph.outside')];
  }
  const lines = [placeOf(node.cluster, t), versionOf(node.cluster, t)];
  if (node.sight !== 'whole') {
    lines.unshift(t(`sight.${node.sight}`));
  }
  if (node.neighbour && node.mark === undefined) {
    lines.unshift(t('graph.neighbourShort'));
  }
  return lines.filter(line => line !== '').slice(0, 2);
}

/** Where a cluster runs, as far as is known. */
export function placeOf(cluster: ReportCluster, t: Translate): string {
  const { cloud, region, environment } = cluster.facts;
  const where = [cloud, region].filter(Boolean).join(' · ');
  if (where !== '') {
    return where;
  }
  return environment ? t(`environment.${environment}`) : '';
}

function versionOf(cluster: ReportCluster, t: Translate): string {
  const { kubernetesVersion, nodeCount } = cluster.facts;
  return [
    kubernetesVersion,
    nodeCount !== undefined && t('graph.nodes', { count: nodeCount }),
  ]
    .filter(Boolean)
    .join(' · ');
}

/** A text cut in its middle, because names of clusters differ most at both ends. */
function shortened(text: string, letters: number): string {
  const most = Math.max(5, Math.floor(letters));
  if (text.length <= most) {
    return text;
  }
  const head = Math.ceil((most - 1) / 2);
  return `${text.slice(0, head)}…${text.slice(
    text.length - (most - 1 - head),
  )}`;
}
