/** One goal, and what came of it. */
export type Target = {
  id: string;
  goal: string;
  measured: string;
  /** What Node.js alone came to, which is a bound and no peer. */
  bound?: string;
  met: boolean;
};

/** A part of the page about performance. */
export type Section = {
  id: SectionId;
  title: string;
  /** Paragraphs and tables, in order. */
  parts: readonly (string | Table)[];
  targets: readonly Target[];
};

export const SECTION_IDS = ['scan', 'api', 'analysis', 'layout'] as const;

export type SectionId = (typeof SECTION_IDS)[number];

export type Table = {
  head: readonly string[];
  rows: readonly (readonly string[])[];
};
