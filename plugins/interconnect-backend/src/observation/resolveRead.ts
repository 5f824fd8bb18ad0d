import {
  ObservedObject,
  ReadOutcome,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';
import { JsonAnswer } from './askCluster';
import { Listing } from './covering';
import { Discovery, DiscoveryOutcome } from './discovery';
import { PlannedRead } from './planReads';
import { project } from './projection';

/** What is known to be served by a server that does not say. */
const CORE_ONLY: Discovery = {
  groups: [],
  versionsOf: group => (group === '' ? ['v1'] : []),
};

const AnyObject = z.record(z.string(), z.unknown());

/** The outcome of a read that needs no request of its own, or the list that it asks for. */
export function resolveRead(
  read: PlannedRead,
  { secretMetadata }: { secretMetadata: boolean },
  version: Promise<JsonAnswer>,
  discovery: DiscoveryOutcome,
): ReadOutcome | Promise<ReadOutcome> | Listing {
  const { spec } = read;
  if (spec.type === 'version') {
    return version.then(answer => versionOutcome(read, answer));
  }
  if (spec.type === 'api-groups') {
    return groupsOutcome(read, spec.name, discovery);
  }
  if (spec.group === '' && spec.resource === 'secrets' && !secretMetadata) {
    return {
      status: 'failed',
      reason: 'not-allowed',
      message:
        'Names and labels of Secrets are only read when interconnect.access.secretMetadata is on',
    };
  }

  const needsDiscovery = spec.group !== '' || spec.whenServed !== undefined;
  if (discovery.type === 'failed' && needsDiscovery) {
    const { reason, message } = discovery;
    return { status: 'failed', reason, message };
  }
  const { groups, versionsOf } =
    discovery.type === 'failed' ? CORE_ONLY : discovery.discovery;
  if (spec.whenServed !== undefined && !groups.includes(spec.whenServed)) {
    return { status: 'seen', objects: [] };
  }

  const served = versionsOf(spec.group, spec.resource);
  const best =
    spec.versions?.find(wanted => served.includes(wanted)) ?? served[0];
  return best === undefined
    ? { status: 'not-served' }
    : { read, spec, version: best };
}

function versionOutcome(read: PlannedRead, answer: JsonAnswer): ReadOutcome {
  if (answer.type === 'failed') {
    const { reason, message } = answer;
    return { status: 'failed', reason, message };
  }
  const value =
    answer.type === 'json' ? AnyObject.safeParse(answer.value) : undefined;
  return value?.success
    ? {
        status: 'seen',
        objects: [named('Version', 'version', project(read.mask, value.data))],
      }
    : {
        status: 'failed',
        reason: 'malformed',
        message: 'The answer to /version is not one of a Kubernetes API server',
      };
}

/** Of clusters that serve the same, it is the very same. */
const groupsSeen = new WeakMap<Discovery, Map<PlannedRead, ReadOutcome>>();

function groupsOutcome(
  read: PlannedRead,
  only: string | undefined,
  discovery: DiscoveryOutcome,
): ReadOutcome {
  if (discovery.type === 'failed') {
    const { reason, message } = discovery;
    return { status: 'failed', reason, message };
  }
  const { groups } = discovery.discovery;
  const known =
    groupsSeen.get(discovery.discovery) ?? new Map<PlannedRead, ReadOutcome>();
  groupsSeen.set(discovery.discovery, known);
  const outcome: ReadOutcome = known.get(read) ?? {
    status: 'seen',
    objects: groups
      .filter(name => only === undefined || name === only)
      .map(name => named('APIGroup', name, project(read.mask, {}))),
  };
  known.set(read, outcome);
  return outcome;
}

function named(kind: string, name: string, fields: unknown): ObservedObject {
  return {
    ...(typeof fields === 'object' ? fields : undefined),
    apiVersion: 'v1',
    kind,
    metadata: { name },
  };
}
