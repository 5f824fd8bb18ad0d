import {
  Detection,
  IDENTITY_KINDS,
  LINK_STATES,
  Membership,
  PeerClaim,
  Topology,
} from '@interconnect/backstage-plugin-interconnect-common';
import fc from 'fast-check';
import { fresh, inventory, peer, present } from './__fixtures__/claims';
import { joinTopology } from './joinTopology';

const REFS = ['a', 'b', 'c', 'd', 'e'];
const TECHNOLOGIES = ['mesh', 'tunnel'];

/** Few names, so that clusters share some; `unique` gives each name to one cluster. */
function identity(values: string[]) {
  return fc.record({
    kind: fc.constantFrom(...IDENTITY_KINDS),
    value: fc.constantFrom(...values),
  });
}

const instance = fc.option(fc.constantFrom('one', 'two'), { nil: undefined });

function membership(values: string[]): fc.Arbitrary<Membership> {
  return fc.record({
    type: fc.constant('membership' as const),
    instance,
    identities: fc.array(identity(values), { minLength: 1, maxLength: 2 }),
    role: fc.constantFrom(undefined, 'hub', 'edge'),
    evidence: fc.constant([]),
  });
}

const claim: fc.Arbitrary<PeerClaim> = fc
  .record({
    plane: fc.constantFrom('data' as const, 'control' as const),
    instance,
    peer: fc.record({
      name: fc.constantFrom('x', 'y'),
      identities: fc.array(identity([...REFS, 'nobody']), { maxLength: 2 }),
      everyone: fc.constantFrom(undefined, undefined, true as const),
    }),
    direction: fc.constantFrom(
      'both' as const,
      'outgoing' as const,
      'incoming' as const,
    ),
    expects: fc.constantFrom(
      'mutual' as const,
      'mutual-with-equals' as const,
      'one-way' as const,
    ),
    ifUnmatched: fc.constantFrom(undefined, 'loose' as const, 'drop' as const),
    state: fc.constantFrom(...LINK_STATES),
    reason: fc.constantFrom('because', 'so it is'),
    latencyMs: fc.option(fc.nat(100), { nil: undefined }),
  })
  .map(made => peer([], made));

/** A world in which each claim carries its own number as evidence. */
function world(namesOf: (ref: string) => string[]) {
  const detection = (cluster: string, technology: string) =>
    fc
      .record({
        verdict: fc.constantFrom('present', 'present', 'absent', 'unknown'),
        whole: fc.boolean(),
        members: fc.array(membership(namesOf(cluster)), { maxLength: 2 }),
        claims: fc.array(claim, { maxLength: 3 }),
      })
      .map(({ verdict, whole, members, claims }) =>
        present(
          cluster,
          verdict === 'present'
            ? numbered(cluster, technology, members, claims)
            : [],
          { technology, whole, verdict: verdict as Detection['verdict'] },
        ),
      );
  return fc.record({
    detections: fc.tuple(
      ...REFS.flatMap(ref => TECHNOLOGIES.map(each => detection(ref, each))),
    ),
    systems: fc.tuple(...REFS.map(() => fc.constantFrom('s', 't', 'u'))),
    stale: fc.subarray(REFS),
  });
}

function numbered(
  cluster: string,
  technology: string,
  members: Membership[],
  claims: PeerClaim[],
) {
  return [...members, ...claims].map((each, index) => ({
    ...each,
    evidence: [
      {
        cluster,
        object: { apiVersion: 'v1', kind: 'Claim', name: technology },
        path: `.claims[${index}]`,
        shows: 'it',
      },
    ],
  }));
}

const contested = world(() => REFS);
const uncontested = world(ref => [ref]);

function join({
  detections,
  systems,
  stale,
}: {
  detections: readonly Detection[];
  systems: string[];
  stale: string[];
}): Topology {
  const of = inventory(
    Object.fromEntries(REFS.map((ref, index) => [ref, systems[index]])),
  );
  return joinTopology(of, detections, fresh(of, stale));
}

function pairsOf({ links }: Topology): string[] {
  return links.map(({ technology, plane, from, to }) =>
    [technology, plane, ...[from, to].sort()].join(),
  );
}

function proven(topology: Topology): string[] {
  return [...topology.links, ...topology.loosePeers].flatMap(each =>
    each.evidence.map(item => JSON.stringify(item)),
  );
}

