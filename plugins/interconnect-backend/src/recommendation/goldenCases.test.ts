import { cluster, interconnect, link, report } from './__fixtures__/reports';
import { GoldenCase } from './__fixtures__/goldenCase';
import { goldenFromNothing } from './__fixtures__/goldenFromNothing';
import { goldenJoining } from './__fixtures__/goldenJoining';
import { recommend } from './recommend';

const cases = [...goldenJoining, ...goldenFromNothing];

function systemOf({ clusters, inPlace = [] }: GoldenCase) {
  const made = inPlace.map(each => ({
    ...each,
    links: each.links.map(([from, to]) => link(each.technology, from, to)),
  }));
  return report(
    Object.entries(clusters).map(([name, facts]) => cluster(name, facts)),
    {
      links: made.flatMap(({ links }) => links),
      interconnects: made.map(({ links, shape, hubs }) =>
        interconnect(links, shape, hubs),
      ),
      overlays: made.flatMap(({ technology, over }) =>
        over === undefined
          ? []
          : [
              {
                over: `${technology}:data`,
                under: `${over}:data`,
                name: `${technology} over ${over}`,
              },
            ],
      ),
    },
  );
}

it('there are at least forty cases, each with a name of its own', () => {
  expect(cases.length).toBeGreaterThanOrEqual(40);
  expect(new Set(cases.map(({ name }) => name)).size).toBe(cases.length);
});

describe.each(cases.map(each => [each.name, each] as const))(
  '%s',
  (_name, golden) => {
    const ranked = recommend(systemOf(golden), golden);
    const by = (id: string) => ranked.find(({ pattern }) => pattern === id);

    it(`ranks ${golden.top.join(', ') || 'as it may'} first`, () => {
      expect(
        ranked.slice(0, golden.top.length).map(({ pattern }) => pattern),
      ).toEqual(golden.top);
      expect(golden.verdict ?? ranked[0].verdict).toBe(ranked[0].verdict);
    });

    it('blocks what must be blocked, and nothing else', () => {
      const found = Object.keys(golden.blockers).map(id => [
        id,
        by(id)?.blockers.map(({ criterion }) => criterion),
      ]);

      expect(Object.fromEntries(found)).toEqual(golden.blockers);
    });

    it('gives the reasons that count', () => {
      for (const [id, criterion, effect] of golden.reasons) {
        expect(by(id)?.reasons).toContainEqual(
          expect.objectContaining({ criterion, effect }),
        );
      }
    });
  },
);
