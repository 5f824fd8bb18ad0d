import { Shape } from '@interconnect/backstage-plugin-interconnect-common';
import { Graph, Pair } from './graph';

/** What would have to change to make a graph the ideal of a shape. */
export type Approach = {
  hubs: string[];
  /** Sorted. */
  missing: Pair[];
  /** Sorted. */
  extra: Pair[];
};

/** A form that the graph of an interconnect can have. */
export type ShapeUnit = {
  id: Shape;
  /** For people, as in "full mesh but for a-c". */
  title: string;
  /** Whether a connected graph has exactly this form. No two shapes match the same graph. */
  matches(graph: Graph): boolean;
  /** The hubs of a graph that matches, sorted; shapes without hubs leave it out. */
  hubs?(graph: Graph): string[];
  /** The fewest changes that lead here; left out where a graph cannot sensibly be nearly so. */
  approach?(graph: Graph): Approach | undefined;
  /** Fits so many graphs that one is only nearly so when it is nearly nothing else. */
  isLoose?: boolean;
};

/** Declares a shape. */
export function defineShape(shape: ShapeUnit): ShapeUnit {
  return shape;
}
