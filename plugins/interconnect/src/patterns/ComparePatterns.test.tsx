import {
  act,
  fireEvent,
  screen,
  waitFor,
  within,
} from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { violationsIn } from '../__testUtils__/accessibility';
import {
  MockInterconnectApi,
  named,
} from '../__testUtils__/MockInterconnectApi';
import { aPattern, comparison } from '../__testUtils__/patterns';
import { renderTab } from '../__testUtils__/renderTab';
import { renderWithApis } from '../__testUtils__/renderWithApis';
import { PatternsPage } from './PatternsPage';

// Axe takes its time with large tables on a busy machine.
jest.setTimeout(60_000);

const api = new MockInterconnectApi({ comparison });

function show(address = '', backend: Partial<MockInterconnectApi> = api) {
  return renderWithApis(<PatternsPage />, backend, `/?${address}`);
}

async function shown() {
  const table = await screen.findByRole('table', {
    name: 'Patterns by requirements',
  });
  return within(table)
    .getAllByRole('rowheader')
    .map(head => within(head).getByRole('button').textContent);
}

describe('the comparison of patterns', () => {
  const views: [string, string, string[]][] = [
    [
      'all, by name',
      '',
      ['Istio, through east-west gateways', 'Kilo', 'Skupper', 'Submariner'],
    ],
    ['a category', 'category=tunneling', ['Kilo', 'Submariner']],
    ['those that speak of a word', 'q=skupper', ['Skupper']],
    [
      'the best by weights first, and what fails a must last',
      'w.security=must',
      ['Istio, through east-west gateways', 'Skupper', 'Kilo', 'Submariner'],
    ],
    [
      'all of a category that there is not',
      'category=fun',
      ['Istio, through east-west gateways', 'Kilo', 'Skupper', 'Submariner'],
    ],
  ];

  it.each(views)('shows %s', async (_, address, expected) => {
    await show(address);

    expect(await shown()).toEqual(expected);
  });

  const states: [string, string][] = [
    ['as a table', ''],
    ['weighed', 'w.setup=should&w.security=must'],
    ['side by side', 'pick=istio,kilo&view=side-by-side'],
    ['with nothing found', 'q=nothing+speaks+of+this'],
  ];

  it.each(states)(
    'is without a fault that axe can find, %s',
    async (_, address) => {
      const { container } = await show(address);
      await screen.findByText(/picked$|of 4 patterns/);

      expect(await violationsIn(container)).toEqual([]);
    },
  );

  it('is busy while it is on its way', async () => {
    await show('', { getPatterns: () => new Promise(() => {}) });

    expect(
      await screen.findByRole('status', {
        name: 'Loading the comparison of patterns',
      }),
    ).toHaveAttribute('aria-busy', 'true');
  });

  it.each([
    [named('NotFoundError', 'no'), /may be older than this page/],
    [new TypeError('Failed to fetch'), /backend did not answer/],
    [named('Error', 'the disk is full'), /the disk is full/],
  ])('says what to do on %s, and asks again', async (error, text) => {
    let failed = false;
    await show('', {
      getPatterns: async () => {
        if (!failed) {
          failed = true;
          throw error;
        }
        return comparison;
      },
    });
    expect((await screen.findAllByText(text)).length).toBeGreaterThan(0);

    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await shown()).toHaveLength(4);
  });

  it('says so where there are no patterns', async () => {
    await show('', {
      getPatterns: async () => ({ criteria: [], patterns: [] }),
    });

    expect(
      await screen.findByText('There are no patterns to compare'),
    ).toBeInTheDocument();
    expect(screen.queryByRole('table')).toBeNull();
  });

  it('says so where no pattern is left', async () => {
    await show('q=dance');

    expect(
      await screen.findByText(/No pattern is of these categories/),
    ).toBeInTheDocument();
    fireEvent.click(screen.getByRole('button', { name: 'Reset' }));
    expect(await shown()).toHaveLength(4);
  });

  it('takes no harm from many patterns and long names', async () => {
    const long = 'a-very-long-name-of-a-pattern-'.repeat(4);
    await show('', {
      getPatterns: async () => ({
        ...comparison,
        patterns: Array.from({ length: 60 }, (_, i) =>
          aPattern(`p${i}`, 'glpu', { title: `${long}${i}` }),
        ),
      }),
    });

    expect(await shown()).toHaveLength(60);
  });
});

