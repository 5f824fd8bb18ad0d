import { LinkState, Plane } from './detection';

/** @public */
export const SHAPES = [
  'pair',
  'full-mesh',
  'hub-and-spoke',
  'multi-hub',
  'chain',
  'ring',
  'partial-mesh',
] as const;

/**
 * The form of an interconnect's graph.
 *
 * @public
 */
export type Shape = (typeof SHAPES)[number];

/**
 * One technology's connected group of clusters, and the form it has.
 *
 * @public
 */
export type Interconnect = {
  id: string;
  technology: string;
  plane: Plane;
  /** Entity refs, sorted. */
  members: string[];
  /** Ids of its links, sorted. */
  links: string[];
  shape: Shape;
  /** Entity refs of the hubs, sorted; empty for shapes that have none. */
  hubs: string[];
  /** Which links are too few or too many against the nearest ideal shape, e.g. "full mesh but for a-c". */
  deviation?: {
    nearest: Shape;
    missing: [string, string][];
    extra: [string, string][];
  };
  /** The worst state of its links. */
  state: LinkState;
};

/**
 * One interconnect that runs on top of another, such as a service mesh over a tunnel.
 *
 * @public
 */
export type Overlay = {
  /** Id of the interconnect above. */
  over: string;
  /** Id of the interconnect below. */
  under: string;
  /** For example `Istio over Submariner`. */
  name: string;
};

/** @public */
export type Classification = {
  interconnects: Interconnect[];
  overlays: Overlay[];
};
