import fc from 'fast-check';
import { classifyGraph } from './classifyGraph';
import { allPairs, Graph, graphOf, Pair, pairOf, sortPairs } from './graph';

const NAMES = 'abcdefghijklmnopqrst';

/** Clusters by name, the names in any order. */
function clusters(range: { min: number; max: number }) {
  return fc.integer(range).chain(size =>
    fc.shuffledSubarray([...NAMES.slice(0, size)], {
      minLength: size,
      maxLength: size,
    }),
  );
}

function graph(members: readonly string[], pairs: readonly Pair[]): Graph {
  return graphOf(
    members,
    pairs.map(([from, to]) => ({ from, to, direction: 'both' as const })),
  );
}

function without(pairs: readonly Pair[], gone: readonly Pair[]): Pair[] {
  const names = new Set(gone.map(pair => pair.join()));
  return pairs.filter(pair => !names.has(pair.join()));
}

function isConnected({ members, areLinked }: Graph): boolean {
  const reached = [members[0]];
  for (const from of reached) {
    reached.push(
      ...members.filter(to => areLinked(from, to) && !reached.includes(to)),
    );
  }
  return reached.length === members.length;
}

/** Links of each with the next. */
function row(members: readonly string[]): Pair[] {
  return members.slice(1).map((to, index) => pairOf(members[index], to));
}

/** As many links between spokes, no two of one spoke. */
function chords(spokes: readonly string[], count: number): Pair[] {
  return Array.from({ length: count }, (_, index) =>
    pairOf(spokes[2 * index], spokes[2 * index + 1]),
  );
}

describe('a full mesh', () => {
  const lacking = clusters({ min: 5, max: 14 }).chain(members =>
    fc.record({
      members: fc.constant(members),
      gone: fc.shuffledSubarray(allPairs(members), {
        minLength: 1,
        maxLength: Math.floor((members.length - 1) / 2),
      }),
    }),
  );

  it('that lacks some links is a full mesh but for exactly these', () => {
    fc.assert(
      fc.property(lacking, ({ members, gone }) => {
        const pairs = without(allPairs(members), gone);
        fc.pre(isConnected(graph(members, pairs)));

        expect(classifyGraph(graph(members, pairs))).toEqual({
          shape: 'full-mesh',
          hubs: [],
          deviation: {
            nearest: 'full-mesh',
            missing: sortPairs(gone),
            extra: [],
          },
        });
      }),
    );
  });

  it('that is whole has no deviation', () => {
    fc.assert(
      fc.property(clusters({ min: 3, max: 14 }), members => {
        expect(classifyGraph(graph(members, allPairs(members)))).toEqual({
          shape: 'full-mesh',
          hubs: [],
        });
      }),
    );
  });
});

describe('a hub', () => {
  it('whose spokes have some links of their own is a hub but for exactly these', () => {
    fc.assert(
      fc.property(
        clusters({ min: 5, max: 14 }),
        fc.nat(),
        ([hub, ...spokes], seed) => {
          const count = 1 + (seed % Math.floor(spokes.length / 2));
          const extra = chords(spokes, count);
          const star = spokes.map(spoke => pairOf(hub, spoke));

          expect(
            classifyGraph(graph([hub, ...spokes], [...star, ...extra])),
          ).toEqual({
            shape: 'hub-and-spoke',
            hubs: [hub],
            deviation: {
              nearest: 'hub-and-spoke',
              missing: [],
              extra: sortPairs(extra),
            },
          });
        },
      ),
    );
  });

  it('one of whose spokes hangs on another lacks its link', () => {
    fc.assert(
      fc.property(clusters({ min: 6, max: 14 }), ([hub, ...spokes]) => {
        const [last, other] = spokes;
        const star = spokes.slice(1).map(spoke => pairOf(hub, spoke));

        expect(
          classifyGraph(
            graph([hub, ...spokes], [...star, pairOf(last, other)]),
          ),
        ).toMatchObject({
          shape: 'hub-and-spoke',
          hubs: [hub],
          deviation: {
            missing: [pairOf(hub, last)],
            extra: [pairOf(last, other)],
          },
        });
      }),
    );
  });
});

