export { boundReport } from './boundReport';
export * from './hideClusters';
export * from './reportOn';
export * from './withoutEvidence';
