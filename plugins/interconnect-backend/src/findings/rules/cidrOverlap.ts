import {
  AddressKind,
  Interconnect,
  Link,
  ReportCluster,
} from '@interconnect/backstage-plugin-interconnect-common';
import { overlapOf, parseCidr, Range } from '../../cidr';
import { mergeEvidence } from '../../mergeEvidence';
import { distinct } from '../../sortedBy';
import { defineRule, JudgedContext, RuleFinding } from '../defineRule';
import { linksOf } from '../linksOf';
import {
  clusterNames,
  listed,
  remediesFor,
  technologyTitles,
} from '../wording';

type Ranges = Record<AddressKind, Range[]>;
type Overlap = { kinds: AddressKind[]; range: string };

/**
 * Clusters use the same addresses. That breaks an interconnect which routes these addresses; where
 * clusters of one System are not joined, it only says which ways to join them are barred.
 */
export const cidrOverlap = defineRule({
  code: 'cidr-overlap',
  severity: 'error',
  judge(context) {
    const ranges = new Map(
      context.clusters.map(each => [each.ref, rangesOf(each)]),
    );
    const judgeInterconnect = judging(ranges, context);
    return [
      ...context.classification.interconnects.flatMap(judgeInterconnect),
      ...judgeSystems(ranges, context),
    ];
  },
});

function judging(
  ranges: ReadonlyMap<string, Ranges>,
  context: JudgedContext,
): (interconnect: Interconnect) => RuleFinding[] {
  const nameOf = clusterNames(context);
  const titleOf = technologyTitles(context);
  const remedyOf = remediesFor('cidr-overlap', context);
  const linked = linksOf(context);

  return interconnect => {
    const { technology, plane, members } = interconnect;
    if (plane !== 'data') {
      return [];
    }
    const title = titleOf(technology);
    const links = linked(interconnect);
    const meet = meetingsOf(links);
    const linkOf = new Map(
      links.map(link => [JSON.stringify([link.from, link.to].sort()), link]),
    );
    return pairsOf(members).flatMap(([one, other]) => {
      const overlaps = overlapsOf(ranges.get(one), ranges.get(other)).filter(
        ({ kinds }) => kinds.every(kind => meet(kind, one, other)),
      );
      if (overlaps.length === 0) {
        return [];
      }
      const shared = listed(distinct(overlaps.map(({ range }) => range)));
      const link = linkOf.get(JSON.stringify([one, other]));
      return {
        clusters: [one, other],
        ...(link === undefined ? {} : { link: link.id }),
        params: { technology, ranges: shared },
        message: `${nameOf(one)} and ${nameOf(
          other,
        )} both use ${shared}, and ${title} cannot tell whose an address is`,
        remedy:
          remedyOf(technology) ??
          'Rebuild one of the clusters with ranges of its own: they cannot be changed in place',
        evidence: proofOf(context.clusters, [one, other]),
      };
    });
  };
}

/**
 * Whether addresses of a kind of two clusters meet as they are: on a link of theirs, or in a
 * cluster that both are linked with. Behind gateways and translation they do not.
 */
function meetingsOf(
  links: readonly Link[],
): (kind: AddressKind, one: string, other: string) => boolean {
  const reached = new Map<string, Set<string>>();
  const note = (kind: AddressKind, at: string, from: string) => {
    const key = `${kind} ${at}`;
    const its = reached.get(key) ?? new Set([at]);
    reached.set(key, its.add(from));
  };
  for (const { from, to, routes = [] } of links) {
    for (const kind of routes) {
      note(kind, from, to);
      note(kind, to, from);
    }
  }
  return (kind, one, other) => {
    const ofOne = reached.get(`${kind} ${one}`);
    const ofOther = reached.get(`${kind} ${other}`);
    return [...(ofOne ?? [])].some(each => ofOther?.has(each) ?? false);
  };
}

/** One finding per System: in a chain of shops that were all set up alike, every pair overlaps. */
function judgeSystems(
  ranges: ReadonlyMap<string, Ranges>,
  context: JudgedContext,
): RuleFinding[] {
  const nameOf = clusterNames(context);
  const { clusters, classification } = context;
  const joined = classification.interconnects
    .filter(({ plane }) => plane === 'data')
    .map(({ members }) => new Set(members));

  return distinct(clusters.flatMap(({ systems }) => systems)).flatMap(
    system => {
      const members = clusters
        .filter(({ systems }) => systems.includes(system))
        .map(({ ref }) => ref);
      const overlapping = pairsOf(members)
        .filter(
          ([one, other]) => !joined.some(set => set.has(one) && set.has(other)),
        )
        .flatMap(pair => {
          const overlaps = overlapsOf(ranges.get(pair[0]), ranges.get(pair[1]));
          return overlaps.length === 0 ? [] : { pair, overlaps };
        });
      if (overlapping.length === 0) {
        return [];
      }
      const refs = distinct(overlapping.flatMap(({ pair }) => pair));
      const shared = listed(
        distinct(
          overlapping.flatMap(({ overlaps }) =>
            overlaps.map(({ range }) => range),
          ),
        ),
      );
      return {
        severity: 'info' as const,
        clusters: refs,
        params: { system, ranges: shared },
        message: `${listed(
          refs.map(nameOf),
        )} are not joined, and use some of the same addresses (${shared})`,
        remedy:
          'Join them by something that does not route pod addresses, or give the next cluster ranges of its own',
        evidence: proofOf(clusters, refs),
      };
    },
  );
}

function rangesOf({ facts }: ReportCluster): Ranges {
  const parsed = (texts: readonly string[] = []) =>
    texts.flatMap(text => parseCidr(text) ?? []);
  return { pod: parsed(facts.podCidrs), service: parsed(facts.serviceCidrs) };
}

const NONE: Ranges = { pod: [], service: [] };
const KINDS: readonly AddressKind[] = ['pod', 'service'];

function overlapsOf(one: Ranges = NONE, other: Ranges = NONE): Overlap[] {
  return KINDS.flatMap(left =>
    KINDS.flatMap(right =>
      one[left].flatMap(mine =>
        other[right].flatMap(theirs => {
          const range = overlapOf(mine, theirs);
          return range === undefined ? [] : { kinds: [left, right], range };
        }),
      ),
    ),
  );
}

function pairsOf(refs: readonly string[]): [string, string][] {
  const sorted = [...refs].sort();
  return sorted.flatMap((one, index) =>
    sorted.slice(index + 1).map((other): [string, string] => [one, other]),
  );
}

function proofOf(clusters: readonly ReportCluster[], refs: readonly string[]) {
  return mergeEvidence(
    clusters
      .filter(({ ref }) => refs.includes(ref))
      .flatMap(({ factEvidence }) => [
        ...(factEvidence.podCidrs ?? []),
        ...(factEvidence.serviceCidrs ?? []),
      ]),
  );
}
