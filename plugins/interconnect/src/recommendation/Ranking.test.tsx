import { act, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Recommendation } from '@interconnect/backstage-plugin-interconnect-common';
import { violationsIn } from '../__testUtils__/accessibility';
import { MockInterconnectApi } from '../__testUtils__/MockInterconnectApi';
import { recommendations } from '../__testUtils__/advice';
import { comparison } from '../__testUtils__/patterns';
import { renderTab } from '../__testUtils__/renderTab';
import { story } from '../__testUtils__/stories';

const [ISTIO, SKUPPER, SUBMARINER] = recommendations;

// Axe takes its time with large tables on a busy machine.
jest.setTimeout(60_000);

function rank(ranked: Recommendation[]) {
  return renderTab(
    new MockInterconnectApi({
      reports: new Map([['system:default/shop', story('full-mesh')]]),
      recommendations: ranked,
      comparison,
    }),
    { at: '/add?c.ref=resource:default/edge-lab&r.useCase=edge-cloud' },
  );
}

function withRules(count: number): Recommendation {
  const [rule] = ISTIO.whatIf.firewallRules;
  return {
    ...ISTIO,
    whatIf: {
      ...ISTIO.whatIf,
      firewallRules: Array.from({ length: count }, (_, i) => ({
        ...rule,
        port: String(1000 + i),
      })),
    },
  };
}

async function card(name: string) {
  return screen.findByRole('article', { name });
}

function table(name: string) {
  return within(screen.getByRole('table', { name }))
    .getAllByRole('row')
    .map(row =>
      Array.from(row.querySelectorAll('th, td'), cell => cell.textContent),
    );
}

describe('the ranking', () => {
  const said: [string, string, RegExp][] = [
    [
      'why a pattern is not the first',
      SKUPPER.title,
      /Why it is not the first: Traffic control: Istio is ahead: it already/,
    ],
    [
      'what would raise the confidence most',
      SKUPPER.title,
      /What would raise the confidence most: an observation of edge-lab/,
    ],
    [
      'what lowers the confidence, counted',
      SKUPPER.title,
      /What lowers the confidence \(1\)/,
    ],
    [
      'which reasons the use case presets',
      ISTIO.title,
      /rule in both directions\.Default of the use case “Edge”/,
    ],
    [
      'what leads clients to the nearest cluster, with its source',
      ISTIO.title,
      /How clients find the nearest cluster.*www\.example\.com.*Source: https:\/\/www\.k8gb\.io/,
    ],
    [
      'which names clash',
      ISTIO.title,
      /“edge-lab” in istio \(edge-lab, fra-prod\): fra-prod goes by the name/,
    ],
    ['what growth means', ISTIO.title, /2, 5, 10 and 50 more clusters/],
  ];

  it.each(said)('says %s', async (_, title, text) => {
    await rank(recommendations);

    expect(await card(title)).toHaveTextContent(text);
  });

  const unsaid: [string, Recommendation, RegExp][] = [
    ['why the first is not the first', ISTIO, /not the first/],
    ['what would raise a confidence without doubts', ISTIO, /confidence most/],
    ['doubts where there are none', ISTIO, /lowers the confidence/],
    [
      'that a fact is the default of a use case',
      ISTIO,
      /small devices of edge-lab\.Default/,
    ],
    [
      'notes, ranges or names where there are none',
      {
        ...ISTIO,
        notes: [],
        whatIf: { ...ISTIO.whatIf, cidrConflicts: [], identityClashes: [] },
      },
      /nearest cluster|ranges that overlap|Names that clash/,
    ],
    [
      'that rules can be taken along where there are none',
      withRules(0),
      /Download/,
    ],
  ];

  it.each(unsaid)('does not say %s', async (_, recommendation, text) => {
    await rank([recommendation]);

    const shown = await card(recommendation.title);
    expect(shown).toHaveTextContent('Firewall rules');
    expect(shown).not.toHaveTextContent(text);
  });

  it('is without a fault that axe can find, whole and open', async () => {
    const { container } = await rank(recommendations);
    await card(ISTIO.title);

    await userEvent.click(
      screen.getByRole('button', { name: '1 pattern is blocked' }),
    );

    expect(await violationsIn(container)).toEqual([]);
  });
});

describe('blocked patterns', () => {
  it('open and close by the keyboard, and say why they are blocked, once', async () => {
    await rank(recommendations);
    await card(ISTIO.title);
    const disclosure = screen.getByRole('button', {
      name: '1 pattern is blocked',
    });
    expect(disclosure).toHaveAttribute('aria-expanded', 'false');
    expect(screen.queryByRole('article', { name: 'Submariner' })).toBeNull();

    act(() => disclosure.focus());
    await userEvent.keyboard('{Enter}');

    expect(disclosure).toHaveAttribute('aria-expanded', 'true');
    const blocked = await card('Submariner');
    expect(
      document.getElementById(disclosure.getAttribute('aria-controls') ?? ''),
    ).toContainElement(blocked);
    expect(
      within(blocked).getAllByText(/10\.1\.0\.0\/16 is used by fra-prod too/),
    ).toHaveLength(1);
    expect(blocked).toHaveTextContent(
      'Why it is not the first: Overlapping IP ranges: The pod CIDR',
    );
    expect(blocked).toHaveTextContent('What would lift it: Give the newcomer');

    await userEvent.keyboard('{Enter}');

    expect(screen.queryByRole('article', { name: 'Submariner' })).toBeNull();
  });

  it('are open where nothing else is there', async () => {
    await rank([{ ...SUBMARINER, rank: 1, whyNot: undefined }]);

    expect(await card('Submariner')).toHaveTextContent(
      'In the way: Overlapping IP ranges: The pod CIDR',
    );
  });

  it('are not spoken of where none is blocked', async () => {
    await rank([ISTIO, SKUPPER]);
    await card(ISTIO.title);

    expect(screen.queryByRole('button', { name: /blocked/ })).toBeNull();
  });
});

