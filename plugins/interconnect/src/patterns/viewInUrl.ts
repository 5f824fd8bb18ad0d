import { PatternCategory } from '@interconnect/backstage-plugin-interconnect-common';
import { Weight, Weights } from './rank';

/** The categories of patterns; the order of the filter. */
export const CATEGORIES = [
  'ingress',
  'service-mesh',
  'tunneling',
  'l7-messaging',
  'saas',
  'cni-mesh',
  'cloud-fleet',
  'hybrid',
] as const satisfies readonly PatternCategory[];

/** What of the comparison is looked at, and how. */
export type PatternsView = {
  text: string;
  categories: readonly PatternCategory[];
  weights: Weights;
  /** Ids of the patterns that were picked. */
  picked: readonly string[];
  /** Whether the picked ones are shown side by side. */
  sideBySide: boolean;
  /** A cell, or a pattern as a whole, whose particulars are open. */
  open?: { pattern: string; criterion?: string };
};

const WEIGHT = 'w.';

/** Reads the view out of an address; what makes no sense is left out. */
export function viewFromParams(params: URLSearchParams): PatternsView {
  const weights: Record<string, Weight> = {};
  for (const [name, value] of params) {
    if (name.startsWith(WEIGHT) && (value === 'should' || value === 'must')) {
      weights[name.slice(WEIGHT.length)] = value;
    }
  }
  const [pattern, criterion] = (params.get('open') ?? '').split(':');
  const picked = listOf(params.get('pick'));
  return {
    text: params.get('q') ?? '',
    categories: CATEGORIES.filter(category =>
      listOf(params.get('category')).includes(category),
    ),
    weights,
    picked,
    sideBySide: params.get('view') === 'side-by-side' && picked.length > 0,
    ...(pattern && { open: { pattern, ...(criterion && { criterion }) } }),
  };
}

/** The parameters that say the view; what is as it is at first has none. */
export function paramsOfView(view: PatternsView): URLSearchParams {
  const params = new URLSearchParams();
  const set = (name: string, value: string) => {
    if (value !== '') {
      params.set(name, value);
    }
  };
  set('q', view.text);
  set('category', view.categories.join(','));
  for (const [id, weight] of Object.entries(view.weights)) {
    set(`${WEIGHT}${id}`, weight ?? '');
  }
  set('pick', view.picked.join(','));
  set('view', view.sideBySide && view.picked.length > 0 ? 'side-by-side' : '');
  set(
    'open',
    [view.open?.pattern, view.open?.criterion].filter(Boolean).join(':'),
  );
  return params;
}

function listOf(text: string | null): string[] {
  return [...new Set((text ?? '').split(',').filter(Boolean))];
}
