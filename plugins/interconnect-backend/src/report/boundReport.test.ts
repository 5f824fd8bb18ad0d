import { reportOf, sharedOf } from './__fixtures__/report';
import { boundReport } from './boundReport';

function shared(count: number) {
  return Array.from({ length: count }, (_, i) =>
    sharedOf(`h${i}.example.com`, ['a', 'b']),
  );
}

describe('boundReport', () => {
  it.each<[string, number, number, number | undefined]>([
    ['none', 0, 0, undefined],
    ['as many as are shown', 200, 200, undefined],
    ['one more', 201, 200, 1],
    ['very many', 10_000, 200, 9_800],
  ])('counts what it leaves out of %s', (_name, count, kept, more) => {
    const report = boundReport(reportOf({ sharedHosts: shared(count) }));

    expect(report.sharedHosts).toHaveLength(kept);
    expect(report.moreSharedHosts).toBe(more);
  });

  it('leaves a report without them as it is', () => {
    expect(boundReport(reportOf({}))).toEqual(reportOf({}));
  });
});
