export { findClusters } from './findClusters';
export type { FoundCluster, NamedCluster } from './FoundCluster';
export { membersOfDomain, membersOfSystem } from './memberships';
export type { Member } from './memberships';
