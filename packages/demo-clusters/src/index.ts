export { createServerIdentity } from './certificates';
export type { ServerIdentity } from './certificates';
export type { DemoUser, PolicyRule } from './authorization';
export type { DemoCluster, FaultSwitch } from './demoCluster';
export { startDemoClusters } from './demoClusters';
export type {
  ClusterSettings,
  DemoClusters,
  DemoClustersOptions,
  EffectName,
} from './demoClusters';
export { FAULT_TYPES } from './faults';
export type { Fault, FaultInput, Faults } from './faults';
export { findInventories, loadInventory } from './inventory';
export type { Inventory, InventoryCluster } from './inventory';
export type { KubernetesObject, ObjectReference } from './kubernetesObject';
export { parseManifests } from './manifests';
export type { LoggedRequest, RequestLog } from './requestLog';
export { demoClustersPlugin, demoClustersPlugin as default } from './plugin';
