import { act } from '@testing-library/react';
import axe from 'axe-core';

// jsdom lays nothing out, so what depends on colours and sizes on the screen cannot be judged;
// contrast is proven for the theme's colours in linkLook.test.ts.
const NOT_IN_JSDOM = ['color-contrast', 'target-size'];
// The tab is rendered without the page around it, which has the landmarks and the first heading.
const OF_THE_PAGE = ['region', 'page-has-heading-one', 'landmark-one-main'];

/** The rules of axe that an element breaks, with the elements that break them. */
export async function violationsIn(element: Element): Promise<string[]> {
  // Drawers and lists that open go on to move meanwhile.
  const { violations } = await act(() =>
    axe.run(element, {
      rules: Object.fromEntries(
        [...NOT_IN_JSDOM, ...OF_THE_PAGE].map(id => [id, { enabled: false }]),
      ),
    }),
  );
  return violations.map(
    v => `${v.id}: ${v.nodes.map(node => node.html.slice(0, 160)).join(' | ')}`,
  );
}
