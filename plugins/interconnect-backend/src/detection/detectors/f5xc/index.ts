import { LinkState } from '@interconnect/backstage-plugin-interconnect-common';
import {
  defineDetector,
  having,
  KubernetesObject,
  list,
  listMetadata,
  LocalEvidence,
  optional,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import {
  DaemonSetSchema,
  Service,
  ServiceSchema,
  StatefulSet,
  StatefulSetSchema,
} from './schema';

/** The namespace of F5's own objects, which cannot be chosen. */
const NAMESPACE = 'ves-system';
const IKE_PORT = 4500;

// The facts of a cluster need the names of all of them anyway.
const daemonSets = listMetadata('apps', 'daemonsets', DaemonSetSchema);

/**
 * F5 Distributed Cloud, once Volterra: a customer edge whose pods run in this cluster. Whom it is
 * linked with only F5's own API tells: the sites of a tenant, or F5's regional edges alone.
 */
export const f5xc = defineDetector({
  id: 'f5xc',
  title: 'F5 Distributed Cloud',
  homepage: 'https://www.f5.com/products/distributed-cloud-services',
  layer: 'l7',
  tellsMore: {
    commands: ['vesctl configuration get site <name> -n system'],
    meaning:
      'Whether the site is online and in which regional edges or group of sites it takes part; only F5’s own API knows',
  },
  version: 1,
  reads: {
    daemonSets,
    statefulSets: optional(
      list('apps', 'statefulsets', StatefulSetSchema, {
        namespace: NAMESPACE,
        whenSeen: having(daemonSets, 'of F5', isOfSite),
      }),
    ),
    // Others list all Services anyway.
    services: optional(list('', 'services', ServiceSchema)),
  },

  detect({ daemonSets: seen, statefulSets, services }) {
    const installed = seen.filter(isOfSite);
    if (installed.length === 0) {
      return { verdict: 'absent', irrelevant: ['statefulSets', 'services'] };
    }

    const proof = installed.map(each => show(each, ['metadata', 'name']));
    const { state, reason, evidence } = stateOf(statefulSets);
    return {
      verdict: 'present',
      ...(services === undefined
        ? {}
        : {
            mode: services.some(isTunnelPort)
              ? 'Kubernetes site, open to other sites'
              : 'Kubernetes site',
          }),
      evidence: proof,
      claims: [
        { type: 'membership', identities: [], role: 'site', evidence: proof },
        {
          type: 'peer',
          plane: 'data',
          // No object says who they are, so that it may be any other site.
          peer: { name: 'F5 global network', identities: [] },
          direction: 'both',
          expects: 'one-way',
          state,
          reason,
          encryption: 'IPsec or TLS',
          evidence: [...proof.slice(0, 1), ...evidence],
        },
      ],
    };
  },
});

/** What prepares the nodes of a site. */
function isOfSite({ metadata }: KubernetesObject): boolean {
  return (
    metadata.namespace === NAMESPACE && metadata.name === 'volterra-ce-init'
  );
}

/** Tunnels between sites come in here, where they do not go through F5's regional edges. */
function isTunnelPort({ metadata, spec }: Service): boolean {
  return (
    metadata.namespace === NAMESPACE &&
    (spec?.type === 'NodePort' || spec?.type === 'LoadBalancer') &&
    spec.ports.some(
      ({ port, protocol }) => port === IKE_PORT && protocol === 'UDP',
    )
  );
}

function stateOf(statefulSets: readonly StatefulSet[] | undefined): {
  state: LinkState;
  reason: string;
  evidence: LocalEvidence[];
} {
  if (statefulSets === undefined) {
    return {
      state: 'unknown',
      reason: 'Whether the data plane of the site runs could not be read',
      evidence: [],
    };
  }
  const plane = statefulSets.find(({ metadata }) => metadata.name === 'ver');
  if (plane === undefined) {
    return {
      state: 'pending',
      reason: 'The site has no data plane: F5 has not accepted it yet',
      evidence: [],
    };
  }

  const wanted = plane.spec?.replicas ?? 1;
  const ready = plane.status?.readyReplicas ?? 0;
  const evidence =
    plane.status?.readyReplicas === undefined
      ? [show(plane, ['metadata', 'name'])]
      : [show(plane, ['status', 'readyReplicas'])];
  if (ready >= wanted) {
    return {
      state: 'configured',
      reason:
        'The site runs; whether it is connected, and with whom, only F5’s own API tells',
      evidence,
    };
  }
  return ready === 0
    ? {
        state: 'down',
        reason: 'No pod of the data plane of the site is ready',
        evidence,
      }
    : {
        state: 'degraded',
        reason: `Only ${ready} of ${wanted} pods of the data plane of the site are ready`,
        evidence,
      };
}