describe('several hubs', () => {
  const hubs = fc
    .record({
      members: clusters({ min: 12, max: 18 }),
      count: fc.integer({ min: 2, max: 3 }),
      areLinked: fc.boolean(),
    })
    .map(({ members, count, areLinked }) => {
      const own = members.slice(0, count).sort();
      const spokes = members.slice(count);
      return {
        members,
        hubs: own,
        spokes,
        pairs: [
          ...own.flatMap(hub => spokes.map(spoke => pairOf(hub, spoke))),
          ...(areLinked ? allPairs(own) : []),
        ],
      };
    });

  it('that serve the same spokes are found', () => {
    fc.assert(
      fc.property(hubs, ({ members, pairs, hubs: own }) => {
        expect(classifyGraph(graph(members, pairs))).toEqual({
          shape: 'multi-hub',
          hubs: own,
        });
      }),
    );
  });

  it('are found where a spoke lacks one of its links', () => {
    fc.assert(
      fc.property(
        hubs,
        fc.nat(),
        ({ members, pairs, spokes, hubs: own }, n) => {
          const gone = pairOf(own[n % own.length], spokes[n % spokes.length]);

          expect(
            classifyGraph(graph(members, without(pairs, [gone]))),
          ).toMatchObject({ shape: 'multi-hub', hubs: own });
        },
      ),
    );
  });

  it('are several hubs but for the links that spokes have of their own', () => {
    fc.assert(
      fc.property(
        hubs,
        fc.integer({ min: 1, max: 2 }),
        ({ members, pairs, spokes, hubs: own }, count) => {
          const extra = chords(spokes, count);

          expect(
            classifyGraph(graph(members, [...pairs, ...extra])),
          ).toMatchObject({
            shape: 'multi-hub',
            hubs: own,
            deviation: { missing: [], extra: sortPairs(extra) },
          });
        },
      ),
    );
  });
});

describe('a row and a circle', () => {
  it('are a chain and a ring, whatever the names', () => {
    fc.assert(
      fc.property(clusters({ min: 4, max: 14 }), members => {
        const ends = pairOf(members[0], members[members.length - 1]);

        expect(classifyGraph(graph(members, row(members))).shape).toBe('chain');
        expect(
          classifyGraph(graph(members, [...row(members), ends])).shape,
        ).toBe('ring');
      }),
    );
  });
});

describe('any graph', () => {
  const any = fc
    .integer({ min: 2, max: 9 })
    .map(size => [...NAMES.slice(0, size)])
    .chain(members =>
      fc.record({
        members: fc.constant(members),
        pairs: fc.subarray(allPairs(members), { minLength: 1 }),
        renamed: fc.shuffledSubarray(members, {
          minLength: members.length,
          maxLength: members.length,
        }),
      }),
    )
    .filter(({ members, pairs }) => isConnected(graph(members, pairs)));

  it('has the same form under other names', () => {
    fc.assert(
      fc.property(any, ({ members, pairs, renamed }) => {
        const name = (member: string) => renamed[members.indexOf(member)];
        const names = (all: readonly Pair[]) =>
          sortPairs(all.map(([one, other]) => pairOf(name(one), name(other))));
        const { shape, hubs, deviation } = classifyGraph(graph(members, pairs));

        expect(classifyGraph(graph(renamed, names(pairs)))).toEqual({
          shape,
          hubs: hubs.map(name).sort(),
          ...(deviation && {
            deviation: {
              nearest: deviation.nearest,
              missing: names(deviation.missing),
              extra: names(deviation.extra),
            },
          }),
        });
      }),
      { numRuns: 500 },
    );
  });

  it('has exactly the form of its deviation once that is mended', () => {
    fc.assert(
      fc.property(any, ({ members, pairs }) => {
        const { deviation, hubs, shape } = classifyGraph(graph(members, pairs));
        fc.pre(deviation !== undefined && shape === deviation.nearest);
        const mended = [
          ...without(pairs, deviation!.extra),
          ...deviation!.missing,
        ];

        expect(classifyGraph(graph(members, mended))).toEqual({ shape, hubs });
      }),
      { numRuns: 500 },
    );
  });
});
