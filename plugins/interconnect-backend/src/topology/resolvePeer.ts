import {
  Cluster,
  Evidence,
  IDENTITY_KINDS,
  IdentityKind,
  PeerClaim,
} from '@interconnect/backstage-plugin-interconnect-common';
import { distinct } from '../sortedBy';
import { Answer, IdentityIndex } from './identityIndex';

/** Which cluster of the inventory a claimed peer is. */
export type Resolution =
  | {
      type: 'cluster';
      cluster: string;
      /** The kind of identity by which it was recognised. */
      by: IdentityKind;
      instance?: string;
      /** What the recognised cluster's own objects show of that identity. */
      evidence: Evidence[];
    }
  /** The peer is everyone on a shared medium. */
  | {
      type: 'clusters';
      clusters: Extract<Resolution, { type: 'cluster' }>[];
    }
  /** The peer is the claimer itself, for example another namespace's site. */
  | { type: 'self' }
  | { type: 'ambiguous'; couldBe: string[] }
  | { type: 'nobody' };

/**
 * Finds the cluster that a claim speaks of. The strongest kind of identity at which anybody
 * answers decides, so that an address that was handed on does not overrule a key. Of several
 * clusters that go by the same name, the only one of the claimer's own Systems is believed.
 */
export function resolvePeer(
  claim: PeerClaim,
  claimer: string,
  index: IdentityIndex,
  clusters: ReadonlyMap<string, Cluster>,
): Resolution {
  for (const kind of IDENTITY_KINDS) {
    const answers = claim.peer.identities
      .filter(key => key.kind === kind)
      .flatMap(key => index.whoIs(key, claim.instance))
      .filter(answer => clusters.has(answer.cluster));
    if (answers.length > 0) {
      return choose(answers, kind, claim, claimer, clusters);
    }
  }
  return { type: 'nobody' };
}

function choose(
  answers: readonly Answer[],
  kind: IdentityKind,
  claim: PeerClaim,
  claimer: string,
  clusters: ReadonlyMap<string, Cluster>,
): Resolution {
  const candidates = distinct(answers.map(answer => answer.cluster)).filter(
    ref => ref !== claimer,
  );
  if (candidates.length === 0) {
    return { type: 'self' };
  }

  const recognised = (cluster: string) => {
    const its = answers.filter(answer => answer.cluster === cluster);
    return {
      type: 'cluster' as const,
      cluster,
      by: kind,
      instance: claim.instance ?? onlyInstanceOf(its),
      evidence: its.flatMap(answer => answer.evidence),
    };
  };
  if (claim.peer.everyone) {
    return { type: 'clusters', clusters: candidates.map(recognised) };
  }

  const related = candidates.filter(ref =>
    shareASystem(clusters.get(claimer), clusters.get(ref)),
  );
  const chosen = candidates.length === 1 ? candidates : related;
  if (chosen.length !== 1) {
    return { type: 'ambiguous', couldBe: candidates };
  }

  return recognised(chosen[0]);
}

function shareASystem(
  one: Cluster | undefined,
  other: Cluster | undefined,
): boolean {
  const systems = new Set(one?.memberships.map(({ system }) => system));
  return other?.memberships.some(({ system }) => systems.has(system)) ?? false;
}

function onlyInstanceOf(answers: readonly Answer[]): string | undefined {
  const instances = distinct(answers.flatMap(answer => answer.instance ?? []));
  return instances.length === 1 ? instances[0] : undefined;
}
