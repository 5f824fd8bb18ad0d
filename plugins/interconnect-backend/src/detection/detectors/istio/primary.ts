import { IdentityKey } from '@interconnect/backstage-plugin-interconnect-common';
import {
  LocalEvidence,
  LocalMembership,
  LocalPeerClaim,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { LinkJudgement } from '../../linkJudgement';
import { ControlPlane, instanceOf, realId } from './controlPlane';
import { rootsShownIn } from './remarks';
import { trustSetting } from '../../trust';
import { RemoteSecret } from './schema';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const PREFIX = 'istio-remote-secret-';
const CLUSTER = 'networking.istio.io/cluster';

/** This cluster as one that runs an istiod. */
export function primaryMembership(
  plane: ControlPlane,
  uid: string | undefined,
  addresses: readonly IdentityKey[],
): LocalMembership {
  const { clusterId, evidence, rootCert } = plane;
  return {
    type: 'membership',
    ...instanceOf(plane),
    identities: [
      ...(clusterId === undefined
        ? []
        : [{ kind: 'id' as const, value: clusterId }]),
      ...(uid === undefined ? [] : [{ kind: 'uid' as const, value: uid }]),
      ...addresses,
    ],
    role: 'primary',
    ...(rootCert &&
      !plane.mayTrustMore && {
        settings: trustSetting(
          rootCert.data['root-cert.pem'],
          rootsShownIn(rootCert),
        ),
      }),
    evidence,
  };
}

/** A cluster that istiod was given access to. */
type Peer = { id: string; identities: IdentityKey[]; evidence: LocalEvidence };

/** The links with the clusters that istiod was given access to. */
export function primaryClaims(
  plane: ControlPlane,
  secrets: readonly RemoteSecret[] | undefined,
  uid: string | undefined,
  trouble: LinkJudgement | undefined,
  isFlat: boolean | undefined,
): LocalPeerClaim[] {
  return peersOf(plane, secrets, uid).flatMap(peer =>
    claimsOn(plane, peer, trouble, isFlat),
  );
}

/**
 * The clusters that istiod was given access to: by a remote secret in its own namespace, one that
 * stands elsewhere is not read by it (istio pkg/kube/multicluster/secretcontroller.go). One that
 * runs for another cluster goes by that cluster's name.
 */
export function peersOf(
  plane: ControlPlane,
  secrets: readonly RemoteSecret[] | undefined,
  uid: string | undefined,
): Peer[] {
  const served: { id: string; evidence: LocalEvidence }[] =
    plane.hosted && plane.clusterId !== undefined
      ? [{ id: plane.clusterId, evidence: plane.evidence[0] }]
      : [];
  const own = new Set([plane.hosted ? undefined : plane.clusterId, uid]);
  const peers = new Map<string, Peer>();
  for (const { id, evidence } of [
    ...served,
    ...(secrets ?? [])
      .filter(({ metadata }) => (metadata.namespace ?? '') === plane.namespace)
      .flatMap(secret => peerOf(secret) ?? []),
  ]) {
    if (!own.has(id) && !peers.has(id)) {
      const identities = [...identitiesOf(id), ...declaredGateways(plane, id)];
      peers.set(id, { id, identities, evidence });
    }
  }
  return [...peers.values()];
}

function claimsOn(
  plane: ControlPlane,
  { id, identities, evidence }: Peer,
  trouble: LinkJudgement | undefined,
  isFlat: boolean | undefined,
): LocalPeerClaim[] {
  const idle = istiodTrouble(plane);
  const common = {
    type: 'peer' as const,
    ...(plane.instance === undefined ? {} : { instance: plane.instance }),
    peer: { name: id, identities },
    direction: 'outgoing' as const,
    state: 'configured' as const,
    reason: `istiod has a remote secret for ${id}; no API field tells whether it is in sync, or traffic flows`,
  };
  const worse = trouble ?? (idle && { ...idle, state: 'degraded' as const });
  const data: LocalPeerClaim = {
    ...common,
    plane: 'data',
    // Istio reads as many peers as it is given: only one with an istiod of its own reads back.
    expects: 'mutual-with-equals',
    encryption: 'mTLS',
    ...(isFlat === undefined ? {} : { routes: isFlat ? ['pod'] : [] }),
    ...(worse && { state: worse.state, reason: worse.reason }),
    evidence: [evidence, ...(worse?.evidence ?? [])],
  };
  // No object here tells whether the peer has an istiod; only the wish to serve such peers does.
  const control: LocalPeerClaim = {
    ...common,
    plane: 'control',
    expects: 'one-way',
    ...(idle && { state: idle.state, reason: idle.reason }),
    evidence: [evidence, ...(idle?.evidence ?? [])],
  };
  return plane.external ? [data, control] : [data];
}

/**
 * The annotation is what istioctl writes; who writes the Secret by hand may leave it out. The name
 * of its key, which istiod goes by, is not part of the metadata.
 */
function peerOf(
  secret: RemoteSecret,
): { id: string; evidence: LocalEvidence } | undefined {
  const { annotations, name } = secret.metadata;
  const annotated = realId(annotations?.[CLUSTER]);
  if (annotated !== undefined) {
    return {
      id: annotated,
      evidence: show(secret, ['metadata', 'annotations', CLUSTER]),
    };
  }
  const rest = name.startsWith(PREFIX)
    ? realId(name.slice(PREFIX.length))
    : undefined;
  return rest === undefined
    ? undefined
    : { id: rest, evidence: show(secret, ['metadata', 'name']) };
}

/** istioctl names a cluster by the uid of its kube-system namespace, unless it is given a name. */
function identitiesOf(id: string): IdentityKey[] {
  return [
    { kind: 'id', value: id },
    ...(UUID.test(id) ? [{ kind: 'uid' as const, value: id }] : []),
  ];
}

/** The gateways of the network that the mesh's configuration puts the peer in. */
function declaredGateways(
  { meshMap }: ControlPlane,
  id: string,
): IdentityKey[] {
  return Object.values(meshMap?.data.meshNetworks?.says?.networks ?? {})
    .filter(({ endpoints }) =>
      endpoints.some(({ fromRegistry }) => fromRegistry === id),
    )
    .flatMap(({ gateways }) =>
      gateways.flatMap(({ address, port }) =>
        address ? [`${address}:${port ?? 15443}`] : [],
      ),
    )
    .map(value => ({ kind: 'address', value }));
}

/** Why nothing new reaches the proxies, if so. */
export function istiodTrouble({
  istiods,
}: ControlPlane): LinkJudgement | undefined {
  const idle = istiods.every(
    ({ status }) => status !== undefined && !status.availableReplicas,
  );
  return idle
    ? {
        state: 'down',
        reason:
          'istiod has no ready pod: proxies keep what they last knew of peers',
        evidence: istiods.map(istiod => show(istiod, ['metadata', 'name'])),
      }
    : undefined;
}
