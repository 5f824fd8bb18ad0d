import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { violationsIn } from '../__testUtils__/accessibility';
import {
  MockInterconnectApi,
  named,
} from '../__testUtils__/MockInterconnectApi';
import { recommendations } from '../__testUtils__/advice';
import { comparison } from '../__testUtils__/patterns';
import { renderTab } from '../__testUtils__/renderTab';
import { story } from '../__testUtils__/stories';
import { pairOf } from './CompareStage';

const EDGE_LAB = 'c.ref=resource:default/edge-lab';
const [ISTIO, SKUPPER, SUBMARINER] = recommendations;

// Axe takes its time with large tables on a busy machine.
jest.setTimeout(60_000);

function api() {
  return new MockInterconnectApi({
    reports: new Map([['system:default/shop', story('full-mesh')]]),
    recommendations,
    comparison,
  });
}

function show(address: string, backend = api()) {
  return renderTab(backend, { at: `/add?${address}` });
}

function title(name: string) {
  return screen.findByRole('heading', { level: 2, name });
}

function current() {
  return within(
    screen.getByRole('navigation', { name: 'Stages of adding a cluster' }),
  )
    .getAllByRole('listitem')
    .find(item => item.querySelector('[aria-current=step]'))?.textContent;
}

describe('the guide', () => {
  const places: [string, string, string, string][] = [
    ['nothing', '', 'Which cluster is to be added?', '1Cluster'],
    [
      'a stage without a cluster',
      'step=compare',
      'Which cluster is to be added?',
      '1Cluster',
    ],
    ['a cluster', EDGE_LAB, 'Which pattern fits edge-lab?', '3Patterns'],
    [
      'requirements',
      `${EDGE_LAB}&step=requirements`,
      'What does edge-lab need?',
      '2Needs',
    ],
    [
      'a comparison',
      `${EDGE_LAB}&step=compare&compare=istio,skupper`,
      'Two patterns for edge-lab, side by side',
      '4Compare two',
    ],
    [
      'what would change',
      `${EDGE_LAB}&step=what-if&pattern=skupper`,
      'What would change with edge-lab?',
      '5What would change',
    ],
    [
      'a cluster that does not exist yet',
      'c.name=osl-new',
      'Which pattern fits osl-new?',
      '3Patterns',
    ],
  ];

  it.each(places)(
    'shows the stage of an address with %s, without a fault that axe can find',
    async (_, address, heading, step) => {
      const { container } = await show(address);

      expect(await title(heading)).toBeInTheDocument();
      expect(current()).toBe(step);
      await waitFor(() =>
        expect(container.querySelector('[aria-busy=true]')).toBeNull(),
      );
      expect(await violationsIn(container)).toEqual([]);
    },
  );

  it('leads from the cluster to the ranking, and begins each stage at its title', async () => {
    const backend = api();
    const recommend = jest.spyOn(backend, 'recommend');
    await show('', backend);
    fireEvent.change(await screen.findByLabelText('Cluster'), {
      target: { value: 'resource:default/edge-lab' },
    });
    expect(
      screen.getByRole('region', { name: 'Observed of edge-lab' }),
    ).toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: 'Continue' }));

    expect(await title('What does edge-lab need?')).toHaveFocus();
    expect(recommend).not.toHaveBeenCalled();
    expect(
      screen.getByLabelText(
        /^Edge · suggested, because edge-lab is at the edge/,
      ),
    ).toBeChecked();
    fireEvent.click(screen.getByRole('button', { name: 'Rank the patterns' }));

    expect(await title('Which pattern fits edge-lab?')).toHaveFocus();
    await screen.findAllByRole('article');
    expect(recommend.mock.calls.map(call => call.slice(1))).toEqual([
      [
        {
          candidate: { ref: 'resource:default/edge-lab' },
          requirements: { useCase: 'edge-cloud' },
        },
      ],
    ]);
  });

  it('does not ask anew when only the stage changes', async () => {
    const backend = api();
    const recommend = jest.spyOn(backend, 'recommend');
    await show(EDGE_LAB, backend);
    await screen.findAllByRole('article');

    fireEvent.click(
      screen.getByRole('button', {
        name: `See it on the graph: ${SKUPPER.title}`,
      }),
    );
    expect(await screen.findByRole('application')).toBeInTheDocument();

    expect(recommend).toHaveBeenCalledTimes(1);
  });

  it('says what went wrong, and asks again', async () => {
    const backend = api();
    jest
      .spyOn(backend, 'recommend')
      .mockRejectedValueOnce(named('Error', 'the disk is full'));
    await show(`${EDGE_LAB}&step=compare`, backend);

    expect(
      (await screen.findAllByText(/the disk is full/)).length,
    ).toBeGreaterThan(0);
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(
      await screen.findByRole('table', { name: 'Two patterns side by side' }),
    ).toBeInTheDocument();
  });
});

