import { analysisSection } from './analysis/analysisSection';
import { apiSection } from './api/apiSection';
import { layoutSection } from './layout/layoutSection';
import { Section, SectionId } from './report/Section';
import { FULL, QUICK, scanSection } from './scan/scanSection';

/** How thoroughly. */
export type Thoroughness = { quick: boolean; rounds: number };

type Measure = (
  how: Thoroughness,
  say: (what: string) => void,
) => Promise<Section>;

/** How each section of the page is measured. */
export const measures: Readonly<Record<SectionId, Measure>> = {
  scan: ({ quick, rounds }, say) =>
    scanSection(quick ? QUICK : { ...FULL, rounds }, say),
  api: ({ quick }, say) => apiSection(quick, say),
  analysis: ({ quick }, say) => analysisSection(quick, say),
  layout: ({ quick }, say) => layoutSection(quick, say),
};
