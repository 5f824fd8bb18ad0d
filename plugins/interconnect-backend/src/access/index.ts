export type { AccessNote } from './accessNote';
export type { ClusterReader, GetAnswer, GetRequest } from './ClusterReader';
export type {
  ConfiguredCluster,
  ConfiguredConnection,
} from './configuredCluster';
export { createAccess } from './createAccess';
export type { ClusterAccess } from './createAccess';
export { DatabaseTargetMemory } from './DatabaseTargetMemory';
export { openAccess } from './openAccess';
export type { AccessResult, ClusterToOpen } from './openAccess';
export { readAccessConfig } from './readAccessConfig';
export type { AccessConfig } from './readAccessConfig';
export type { Resolve } from './resolvePlace';
export type { StrategyFactories, StrategyFactory } from './strategies';
export type { KnownTarget, TargetMemory } from './TargetMemory';
