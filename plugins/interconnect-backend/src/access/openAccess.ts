import {
  BlindSpotReason,
  Cluster,
} from '@interconnect/backstage-plugin-interconnect-common';
import { AccessNote, notesOn } from './accessNote';
import { authenticate, Authenticated } from './kubeConfig';
import { chooseTarget } from './chooseTarget';
import { compareTarget, Comparison } from './compareTarget';
import { ClusterReader } from './ClusterReader';
import { ClusterAccess } from './createAccess';
import { ConfiguredConnection } from './configuredCluster';
import { AccessConfig } from './readAccessConfig';
import { createTransportReader } from './transportReader';

/** A cluster as the inventory found it. */
export type ClusterToOpen = {
  cluster: Cluster;
  /** Its `kubernetes.io/*` annotations; untrusted. */
  annotations: Readonly<Record<string, string>>;
};

export type AccessResult =
  | { type: 'open'; reader: ClusterReader; findings: AccessNote[] }
  | {
      type: 'refused';
      reason: BlindSpotReason;
      message: string;
      findings: AccessNote[];
    };

/**
 * Opens a cluster to reading, or says why not.
 *
 * The catalog says which clusters there are; only app-config says where credentials may go. A
 * cluster of app-config is reached as written there. One that only the catalog knows is reached
 * only if its API server's host is allowed, and then only by credentials made for the server
 * side, never by a token of the config or of Backstage's own pod.
 */
export async function openAccess(
  found: ClusterToOpen,
  access: ClusterAccess,
): Promise<AccessResult> {
  const configured = connectionsOf(access.config).get(found.cluster.name);
  const findings = notesOn(found, configured, access.config);
  const target = await chooseTarget(found, configured, access);
  if (target.type === 'refused') {
    return { ...target, findings };
  }

  const compared: Comparison = target.trusted
    ? { type: 'same' }
    : await compareTarget(found.cluster, target, access);
  if (compared.type === 'changed') {
    return {
      type: 'refused',
      reason: 'not-allowed',
      message:
        "The API server's URL or certificate authority has changed in the catalog; nothing is sent there until interconnect.access.acceptedTargets accepts it",
      findings: [...findings, compared.note],
    };
  }
  if (compared.type === 'untold') {
    return {
      type: 'refused',
      reason: 'failed',
      message:
        'Whether its API server has changed in the catalog could not be told: the database did not answer',
      findings,
    };
  }

  const answer = await access.credentials.for({
    name: found.cluster.name,
    url: target.url.origin,
    authProvider: target.authProvider,
    authMetadata: target.authMetadata,
    trusted: target.trusted,
  });
  if (answer.type === 'none') {
    return {
      type: 'refused',
      reason: 'no-credentials',
      message: answer.message,
      findings,
    };
  }

  try {
    const authenticated = await authenticate(
      answer.type === 'in-cluster'
        ? answer
        : {
            ...target,
            type: 'endpoint',
            name: found.cluster.name,
            origin: target.url.origin,
            credential: answer.credential,
          },
    );
    const basePath = answer.type === 'in-cluster' ? '' : target.url.path;
    return {
      type: 'open',
      reader: remembering(
        found.cluster.ref,
        compared,
        access,
        readerOf(found.cluster.ref, access, authenticated, basePath),
      ),
      findings,
    };
  } catch {
    // Its error is not repeated: it may hold paths of files, or the token itself.
    return {
      type: 'refused',
      reason: 'failed',
      message: `The certificate authority or the token of '${found.cluster.name}' could not be used; look at its caFile and token in app-config`,
      findings,
    };
  }
}

const byConfig = new WeakMap<AccessConfig, Map<string, ConfiguredConnection>>();

/** The connections that app-config tells of, by the name of the cluster; the first of a name counts. */
function connectionsOf(
  config: AccessConfig,
): ReadonlyMap<string, ConfiguredConnection> {
  const known = byConfig.get(config);
  if (known !== undefined) {
    return known;
  }
  const byName = new Map<string, ConfiguredConnection>();
  for (const { name, connection } of config.clusters) {
    if (connection !== undefined && !byName.has(name)) {
      byName.set(name, connection);
    }
  }
  byConfig.set(config, byName);
  return byName;
}

/** A target counts as known when the credential has been there: a typing error is not remembered. */
function remembering(
  cluster: string,
  compared: Extract<Comparison, { type: 'same' | 'new' }>,
  { targets }: ClusterAccess,
  reader: ClusterReader,
): ClusterReader {
  if (compared.type === 'same') {
    return reader;
  }
  let remembered: Promise<void> | undefined;
  return {
    ...reader,
    async get(path, request) {
      const answer = await reader.get(path, request);
      if (answer.type === 'answered') {
        remembered ??= targets.remember(cluster, compared.target);
        await remembered;
      }
      return answer;
    },
  };
}

function readerOf(
  cluster: string,
  { connections }: ClusterAccess,
  { endpoint, headers }: Authenticated,
  basePath: string,
): ClusterReader {
  const credential = headers.authorization?.replace(/^\S+\s+/, '');
  return createTransportReader({
    connect: () => connections.to(cluster, endpoint),
    basePath,
    headers,
    secrets: credential === undefined ? [] : [credential],
  });
}
