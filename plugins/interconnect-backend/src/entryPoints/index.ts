export { entryPointReads, findEntryPoints } from './findEntryPoints';
export type { ClusterEntries } from './findEntryPoints';
export { listEntryPoints } from './listEntryPoints';
export { shareHosts } from './shareHosts';
