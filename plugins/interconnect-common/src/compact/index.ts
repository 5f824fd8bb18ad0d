export type { Column, Columns } from './columns';
export type {
  CompactLinkKind,
  CompactLinkOwn,
  CompactLinks,
} from './compactLinks';
export * from './compactReport';
export type { Pairs } from './pairs';
