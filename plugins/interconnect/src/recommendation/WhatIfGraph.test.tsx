import { act, fireEvent, screen, within } from '@testing-library/react';
import {
  Report,
  WhatIf,
} from '@interconnect/backstage-plugin-interconnect-common';
import { violationsIn } from '../__testUtils__/accessibility';
import { pairs, ref } from '../__testUtils__/reportBuilder';
import { renderWithApis } from '../__testUtils__/renderWithApis';
import { story } from '../__testUtils__/stories';
import { WhatIfGraph } from './WhatIfGraph';

const mesh = story('full-mesh');
const MEMBERS = ['ams-prod', 'fra-prod', 'iad-prod'];

function link(
  change: 'add' | 'remove',
  from: string,
  to: string,
): WhatIf['links'][number] {
  return { change, from, to, plane: 'data' };
}

function graph() {
  return screen.getByRole('application');
}

function buttons(name: RegExp) {
  return within(graph()).queryAllByRole('button', { name });
}

function show(
  report: Report,
  links: WhatIf['links'],
  props: Partial<Parameters<typeof WhatIfGraph>[0]> = {},
) {
  return renderWithApis(
    <WhatIfGraph report={report} links={links} {...props} />,
  );
}

describe('the drawing of what would change', () => {
  it('marks the newcomer and its links, in words too', async () => {
    const { container } = await show(
      mesh,
      MEMBERS.map(name => link('add', 'edge', ref(name))),
      { newcomer: { ref: 'edge', name: 'edge' }, technology: 'istio' },
    );

    expect(
      screen.getByText('edge would be new. 3 links would be added.'),
    ).toBeInTheDocument();
    expect(buttons(/^New cluster edge, /)).toHaveLength(1);
    expect(
      buttons(/^New Istio link between edge and .* not there yet$/),
    ).toHaveLength(3);
    expect(buttons(/^Would be removed/)).toHaveLength(0);
    expect(await violationsIn(container)).toEqual([]);
  });

  it('marks links that go, and says how they are now', async () => {
    const { container } = await show(
      mesh,
      [link('remove', ref('ams-prod'), ref('fra-prod'))],
      { technology: 'istio' },
    );

    expect(screen.getByText('1 link would be removed.')).toBeInTheDocument();
    expect(
      buttons(/^Would be removed: Istio link between ams-prod and fra-prod, /),
    ).toHaveLength(1);
    expect(buttons(/^New /)).toHaveLength(0);
    expect(await violationsIn(container)).toEqual([]);
  });

  it('says so where nothing changes', async () => {
    await show(mesh, []);

    expect(screen.getByText('No link would change.')).toBeInTheDocument();
    expect(
      screen.queryByRole('table', { name: 'Links that would change' }),
    ).toBeNull();
    expect(
      within(screen.getByRole('list', { name: 'Legend' })).getAllByRole(
        'listitem',
      ),
    ).toHaveLength(1);
  });

  it('names a hub that a provider runs for what it is', async () => {
    await show(mesh, [link('add', ref('ams-prod'), 'F5 global network')]);

    expect(
      buttons(/^Hub outside F5 global network, run by a provider/),
    ).toHaveLength(1);
    expect(buttons(/^New link between ams-prod and F5 global/)).toHaveLength(1);
  });

  it('has a table of the same, what comes before what goes', async () => {
    await show(
      mesh,
      [
        link('remove', ref('ams-prod'), ref('fra-prod')),
        link('add', ref('edge-lab'), ref('fra-prod')),
      ],
      { newcomer: { ref: ref('edge-lab'), name: 'edge-lab' } },
    );

    const rows = within(
      screen.getByRole('table', { name: 'Links that would change' }),
    ).getAllByRole('row');
    expect(
      rows.map(row =>
        within(row)
          .queryAllByRole('cell')
          .map(cell => cell.textContent?.trim()),
      ),
    ).toEqual([
      [],
      ['new', 'edge-lab ↔ fra-prod', '', 'carries traffic'],
      ['removed', 'ams-prod ↔ fra-prod', 'Istio', 'carries traffic'],
    ]);
  });

  it.each([
    [10, []],
    [11, ['Show all 11 links']],
  ])('shows ten of %d links, and all on demand', async (count, offers) => {
    await show(
      mesh,
      Array.from({ length: count }, (_, i) => link('add', `n${i}`, 'hub')),
    );
    const offered = screen.queryAllByRole('button', { name: /^Show all/ });
    expect(offered.map(button => button.textContent)).toEqual(offers);

    offered.forEach(button => fireEvent.click(button));

    expect(screen.getAllByRole('row')).toHaveLength(1 + count);
  });

  it('is one stop of the Tab key, says what Enter chooses, and forgets it by Escape', async () => {
    await show(mesh, [link('add', 'edge', ref('fra-prod'))], {
      newcomer: { ref: 'edge', name: 'edge' },
    });
    const application = graph();
    act(() => application.focus());
    expect(application).toHaveAttribute('tabindex', '0');
    const active = () =>
      document.getElementById(
        application.getAttribute('aria-activedescendant') ?? '',
      );
    while (!active()?.getAttribute('aria-label')?.startsWith('New cluster')) {
      fireEvent.keyDown(application, { key: 'PageDown' });
    }

    fireEvent.keyDown(application, { key: 'Enter' });

    const status = screen.getAllByRole('status').pop();
    expect(status).toHaveTextContent('New cluster edge');
    fireEvent.keyDown(application, { key: 'Escape' });
    expect(status).toBeEmptyDOMElement();
  });

  it('draws many new links as one sign', async () => {
    const names = Array.from({ length: 9 }, (_, i) => `n${i}`);
    await show(
      mesh,
      pairs(names).map(([a, b]) => link('add', a, b)),
      { technology: 'istio' },
    );

    expect(buttons(/^New Istio full mesh of 9: 36 new links/)).toHaveLength(1);
    expect(buttons(/^New Istio link/)).toHaveLength(0);
  });

  it('can be there twice on one page without a clash of ids', async () => {
    const { container } = await renderWithApis(
      <>
        <WhatIfGraph report={mesh} links={[]} />
        <WhatIfGraph report={mesh} links={[]} />
      </>,
    );

    const ids = Array.from(container.querySelectorAll('[id]'), e => e.id);
    const twice = ids.filter((id, i) => ids.indexOf(id) !== i);
    expect(twice.filter(id => id !== 'interconnect-hatch')).toEqual([]);
  });
});
