export type {
  ClusterSource,
  SourceAnswer,
  SourceRequest,
} from './ClusterSource';
export { observeAll } from './observeAll';
export type { ClusterInTurn, ObserveAll, Opened } from './observeAll';
export { observeCluster } from './observeCluster';
export { createReadMemory } from './ReadMemory';
export type { ReadMemory } from './ReadMemory';
export type { ClusterToObserve, ObserveOptions } from './observeCluster';
