import { RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { select } from 'd3-selection';
import { D3ZoomEvent, ZoomBehavior, zoom, zoomIdentity } from 'd3-zoom';
import { Size } from './arrangements/geometry';

/** How much a box shows: all of it, its name only, or nothing but its place. */
export type Detail = 'full' | 'compact' | 'dot';

const MARGIN = 36;
const LARGEST = 1.15;
const RANGE: [number, number] = [0.05, 4];
const STEP = 1.35;

/** The scale at which all of the drawing fits the view, and its place there. */
function fitted(drawing: Size, view: Size) {
  const scale = Math.min(
    LARGEST,
    (view.width - 2 * MARGIN) / Math.max(1, drawing.width),
    (view.height - 2 * MARGIN) / Math.max(1, drawing.height),
  );
  const k = Math.max(RANGE[0], scale);
  return {
    k,
    x: (view.width - drawing.width * k) / 2,
    y: (view.height - drawing.height * k) / 2,
  };
}

/** What can be read at a scale. */
function detailAt(scale: number): Detail {
  if (scale >= 0.62) {
    return 'full';
  }
  return scale >= 0.26 ? 'compact' : 'dot';
}

/**
 * Drag, wheel and pinch on an SVG element. The picture is moved without React; React only hears
 * of it when the level of detail changes. Nothing is animated, so reduced motion needs no care.
 */
export function useZoom(
  svg: RefObject<SVGSVGElement>,
  content: RefObject<SVGGElement>,
  drawing: Size,
  view: Size,
) {
  const [detail, setDetail] = useState<Detail>('full');
  const behaviour = useRef<ZoomBehavior<SVGSVGElement, unknown>>();
  const moved = useRef(false);

  useEffect(() => {
    const element = svg.current;
    if (!element) {
      return undefined;
    }
    const zooming = zoom<SVGSVGElement, unknown>()
      .scaleExtent(RANGE)
      .extent([
        [0, 0],
        [view.width, view.height],
      ])
      .filter(event => isMeant(event, element))
      .on('zoom', (event: D3ZoomEvent<SVGSVGElement, unknown>) => {
        moved.current = moved.current || Boolean(event.sourceEvent);
        content.current?.setAttribute('transform', event.transform.toString());
        setDetail(detailAt(event.transform.k));
      });
    behaviour.current = zooming;
    select(element).call(zooming).on('dblclick.zoom', null);
    return () => {
      select(element).on('.zoom', null);
    };
  }, [svg, content, view.width, view.height]);

  const fit = useCallback(() => {
    if (svg.current && behaviour.current) {
      const { x, y, k } = fitted(drawing, view);
      behaviour.current.transform(
        select(svg.current),
        zoomIdentity.translate(x, y).scale(k),
      );
      moved.current = false;
    }
    // A new drawing or view of the same size needs no new fit.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [svg, drawing.width, drawing.height, view.width, view.height]);

  useEffect(() => {
    if (!moved.current) {
      fit();
    }
  }, [fit]);

  const by = (factor: number) => {
    if (svg.current && behaviour.current) {
      moved.current = true;
      behaviour.current.scaleBy(select(svg.current), factor);
    }
  };
  return { detail, fit, zoomIn: () => by(STEP), zoomOut: () => by(1 / STEP) };
}

// A page that scrolls must not stop scrolling because the pointer came across the graph: the
// wheel zooms only after the graph was chosen by a click, or with Ctrl or Cmd held.
function isMeant(
  event: { type: string; ctrlKey: boolean; metaKey: boolean; button: number },
  element: SVGSVGElement,
): boolean {
  if (event.type === 'wheel') {
    const focused = element.ownerDocument.activeElement;
    return (
      event.ctrlKey ||
      event.metaKey ||
      Boolean(focused?.contains(element) && focused.getAttribute('role'))
    );
  }
  return !event.button;
}