describe('the requirements', () => {
  it('say of every default whence it is', async () => {
    await show(`${EDGE_LAB}&step=requirements&r.useCase=edge-cloud`);

    const security = await screen.findByRole('group', { name: 'Security' });
    expect(security).toHaveTextContent(
      'should: Security (encrypted), by default of the use case “Edge”',
    );
    expect(within(security).getByRole('combobox')).toHaveDisplayValue(
      'default of the use case',
    );
    expect(
      screen.getByRole('group', { name: 'Traffic control' }),
    ).not.toHaveTextContent('default');
  });

  it('let an own wish win over a default', async () => {
    await show(
      `${EDGE_LAB}&step=requirements&r.useCase=edge-cloud&r.security=must:mutual-tls`,
    );

    const security = await screen.findByRole('group', { name: 'Security' });
    expect(security).not.toHaveTextContent('by default');
    expect(
      within(security)
        .getAllByRole('combobox')
        .map(box => (box as HTMLSelectElement).value),
    ).toEqual(['must', 'mutual-tls']);
  });

  it('ask few questions first, and all fourteen on demand', async () => {
    await show(`${EDGE_LAB}&step=requirements`);
    await title('What does edge-lab need?');
    const groups = () =>
      screen
        .getAllByRole('group')
        .filter(group => within(group).queryByLabelText(/^How much/));
    expect(groups()).toHaveLength(5);

    await userEvent.click(
      screen.getByRole('button', { name: 'All 14 requirements' }),
    );

    expect(groups()).toHaveLength(14);
  });

  it('refuse a number of clusters that cannot be', async () => {
    await show(`${EDGE_LAB}&step=requirements`);

    fireEvent.change(
      await screen.findByLabelText('Clusters expected in the end'),
      { target: { value: '0' } },
    );

    expect(screen.getByText('A whole number from 1 to 10000')).toBeVisible();
    expect(
      screen.getByRole('button', { name: 'Rank the patterns' }),
    ).toBeDisabled();
  });
});

describe('the ranking', () => {
  it('says what was asked for, and what of it is a default', async () => {
    await show(
      `${EDGE_LAB}&r.useCase=edge-cloud&r.security=must:mutual-tls&r.expectedClusters=40`,
    );

    const asked = await screen.findByRole('list', { name: 'Asked for:' });
    const items = within(asked)
      .getAllByRole('listitem')
      .map(item => item.textContent);
    expect(items).toContain('Edge');
    expect(items).toContain('must: Security (mutual TLS)');
    expect(items).toContain('should: Works behind NAT (default)');
    expect(items).toContain('40 clusters expected');
    expect(items).not.toContain('should: Security (encrypted) (default)');
  });

  it('draws each pattern small, and says what it draws', async () => {
    await show(EDGE_LAB);

    const card = await screen.findByRole('article', { name: ISTIO.title });
    expect(
      within(card).getByRole('img', {
        name: 'Topology afterwards: full mesh, edge-lab with 2 new links in all',
      }),
    ).toBeInTheDocument();
  });

  it('says no criterion and no use case twice', async () => {
    await show(`${EDGE_LAB}&r.useCase=edge-cloud`);

    const card = await screen.findByRole('article', { name: ISTIO.title });
    expect(card.textContent?.match(/Default of the use case/g)).toHaveLength(1);
  });

  it('compares two that were picked, and goes back to them', async () => {
    await show(EDGE_LAB);
    const pick = async (name: string) =>
      userEvent.click(
        await screen.findByRole('checkbox', { name: `Compare ${name}` }),
      );
    await pick(ISTIO.title);
    const go = screen.getByRole('button', { name: 'Compare the two' });
    expect(go).toBeDisabled();
    await pick(SKUPPER.title);
    expect(go).toBeEnabled();

    fireEvent.click(go);

    const table = await screen.findByRole('table', {
      name: 'Two patterns side by side',
    });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(head => head.textContent?.slice(0, 9)),
    ).toEqual(expect.arrayContaining(['1. Istio,', '2. Skuppe']));
    fireEvent.click(screen.getByRole('link', { name: /Patterns/ }));
    expect(
      await screen.findByRole('checkbox', { name: `Compare ${SKUPPER.title}` }),
    ).toBeChecked();
  });
});