describe('joinTopology, whatever the claims', () => {
  it('does not depend on the order of detections, claims and clusters', () => {
    fc.assert(
      fc.property(contested, fc.infiniteStream(fc.nat()), (given, order) => {
        const shuffled = <T>(items: readonly T[]): T[] =>
          items
            .map(item => ({ item, at: order.next().value ?? 0 }))
            .sort((one, other) => one.at - other.at)
            .map(({ item }) => item);
        const of = inventory(
          Object.fromEntries(REFS.map((ref, i) => [ref, given.systems[i]])),
        );
        const other = joinTopology(
          { clusters: shuffled(of.clusters) },
          shuffled(given.detections).map(each => ({
            ...each,
            claims: shuffled(each.claims),
          })),
          fresh(of, given.stale),
        );

        expect(JSON.stringify(other)).toBe(JSON.stringify(join(given)));
      }),
      { numRuns: 300 },
    );
  });

  it('never links a cluster with itself, and makes ids once', () => {
    fc.assert(
      fc.property(contested, given => {
        const { links, groups } = join(given);
        const ids = [...links, ...groups].map(({ id }) => id);

        expect(links.filter(({ from, to }) => from === to)).toEqual([]);
        expect(new Set(links.map(({ id }) => id)).size).toBe(links.length);
        expect(new Set(groups.map(({ id }) => id)).size).toBe(groups.length);
        expect(ids.every(id => id.length > 0)).toBe(true);
      }),
    );
  });

  it('ends every claim in a link, a loose peer, or at the claimer itself, unless it may be dropped', () => {
    fc.assert(
      fc.property(contested, given => {
        const known = new Set(proven(join(given)));

        for (const detection of given.detections) {
          const own = new Set(
            detection.claims.flatMap(each =>
              each.type === 'membership'
                ? each.identities.map(key => JSON.stringify(key))
                : [],
            ),
          );
          for (const each of detection.claims) {
            const speaksOfItself =
              each.type === 'peer' &&
              each.peer.identities.some(key => own.has(JSON.stringify(key)));
            expect(
              each.type === 'membership' ||
                each.ifUnmatched === 'drop' ||
                speaksOfItself ||
                known.has(JSON.stringify(each.evidence[0])),
            ).toBe(true);
          }
        }
      }),
    );
  });

  it('differs by nothing but loose peers where claims may be dropped', () => {
    fc.assert(
      fc.property(contested, given => {
        const ifUnmatched = (what: PeerClaim['ifUnmatched']) =>
          join({
            ...given,
            detections: given.detections.map(each => ({
              ...each,
              claims: each.claims.map(one =>
                one.type === 'peer' ? { ...one, ifUnmatched: what } : one,
              ),
            })),
          });
        const loose = ifUnmatched('loose');

        expect(ifUnmatched('drop')).toEqual({
          ...loose,
          loosePeers: loose.loosePeers.filter(
            ({ kind }) => kind === 'ambiguous',
          ),
        });
      }),
    );
  });

  it('counts every link in one group, whose members it connects', () => {
    fc.assert(
      fc.property(contested, given => {
        const { links, groups } = join(given);

        expect(groups.flatMap(group => group.links).sort()).toEqual(
          links.map(({ id }) => id),
        );
        for (const group of groups) {
          const its = links.filter(({ id }) => group.links.includes(id));
          expect(
            [...new Set(its.flatMap(({ from, to }) => [from, to]))].sort(),
          ).toEqual(group.members);
        }
      }),
    );
  });

  it('makes no new link when a detection is missing and names are unique', () => {
    fc.assert(
      fc.property(uncontested, fc.nat(9), (given, missing) => {
        // A claim that names two clusters contradicts itself: what is left of it may then be believed.
        const consistent = given.detections.map(each => ({
          ...each,
          claims: each.claims.filter(
            one =>
              one.type === 'membership' ||
              new Set(one.peer.identities.map(key => key.value)).size <= 1,
          ),
        }));
        const before = pairsOf(join({ ...given, detections: consistent }));
        const after = pairsOf(
          join({
            ...given,
            detections: consistent.filter((_, index) => index !== missing),
          }),
        );

        expect(after.filter(pair => !before.includes(pair))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('makes a new link only where the missing cluster had contested the name', () => {
    fc.assert(
      fc.property(contested, fc.nat(9), (given, missing) => {
        const before = join(given);
        const { cluster: gone, technology } = given.detections[missing];
        const after = join({
          ...given,
          detections: given.detections.filter((_, index) => index !== missing),
        });
        const news = after.links.filter(
          link =>
            !pairsOf(before).includes(pairsOf({ ...after, links: [link] })[0]),
        );

        for (const { from, to, technology: its } of news) {
          const wasLoose = before.loosePeers.some(
            loose =>
              [from, to].includes(loose.cluster) &&
              loose.couldBe.includes(gone),
          );
          const wasTheirs = before.links.some(
            link =>
              [link.from, link.to].includes(gone) &&
              [from, to].some(end => [link.from, link.to].includes(end)),
          );
          expect([its, wasLoose || wasTheirs]).toEqual([technology, true]);
        }
      }),
      { numRuns: 500 },
    );
  });
});
