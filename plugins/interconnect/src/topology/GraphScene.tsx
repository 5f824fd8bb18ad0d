import { forwardRef } from 'react';
import { useTheme } from '@material-ui/core/styles';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Report } from '@interconnect/backstage-plugin-interconnect-common';
import { interconnectTranslationRef } from '../translation';
import { Size } from './arrangements/geometry';
import { ClusterBox } from './ClusterBox';
import { useBoxStyles } from './useBoxStyles';
import { DrawnEdge } from './drawing';
import { Layout } from './layout';
import { LinkLabel, LinkLine } from './LinkLine';
import { MeshSign } from './MeshSign';
import { sayEdge, sayMesh, sayNode } from './sayItem';
import { Graph, GraphEdge } from './toGraph';
import { Detail } from './useZoom';

// Signs shrink less than the picture, so that states can be told from afar.
const SIGN_SCALE = { full: 1, compact: 1.4, dot: 2.4 };

/** The id of the element that stands for an item, for `aria-activedescendant`. */
export function elementId(scope: string, id: string): string {
  return `${scope}-item-${id.replace(/\s/g, '_')}`;
}

type GraphSceneProps = {
  /** What the ids of its elements begin with; a page may hold several drawings. */
  scope: string;
  graph: Graph;
  edges: readonly DrawnEdge[];
  layout: Layout;
  box: Size;
  report: Report;
  detail: Detail;
  selectedId: string | undefined;
  /** The item that the keyboard is at. */
  activeId: string | undefined;
  hoveredId: string | undefined;
  onOpen(id: string): void;
  onHover(id: string | undefined): void;
};

/** What is drawn: meshes below, then lines, boxes, and labels above all lines. */
export const GraphScene = forwardRef<SVGGElement, GraphSceneProps>(
  (props, ref) => {
    const { scope, graph, edges, layout, box, report, detail } = props;
    const { selectedId, activeId, hoveredId, onOpen, onHover } = props;
    const boxClasses = useBoxStyles();
    const theme = useTheme();
    const { t } = useTranslationRef(interconnectTranslationRef);
    const scale = SIGN_SCALE[detail];

    const itemProps = (id: string, label: string) => ({
      id: elementId(scope, id),
      role: 'button',
      'aria-label': label,
      'aria-pressed': selectedId === id,
      onClick: () => onOpen(id),
      onMouseEnter: () => onHover(id),
      onMouseLeave: () => onHover(undefined),
    });
    const isActive = (id: string) => activeId === id;
    const isStrong = (edge: GraphEdge) =>
      selectedId === edge.id ||
      [selectedId, hoveredId, activeId].some(
        id => id !== undefined && [edge.from, edge.to].includes(id),
      );

    return (
      <>
        <defs>
          <pattern
            id="interconnect-hatch"
            width="8"
            height="8"
            patternTransform="rotate(45)"
            patternUnits="userSpaceOnUse"
          >
            <line
              y2="8"
              stroke={theme.palette.text.disabled}
              strokeOpacity={0.35}
              strokeWidth={2}
            />
          </pattern>
        </defs>
        <g ref={ref}>
          {graph.meshes.map(mesh => (
            <g key={mesh.id} {...itemProps(mesh.id, sayMesh(mesh, report, t))}>
              <MeshSign
                mesh={mesh}
                report={report}
                places={layout.places}
                scale={scale}
                active={isActive(mesh.id)}
                selected={selectedId === mesh.id}
                t={t}
              />
            </g>
          ))}
          {edges.map(({ edge, segment }) => (
            <g
              key={edge.id}
              aria-hidden
              onClick={() => onOpen(edge.id)}
              onMouseEnter={() => onHover(edge.id)}
              onMouseLeave={() => onHover(undefined)}
            >
              <LinkLine
                edge={edge}
                segment={segment}
                strong={isStrong(edge)}
                chosen={[selectedId, hoveredId].includes(edge.id)}
              />
            </g>
          ))}
          {layout.unlinked && (
            <text
              className={`${boxClasses.text} ${boxClasses.quiet}`}
              // Centred, for it may be wider than the clusters under it.
              x={layout.width / 2}
              textAnchor="middle"
              y={layout.unlinked.top}
              fontSize={13 * scale}
            >
              {t('graph.unlinked')}
            </text>
          )}
          {graph.nodes.map(node => {
            const at = layout.places.get(node.id);
            return at ? (
              <g
                key={node.id}
                {...itemProps(node.id, sayNode(node, report, t))}
              >
                <ClusterBox
                  node={node}
                  at={at}
                  box={box}
                  detail={detail}
                  selected={selectedId === node.id}
                  active={isActive(node.id)}
                  t={t}
                />
              </g>
            ) : null;
          })}
          {edges.map(({ edge, label, text }) => (
            <g key={edge.id} {...itemProps(edge.id, sayEdge(edge, report, t))}>
              <LinkLabel
                edge={edge}
                at={label}
                text={detail === 'full' ? text : ''}
                title={sayEdge(edge, report, t)}
                scale={scale}
                strong={selectedId === edge.id}
                active={isActive(edge.id)}
              />
            </g>
          ))}
        </g>
      </>
    );
  },
);
