import { createHash } from 'crypto';
import { Cluster } from '@interconnect/backstage-plugin-interconnect-common';
import { AccessNote, pemOf } from './accessNote';
import { Target } from './chooseTarget';
import { ClusterAccess } from './createAccess';
import { KnownTarget } from './TargetMemory';

/** Whether a target of the catalog is the one that is known. */
export type Comparison =
  | { type: 'same' }
  /** Seen for the first time, or accepted by the operator: to be remembered once it is reached. */
  | { type: 'new'; target: KnownTarget }
  | { type: 'changed'; note: AccessNote }
  | { type: 'untold' };

/**
 * Compares what the catalog says now with where the cluster was reached before.
 *
 * Whoever may write an entity could otherwise move a known cluster to another host that is
 * allowed, and be sent the credential for it.
 */
export async function compareTarget(
  cluster: Cluster,
  target: Target,
  { config, targets }: Pick<ClusterAccess, 'config' | 'targets'>,
): Promise<Comparison> {
  const now = knownTargetOf(target);
  let before: KnownTarget | undefined;
  try {
    before = await targets.recall(cluster.ref);
  } catch {
    return { type: 'untold' };
  }

  if (before !== undefined && isSame(before, now)) {
    return { type: 'same' };
  }
  const fingerprint = fingerprintOf(cluster.ref, now);
  if (before === undefined || config.acceptedTargets.has(fingerprint)) {
    return { type: 'new', target: now };
  }
  const params = { before: shown(before), now: shown(now), fingerprint };
  return {
    type: 'changed',
    note: {
      cluster: cluster.ref,
      code: 'api-server-changed',
      message: `The catalog now gives ${params.now} for ${cluster.name}; it was reached at ${params.before}. Nothing is sent until that is accepted`,
      params,
    },
  };
}

function knownTargetOf({ url, caData, verify }: Target): KnownTarget {
  return {
    url: url.origin + url.path,
    authority: caData === undefined ? 'public' : digestOf(caData),
    verified: verify,
  };
}

function digestOf(caData: string): string {
  return createHash('sha256').update(pemOf(caData)).digest('hex');
}

function isSame(a: KnownTarget, b: KnownTarget): boolean {
  return (
    a.url === b.url && a.authority === b.authority && a.verified === b.verified
  );
}

/** Of the cluster too: what was accepted for one cluster is not accepted for another. */
function fingerprintOf(
  cluster: string,
  { url, authority, verified }: KnownTarget,
): string {
  return createHash('sha256')
    .update(JSON.stringify([cluster, url, authority, verified]))
    .digest('hex');
}

function shown({ url, authority, verified }: KnownTarget): string {
  if (!verified) {
    return `${url} without a check of its certificate`;
  }
  return authority === 'public'
    ? `${url} with a public certificate authority`
    : `${url} with the certificate authority ${authority.slice(0, 16)}`;
}
