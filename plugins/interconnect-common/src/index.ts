/**
 * The words of Interconnect, its HTTP contract and the client that speaks it.
 *
 * @packageDocumentation
 */

export * from './api';
export * from './compact';
export * from './model';
export * from './permissions';
