/**
 * What the author of an Interconnect detector needs.
 *
 * @packageDocumentation
 */

export * from './clusterRole';
export * from './defineDetector';
export * from './evidence';
export * from './extensions';
export * from './imageVersion';
export * from './labelSelector';
export * from './nameOfRead';
export * from './readAll';
export * from './reads';
export * from './runDetector';
export * from './schema';
export * from './snapshot';
