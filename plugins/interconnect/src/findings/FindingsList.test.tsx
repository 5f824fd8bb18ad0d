import { renderInTestApp } from '@backstage/test-utils';
import { fireEvent, screen, within } from '@testing-library/react';
import { Finding } from '@interconnect/backstage-plugin-interconnect-common';
import { violationsIn } from '../__testUtils__/accessibility';
import { story } from '../__testUtils__/stories';
import { FindingsList } from './FindingsList';

function aFinding(
  severity: Finding['severity'],
  code: string,
  cluster: string,
  remedy = 'Mend it',
): Finding {
  return {
    code,
    severity,
    clusters: [`resource:default/${cluster}`],
    params: {},
    message: `${cluster} has ${code}`,
    remedy,
    evidence: [],
  };
}

const several = [
  aFinding('info', 'unused', 'a'),
  aFinding('info', 'unused', 'b'),
  aFinding('error', 'link-down', 'a'),
  aFinding('warning', 'newer-than-these-screens', 'a'),
];

async function show(findings: Finding[], of = 'full-mesh') {
  const onSelect = jest.fn();
  const { container } = await renderInTestApp(
    <FindingsList report={{ ...story(of), findings }} onSelect={onSelect} />,
  );
  return { container, onSelect };
}

const evidenceButtons = () =>
  screen
    .queryAllByRole('button', { name: /^Show evidence for: / })
    .map(button => button.getAttribute('aria-label'));

describe('the list of findings', () => {
  it('says so when there are none', async () => {
    await show([]);

    expect(screen.getByText('Nothing needs a look.')).toBeInTheDocument();
    expect(screen.queryByRole('group')).not.toBeInTheDocument();
  });

  it('says that of no more than was seen', async () => {
    await show([], 'dark');

    expect(
      screen.getByText('Nothing needs a look in what could be seen.'),
    ).toBeInTheDocument();
  });

  it('tells findings of one kind together, the worst first', async () => {
    const { container } = await show(several);

    expect(evidenceButtons()).toEqual([
      'Show evidence for: a has link-down',
      'Show evidence for: a has newer-than-these-screens',
      'Show evidence for: a has unused',
      'Show evidence for: b has unused',
    ]);
    expect(
      screen.getAllByRole('heading', { level: 3 }).map(h => h.textContent),
    ).toEqual(['Link down', 'Installed, and unused']);
    expect(screen.getByText('Findings (4)')).toBeInTheDocument();
    // What to do about both is the same, and said once.
    expect(screen.getAllByText(/What to do: Mend it/)).toHaveLength(3);
    expect(screen.getByText('b has unused').parentElement).toHaveTextContent(
      /What to do: Mend it/,
    );
    expect(await violationsIn(container)).toEqual([]);
  });

  it('shows the severities that are chosen', async () => {
    await show(several);
    const filter = within(
      screen.getByRole('group', { name: 'Show findings by severity' }),
    );

    fireEvent.click(filter.getByRole('button', { name: '2 notes' }));
    fireEvent.click(filter.getByRole('button', { name: '1 warning' }));
    expect(evidenceButtons()).toEqual(['Show evidence for: a has link-down']);

    fireEvent.click(filter.getByRole('button', { name: '1 error' }));
    expect(
      screen.getByText('None of the severity that is chosen.'),
    ).toBeInTheDocument();

    fireEvent.click(filter.getByRole('button', { name: '2 notes' }));
    expect(evidenceButtons()).toHaveLength(2);
  });

  it('offers no choice where there is little to choose from', async () => {
    await show(several.slice(0, 2));

    expect(screen.queryByRole('group')).not.toBeInTheDocument();
  });

  it('opens the evidence', async () => {
    const { onSelect } = await show(several);

    fireEvent.click(
      screen.getByRole('button', { name: 'Show evidence for: b has unused' }),
    );

    expect(onSelect).toHaveBeenCalledWith({
      type: 'finding',
      id: 'unused||resource:default/b',
    });
  });
});
