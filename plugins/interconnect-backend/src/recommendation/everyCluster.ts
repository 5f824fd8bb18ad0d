import { Evidence } from '@interconnect/backstage-plugin-interconnect-common';
import { Pattern } from './definePattern';
import { Known } from './newcomer';
import { peersOf, Situation } from './situation';

/** What is known of one fact of one cluster that a pattern would link. */
export type KnownOf = { ref: string; name: string; known?: Known<string> };

/** A fact of the newcomer, and of every cluster that it would be linked with. */
export function everyCluster(
  fact: 'cni' | 'cloud' | 'distribution',
  pattern: Pattern,
  situation: Situation,
): KnownOf[] {
  const { newcomer } = situation;
  return [
    { ref: newcomer.ref, name: newcomer.name, known: newcomer[fact] },
    ...peersOf(pattern, situation).map(({ ref, name, facts, factEvidence }) => {
      const value = facts[fact];
      const evidence: readonly Evidence[] = factEvidence[fact] ?? [];
      return {
        ref,
        name,
        known: value === undefined ? undefined : { value, evidence },
      };
    }),
  ];
}

/** Those whose fact is known and not among what is needed, and those of which it is not known. */
export function misfits(
  clusters: readonly KnownOf[],
  needed: readonly string[],
): { other: (KnownOf & { known: Known<string> })[]; unknown: KnownOf[] } {
  return {
    other: clusters.flatMap(({ known, ...cluster }) =>
      known === undefined || needed.includes(known.value.toLowerCase())
        ? []
        : [{ ...cluster, known }],
    ),
    unknown: clusters.filter(({ known }) => known === undefined),
  };
}
