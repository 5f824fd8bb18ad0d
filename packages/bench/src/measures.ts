import { analysisSection } from './analysis/analysisSection';
import { apiSection } from './api/apiSection';
import { layoutSection } from './layout/layoutSection';
import { Section, SectionId } from './report/Section';
import { FULL, QUICK, scanSection } from './scan/scanSection';

type Measure = (
  quick: boolean,
  say: (what: string) => void,
) => Promise<Section>;

/** How each section of the page is measured. */
export const measures: Readonly<Record<SectionId, Measure>> = {
  scan: (quick, say) => scanSection(quick ? QUICK : FULL, say),
  api: apiSection,
  analysis: analysisSection,
  layout: layoutSection,
};
