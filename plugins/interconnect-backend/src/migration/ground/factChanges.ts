import {
  GroundChange,
  Phrase,
  ReportCluster,
} from '@interconnect/backstage-plugin-interconnect-common';
import { say } from '../../say';
import { groundChange } from './groundChange';
import { GroundCluster } from './ground';

type Words = {
  changed(name: string, now: string, before: string): Phrase;
  lost(name: string, before: string): Phrase;
  found(name: string, now: string): Phrase;
};

const WORDS: Record<
  'podCidrs' | 'serviceCidrs' | 'cni' | 'kubernetesVersion',
  Words
> = {
  podCidrs: {
    changed: (name, now, before) =>
      say`The pod ranges of ${name} are ${now} now, and were ${before}`,
    lost: (name, before) =>
      say`The pod ranges of ${name} are not seen now; they were ${before}`,
    found: (name, now) => say`The pod ranges of ${name} are known now: ${now}`,
  },
  serviceCidrs: {
    changed: (name, now, before) =>
      say`The Service ranges of ${name} are ${now} now, and were ${before}`,
    lost: (name, before) =>
      say`The Service ranges of ${name} are not seen now; they were ${before}`,
    found: (name, now) =>
      say`The Service ranges of ${name} are known now: ${now}`,
  },
  cni: {
    changed: (name, now, before) =>
      say`The CNI of ${name} is ${now} now, and was ${before}`,
    lost: (name, before) =>
      say`The CNI of ${name} is not seen now; it was ${before}`,
    found: (name, now) => say`The CNI of ${name} is known now: ${now}`,
  },
  kubernetesVersion: {
    changed: (name, now, before) =>
      say`${name} runs Kubernetes ${now} now, and ran ${before}`,
    lost: (name, before) =>
      say`The Kubernetes version of ${name} is not seen now; it was ${before}`,
    found: (name, now) =>
      say`The Kubernetes version of ${name} is known now: ${now}`,
  },
};

/** What recipes write steps from, and what of it is otherwise in a cluster now. */
export function factChanges(
  before: GroundCluster,
  now: ReportCluster,
): GroundChange[] {
  const { ref, name } = now;
  const dark = now.observation === 'none';
  const changes = Object.entries(WORDS).flatMap(([fact, words]) => {
    const [was, is] = [valueOf(before, fact), valueOf(now, fact)];
    if (was === is) {
      return [];
    }
    if (is === undefined) {
      // That a dark cluster shows nothing is said once, of the cluster.
      return dark || was === undefined
        ? []
        : [groundChange('not-seen', words.lost(name, was), ref)];
    }
    return was === undefined
      ? [groundChange('seen-now', words.found(name, is), ref)]
      : [groundChange('changed', words.changed(name, is, was), ref)];
  });
  return dark ? changes : [...changes, ...reachChanges(before, now)];
}

/** A hint is a sentence, of which only matters whether there is one. */
function reachChanges(
  before: GroundCluster,
  { ref, name, facts, observation }: ReportCluster,
): GroundChange[] {
  const changes: GroundChange[] = [];
  const [wasNat, isNat] = [before.facts.natHint, facts.natHint];
  if (before.seen && wasNat === undefined && isNat !== undefined) {
    changes.push(
      groundChange('changed', say`${name} seems to sit behind NAT now`, ref),
    );
  }
  if (wasNat !== undefined && isNat === undefined) {
    changes.push(
      observation === 'whole'
        ? groundChange(
            'changed',
            say`${name} seemed to sit behind NAT, and does not any more`,
            ref,
          )
        : groundChange(
            'not-seen',
            say`It is not seen now whether ${name} sits behind NAT; it seemed to`,
            ref,
          ),
    );
  }
  const [was, is] = [before.facts.loadBalancer, facts.loadBalancer];
  if (was === 'available' && is === 'pending') {
    changes.push(
      groundChange(
        'changed',
        say`Services of type LoadBalancer wait for an address in ${name} now`,
        ref,
      ),
    );
  }
  if (was === 'pending' && is === 'available') {
    changes.push(
      groundChange(
        'changed',
        say`Services of type LoadBalancer get an address in ${name} now`,
        ref,
      ),
    );
  }
  return changes;
}

function valueOf(
  { facts }: Pick<GroundCluster, 'facts'>,
  fact: string,
): string | undefined {
  switch (fact) {
    case 'podCidrs':
      return listed(facts.podCidrs);
    case 'serviceCidrs':
      return listed(facts.serviceCidrs);
    case 'cni':
      return facts.cni;
    default:
      return facts.kubernetesVersion;
  }
}

function listed(ranges: readonly string[] | undefined): string | undefined {
  return ranges && [...ranges].sort().join(', ');
}