describe('a cell of the comparison', () => {
  it.each([
    [
      'a good one',
      'Skupper, Setup: yes, good',
      [/skupper does setup so/, /Source: skupper, manual, setup/, /2026-08-22/],
    ],
    [
      'one that nobody is sure of, as unsure',
      'Kilo, Behind NAT: unsure, unsure',
      [/\? unsurekilo does/, /kilo does behindNat so/],
    ],
  ])('opens its reason, source and date: %s', async (_, cell, texts) => {
    const { baseElement } = await show();
    const name = cell.replace('Behind NAT', 'Works behind NAT');

    fireEvent.click(await screen.findByRole('button', { name }));

    const dialog = await screen.findByRole('dialog');
    texts.forEach(text => expect(dialog).toHaveTextContent(text));
    expect(await violationsIn(baseElement)).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('is open where the address says so', async () => {
    await show('open=istio:security');

    expect(
      await screen.findByRole('dialog', {
        name: 'Istio, through east-west gateways: Security',
      }),
    ).toHaveTextContent('When not to use it');
  });

  it.each(['open=gone', 'open=gone:security', 'open=:security'])(
    'is not open where the address says nonsense: %s',
    async address => {
      await show(address);
      await shown();

      expect(screen.queryByRole('dialog')).toBeNull();
    },
  );

  it('is reached by arrow keys, and all cells are one stop of the Tab key', async () => {
    await show();
    await shown();
    const table = screen.getByRole('table');
    const stops = () =>
      Array.from(table.querySelectorAll('tbody [tabindex="0"]'));
    expect(stops()).toHaveLength(1);
    act(() =>
      screen
        .getByRole('checkbox', {
          name: 'Pick Istio, through east-west gateways',
        })
        .focus(),
    );

    await userEvent.keyboard('{ArrowDown}{ArrowRight}{ArrowRight}');

    expect(
      screen.getByRole('button', { name: /^Kilo, Setup: / }),
    ).toHaveFocus();
    await userEvent.keyboard('{End}');
    expect(
      screen.getByRole('button', { name: /^Kilo, No vendor lock-in: / }),
    ).toHaveFocus();
    expect(stops()).toHaveLength(1);
    await userEvent.keyboard('{Enter}');
    expect(await screen.findByRole('dialog')).toBeInTheDocument();
  });
});

describe('weighing', () => {
  it('changes the order, and says what the grades come to', async () => {
    await show();
    await shown();

    fireEvent.change(screen.getByLabelText('How much Security matters'), {
      target: { value: 'must' },
    });

    await waitFor(async () => expect((await shown())[3]).toBe('Submariner'));
    const head = (name: string) =>
      screen.getByRole('rowheader', { name: new RegExp(name) });
    expect(head('Istio')).toHaveTextContent('100% of what matters');
    expect(head('Kilo')).toHaveTextContent('0 to 100% of what matters');
    expect(head('Submariner')).toHaveTextContent(
      'Poor where it must be good: Security',
    );
    expect(head('Skupper')).not.toHaveTextContent('Poor');
  });
});

describe('picking patterns', () => {
  it('puts them side by side, also where a filter hides one', async () => {
    await show('category=tunneling&pick=istio');
    await shown();
    expect(
      screen.getByRole('button', { name: 'Side by side (1 picked)' }),
    ).toBeEnabled();
    await userEvent.click(screen.getByRole('checkbox', { name: 'Pick Kilo' }));

    fireEvent.click(
      screen.getByRole('button', { name: 'Side by side (2 picked)' }),
    );

    const table = await screen.findByRole('table', { name: 'Side by side' });
    expect(
      within(table)
        .getAllByRole('columnheader')
        .map(head => head.textContent),
    ).toEqual(['Requirement', 'Istio, through east-west gateways', 'Kilo']);
    expect(within(table).getAllByRole('rowheader')).toHaveLength(16);
  });

  it('offers nothing while none is picked', async () => {
    await show();
    await shown();

    expect(
      screen.getByRole('button', { name: 'Side by side (0 picked)' }),
    ).toBeDisabled();
  });
});

describe('the comparison within the tab of an entity', () => {
  it('is a page below it, which leads back', async () => {
    await renderTab(api, { at: '/patterns' });

    expect(
      await screen.findByRole('heading', { name: 'Compare patterns' }),
    ).toBeInTheDocument();
    expect(await shown()).toHaveLength(4);
    expect(
      screen.getByRole('button', { name: 'Back to the overview' }),
    ).toBeInTheDocument();
  });
});
