import { KeyboardEvent, useMemo, useRef, useState } from 'react';
import useMeasure from 'react-use/esm/useMeasure';
import { makeStyles } from '@material-ui/core/styles';
import Typography from '@material-ui/core/Typography';
import { useTranslationRef } from '@backstage/core-plugin-api/alpha';
import { Report } from '@interconnect/backstage-plugin-interconnect-common';
import { Selection } from '../evidence/useSelection';
import { interconnectTranslationRef } from '../translation';
import { useId } from '../useId';
import { Changes } from './changes';
import { DrawnEdge, boxSize, drawEdges, itemsOf, layoutOf } from './drawing';
import { nextItem } from './nextItem';
import { GraphScene, elementId } from './GraphScene';
import { GraphNode, toGraph } from './toGraph';
import { useZoom } from './useZoom';
import { ZoomButtons } from './ZoomButtons';

const useStyles = makeStyles(theme => ({
  frame: {
    position: 'relative',
    border: `1px solid ${theme.palette.divider}`,
    borderRadius: theme.shape.borderRadius,
    backgroundColor: theme.palette.background.paper,
    overflow: 'hidden',
  },
  stage: {
    '&:focus': { outline: 'none' },
    '&:focus-visible': {
      outline: `2px solid ${theme.palette.primary.main}`,
      outlineOffset: -2,
    },
  },
  svg: {
    display: 'block',
    width: '100%',
    touchAction: 'none',
    cursor: 'grab',
    '&:active': { cursor: 'grabbing' },
  },
  // Below the drawing, on which words and buttons would hide a cluster.
  foot: {
    display: 'flex',
    alignItems: 'flex-end',
    justifyContent: 'space-between',
    gap: theme.spacing(1),
    padding: theme.spacing(0, 1, 1, 1.5),
  },
  hidden: {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
}));

// Where a screen is not drawn at all (tests), the view still has a size to fit into.
const DEFAULT_WIDTH = 960;
const HIGHEST = 520;

/**
 * The topology as a drawing. It is one stop of the Tab key with an active descendant, as an
 * `application`: arrow keys have to reach it even while a screen reader is in its reading mode.
 */
export function TopologyGraph(props: {
  report: Report;
  summary: string;
  now: number;
  selection: Selection | undefined;
  onSelect(selection: Selection | undefined): void;
  /** What of the report is not so yet. */
  changes?: Changes;
  /** The cluster that the report is about, where it is about one. */
  subject?: string;
}) {
  const { report, summary, now, selection, onSelect, changes, subject } = props;
  const classes = useStyles();
  const { t } = useTranslationRef(interconnectTranslationRef);
  const [measure, measured] = useMeasure<HTMLDivElement>();
  const svg = useRef<SVGSVGElement>(null);
  const content = useRef<SVGGElement>(null);
  const [active, setActive] = useState<string>();
  const [hovered, setHovered] = useState<string>();
  const [focused, setFocused] = useState(false);
  const scope = useId();

  const box = useMemo(() => boxSize(report), [report]);
  const places = useMemo(() => layoutOf(report, box), [report, box]);
  const reveal = useMemo(
    () =>
      new Set(
        [active, hovered, selection?.id].filter(each => each !== undefined),
      ),
    [active, hovered, selection?.id],
  );
  const graph = useMemo(
    () => toGraph(report, { now, reveal, changes, subject }),
    [report, now, reveal, changes, subject],
  );
  const edges = useMemo(
    () => drawEdges(graph, report, places, box),
    [graph, report, places, box],
  );
  const items = useMemo(
    () => itemsOf(graph, places, edges),
    [graph, places, edges],
  );

  const view = viewFor(places, measured.width || DEFAULT_WIDTH);
  const zoom = useZoom(svg, content, places, view);

  function open(id: string) {
    onSelect(selectionOf(id, graph.nodes, edges, graph.meshes));
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Enter' || event.key === ' ') {
      if (active !== undefined) {
        open(active);
        event.preventDefault();
      }
      return;
    }
    if (event.key === 'Escape') {
      onSelect(undefined);
      return;
    }
    const zoomKeys: Record<string, () => void> = {
      '+': zoom.zoomIn,
      '=': zoom.zoomIn,
      '-': zoom.zoomOut,
      '0': zoom.fit,
    };
    if (zoomKeys[event.key]) {
      zoomKeys[event.key]();
      return;
    }
    const next = nextItem(items, active, event.key);
    if (next) {
      setActive(next.id);
      event.preventDefault();
    }
  }

  return (
    <div className={classes.frame} ref={measure}>
      {/* An application is interactive by its role, which the rule does not know. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <div
        className={classes.stage}
        role="application"
        aria-roledescription={t('graph.role')}
        aria-label={t('graph.label', { summary })}
        aria-describedby={`${scope}-help`}
        aria-activedescendant={
          items.some(i => i.id === active) && active !== undefined
            ? elementId(scope, active)
            : undefined
        }
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
        onKeyDown={onKeyDown}
        onFocus={() => {
          setFocused(true);
          setActive(current => current ?? items[0]?.id);
        }}
        onBlur={() => setFocused(false)}
      >
        <svg
          ref={svg}
          className={classes.svg}
          height={view.height}
          viewBox={`0 0 ${view.width} ${view.height}`}
        >
          <GraphScene
            ref={content}
            scope={scope}
            graph={graph}
            edges={edges}
            layout={places}
            box={box}
            report={report}
            detail={zoom.detail}
            selectedId={selection?.id}
            activeId={focused ? active : undefined}
            hoveredId={hovered}
            onOpen={id => {
              setActive(id);
              open(id);
            }}
            onHover={setHovered}
          />
        </svg>
      </div>
      <span id={`${scope}-help`} className={classes.hidden}>
        {t('graph.help')}
      </span>
      <div className={classes.foot}>
        <Typography variant="caption" color="textSecondary">
          {t('graph.helpShort')}
        </Typography>
        <ZoomButtons zoom={zoom} />
      </div>
    </div>
  );
}

function viewFor(
  drawing: { width: number; height: number },
  width: number,
): { width: number; height: number } {
  const scale = Math.min(1.15, (width - 72) / Math.max(1, drawing.width));
  const height = Math.min(HIGHEST, Math.max(280, drawing.height * scale + 96));
  return { width, height: Math.round(height) };
}

function selectionOf(
  id: string,
  nodes: readonly GraphNode[],
  edges: readonly DrawnEdge[],
  meshes: readonly { id: string }[],
): Selection | undefined {
  const node = nodes.find(n => n.id === id);
  if (node) {
    return { type: node.type, id };
  }
  if (meshes.some(m => m.id === id)) {
    return { type: 'mesh', id };
  }
  const edge = edges.find(e => e.edge.id === id)?.edge;
  if (!edge) {
    return undefined;
  }
  return edge.peer ? { type: 'peer', id: edge.to } : { type: 'link', id };
}
