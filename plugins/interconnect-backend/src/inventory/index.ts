export { findClusters } from './findClusters';
export type { FoundCluster, NamedCluster } from './findClusters';
export { membersOfDomain, membersOfSystem } from './memberships';
export type { Member } from './memberships';