describe('two patterns side by side', () => {
  async function rows() {
    const table = await screen.findByRole('table', {
      name: 'Two patterns side by side',
    });
    await within(table).findByRole('rowheader', { name: 'Security' });
    return new Map(
      within(table)
        .getAllByRole('row')
        .map(row => [
          row.querySelector('th')?.textContent ?? '',
          Array.from(row.querySelectorAll('td'), cell => cell.textContent),
        ]),
    );
  }

  it('tell verdicts, reasons, blockers, links, rules and growth', async () => {
    await show(`${EDGE_LAB}&step=compare&compare=istio,submariner`);

    const shown = await rows();
    expect(shown.get('Verdict')).toEqual([
      expect.stringMatching(/^fits/),
      expect.stringMatching(/^blocked/),
    ]);
    expect(shown.get('In the way')).toEqual([
      'nothing',
      expect.stringMatching(/^Overlapping IP ranges: The pod CIDR/),
    ]);
    expect(shown.get('What speaks for it')).toEqual([
      expect.stringContaining('already runs Istio'),
      'nothing',
    ]);
    expect(shown.get('Now, to add')).toEqual([
      '2 links, 2 firewall rules',
      '0 links, 0 firewall rules',
    ]);
    expect(shown.get('At 55 clusters, in all')).toEqual([
      '1485 links, 2970 firewall rules',
      '—',
    ]);
  });

  it('are rated by all fourteen requirements, with reason, source and date', async () => {
    await show(`${EDGE_LAB}&step=compare&compare=istio,skupper`);

    const shown = await rows();
    expect(shown.get('Security')).toEqual(
      [
        'yes · goodistio does security soSource: istio, manual, security (1.0)Looked at on 2026-08-22',
        'limited · with limitsskupper does security soSource: skupper, manual, security (1.0)Looked at on 2026-08-22',
      ].map(text => expect.stringContaining(text)),
    );
    for (const { id } of comparison.criteria) {
      expect([...shown.values()].flat().join()).toContain(
        `istio does ${id} so`,
      );
    }
  });

  it('can be chosen anew, and never are one and the same', async () => {
    await show(`${EDGE_LAB}&step=compare&compare=istio,skupper`);
    await rows();
    const second = screen.getByLabelText('Compared with');
    expect(
      within(second)
        .getAllByRole('option')
        .map(option => option.textContent),
    ).not.toContain(`1. ${ISTIO.title}`);

    fireEvent.change(second, { target: { value: 'submariner' } });

    await waitFor(() =>
      expect(
        screen
          .getAllByRole('columnheader')
          .map(head => head.textContent)
          .join(),
      ).toContain(SUBMARINER.title),
    );
  });

  it.each([
    ['the best two, where none is picked', [], ['istio', 'skupper']],
    ['the picked and the best other', ['submariner'], ['submariner', 'istio']],
    [
      'those that are ranked, of the picked',
      ['gone', 'skupper'],
      ['skupper', 'istio'],
    ],
  ])('are %s', (_, picked, expected) => {
    expect(
      pairOf(recommendations, picked).map(({ pattern }) => pattern),
    ).toEqual(expected);
  });
});

describe('what would change', () => {
  it('is drawn for the pattern of the address, and for another one when chosen', async () => {
    await show(`${EDGE_LAB}&step=what-if&pattern=submariner`);
    expect(
      await screen.findByRole('application', {
        name: 'Topology: edge-lab would be new. No link would change.',
      }),
    ).toBeInTheDocument();

    fireEvent.change(screen.getByLabelText('Pattern'), {
      target: { value: 'istio' },
    });

    expect(
      await screen.findByRole('application', {
        name: 'Topology: edge-lab would be new. 2 links would be added.',
      }),
    ).toBeInTheDocument();
  });

  it('is drawn for the best, where the address names none that is ranked', async () => {
    await show(`${EDGE_LAB}&step=what-if&pattern=gone`);

    expect(await screen.findByLabelText('Pattern')).toHaveDisplayValue(
      `1. ${ISTIO.title}`,
    );
  });
});