describe('what would change', () => {
  const tables: [string, (string | null)[][]][] = [
    [
      'Firewall rules',
      [
        ['From', 'To', 'Direction', 'Protocol', 'Port', 'Purpose', 'NAT'],
        [
          'edge-lab',
          'fra-prod',
          'outbound from the new cluster',
          'TCP',
          '15443',
          'mTLS through the east-west gateway',
          'edge-lab opens it from behind NAT',
        ],
        [
          'ams-prod',
          'fra-prod',
          'between other clusters',
          'TCP',
          '15012',
          'discovery',
          '',
        ],
      ],
    ],
    [
      'Address ranges that overlap',
      [
        [
          'Range of the new cluster',
          'Other cluster',
          'Its range',
          'For this pattern',
        ],
        [
          '10.1.0.0/16 (pods)',
          'fra-prod',
          '10.1.128.0/17 (Services)',
          expect.stringMatching(/^they may stay1 object as evidence/),
        ],
        [
          '10.96.0.0/12 (Services)',
          'ams-prod',
          '10.96.0.0/12 (Services)',
          'they must be apart',
        ],
      ],
    ],
    [
      'Growth',
      [
        ['Clusters in all', 'Links', 'Firewall rules'],
        ['7', '21', '42'],
        ['10', '45', '90'],
        ['15', '105', '210'],
        ['55', '1485', '2970'],
      ],
    ],
  ];

  it.each(tables)('has a table: %s', async (name, rows) => {
    await rank(recommendations);
    await card(ISTIO.title);

    expect(table(name)).toEqual(rows);
  });

  const lists: [number, string[]][] = [
    [20, []],
    [21, ['Show all 21 rules']],
    [400, ['Show all 400 rules']],
  ];

  it.each(lists)(
    'shows twenty of %d firewall rules, and all on demand: %j',
    async (count, offers) => {
      await rank([withRules(count)]);
      await card(ISTIO.title);
      expect(table('Firewall rules')).toHaveLength(1 + 20);
      const buttons = screen.queryAllByRole('button', { name: /^Show/ });
      expect(buttons.map(button => button.textContent)).toEqual(offers);

      buttons.forEach(button => fireEvent.click(button));

      expect(table('Firewall rules')).toHaveLength(1 + count);
      expect(screen.queryByRole('button', { name: /^Show/ })).toBeNull();
    },
  );

  it('has no column for NAT where no rule speaks of it', async () => {
    const rules = ISTIO.whatIf.firewallRules.slice(1);
    await rank([
      { ...ISTIO, whatIf: { ...ISTIO.whatIf, firewallRules: rules } },
    ]);
    await card(ISTIO.title);

    expect(screen.queryByRole('columnheader', { name: 'NAT' })).toBeNull();
  });
});

describe('the download of firewall rules', () => {
  const blobs: Blob[] = [];
  const names: string[] = [];

  beforeEach(() => {
    blobs.length = 0;
    names.length = 0;
    URL.createObjectURL = jest.fn((blob: Blob) => {
      blobs.push(blob);
      return 'blob:rules';
    }) as typeof URL.createObjectURL;
    URL.revokeObjectURL = jest.fn();
    jest
      .spyOn(HTMLAnchorElement.prototype, 'click')
      .mockImplementation(function click(this: HTMLAnchorElement) {
        names.push(`${this.download} ${this.href}`);
      });
  });

  afterEach(() => {
    jest.useRealTimers();
    jest.restoreAllMocks();
  });

  it.each([
    ['CSV', 'firewall-rules-istio.csv', 'text/csv'],
    ['JSON', 'firewall-rules-istio.json', 'application/json'],
  ])(
    'as %s holds all of them, also those not shown',
    async (format, file, type) => {
      await rank([withRules(300)]);
      await card(ISTIO.title);
      jest.useFakeTimers();

      fireEvent.click(
        screen.getByRole('button', { name: `Download as ${format}` }),
      );

      expect(names).toEqual([`${file} blob:rules`]);
      expect(blobs.map(blob => blob.type)).toEqual([type]);
      expect(await blobs[0].text()).toContain('"1299"');
      expect(URL.revokeObjectURL).not.toHaveBeenCalled();
      jest.advanceTimersByTime(60_000);
      expect(URL.revokeObjectURL).toHaveBeenCalledWith('blob:rules');
    },
  );
});
