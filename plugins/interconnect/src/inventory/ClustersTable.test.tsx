import { useState } from 'react';
import { fireEvent, screen } from '@testing-library/react';
import { renderInTestApp } from '@backstage/test-utils';
import {
  OBSERVED_AT,
  aCluster,
  aLink,
  aReport,
  detections,
} from '../__testUtils__/reportBuilder';
import { LinksTable } from '../topology/LinksTable';
import { ClustersTable } from './ClustersTable';

const NOW = Date.parse(OBSERVED_AT);
const report = aReport({
  clusters: ['a', 'b', 'c'].map(name => aCluster(name)),
  links: [
    aLink('istio', 'a', 'b', { state: 'up' }),
    aLink('istio', 'b', 'c', { state: 'down' }),
  ],
});
// As after a poll: the same clusters and links, of which something else is told.
const next = {
  ...report,
  clusters: report.clusters.map(c => ({
    ...c,
    observation: 'partial' as const,
  })),
  links: report.links.map(l => ({ ...l, latencyMs: 12 })),
};

/** Tables over a report that a button exchanges for the next one. */
function Polled() {
  const [shown, setShown] = useState(report);
  return (
    <>
      <button onClick={() => setShown(next)}>poll</button>
      <ClustersTable report={shown} now={NOW} onSelect={() => {}} />
      <LinksTable report={shown} onSelect={() => {}} />
    </>
  );
}

function namesLike(pattern: RegExp): (string | null)[] {
  return screen
    .getAllByRole('button', { name: pattern })
    .map(({ textContent }) => textContent);
}

describe('the tables', () => {
  it('begin with the clusters by name, and with the worst link', async () => {
    await renderInTestApp(<Polled />);

    expect(namesLike(/^[abc]$/)).toEqual(['a', 'b', 'c']);
    expect(namesLike(/↔/)).toEqual(['b ↔ c', 'a ↔ b']);
  });

  it('call only that none of which nothing is unknown', async () => {
    const dark = aCluster('a', { observation: 'none', observedAt: undefined });
    const unknown = {
      ...detections('istio', ['a'], undefined)[0],
      verdict: 'unknown' as const,
    };
    await renderInTestApp(
      <ClustersTable
        report={aReport({
          clusters: [dark, aCluster('b')],
          detections: [unknown],
        })}
        now={NOW}
        onSelect={() => {}}
      />,
    );

    const rowOf = (name: string) =>
      screen.getByRole('row', { name: new RegExp(`^${name} `) });
    expect(rowOf('a')).not.toHaveTextContent('none');
    expect(rowOf('b')).toHaveTextContent('none');
  });

  it('stay as a reader has sorted them while reports come in', async () => {
    await renderInTestApp(<Polled />);
    for (const header of ['Cluster', 'Between']) {
      fireEvent.click(screen.getByRole('button', { name: header }));
      fireEvent.click(screen.getByRole('button', { name: header }));
    }
    expect(namesLike(/^[abc]$/)).toEqual(['c', 'b', 'a']);

    fireEvent.click(screen.getByRole('button', { name: 'poll' }));

    expect(await screen.findAllByText('seen in part')).toHaveLength(3);
    expect(namesLike(/^[abc]$/)).toEqual(['c', 'b', 'a']);
    expect(namesLike(/↔/)).toEqual(['b ↔ c', 'a ↔ b']);
  });
});
