export type { Column, Columns } from './columns';
export type { CompactLinks } from './compactLinks';
export * from './compactReport';
export type { Pairs } from './pairs';
