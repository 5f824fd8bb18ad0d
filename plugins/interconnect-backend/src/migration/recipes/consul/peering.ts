import { manifestOf } from '../../manifest';
import { word } from '../../shell';
import { objectExists } from '../../probes/objectExists';
import { Peer, tokenName } from './peers';

const KEY = 'data';

/** Half of a peering: the acceptor makes the token, the dialer uses it. */
export type Half = {
  kind: 'PeeringAcceptor' | 'PeeringDialer';
  at: Peer;
  /** The other end, by which the object is called. */
  other: Peer;
  token: string;
};

/** Both halves of a peering between two clusters that have none yet. */
export function halvesOf(acceptor: Peer, dialer: Peer): [Half, Half] {
  const token = tokenName(acceptor, dialer);
  return [
    { kind: 'PeeringAcceptor', at: acceptor, other: dialer, token },
    { kind: 'PeeringDialer', at: dialer, other: acceptor, token },
  ];
}

/** The object of one end (consul-k8s, control-plane/api/v1alpha1, 2.0). */
export function manifestOfHalf({ kind, at, other, token }: Half): string {
  return manifestOf([
    {
      apiVersion: 'consul.hashicorp.com/v1alpha1',
      kind,
      metadata: { name: other.peer, namespace: at.namespace },
      spec: {
        peer: { secret: { name: token, key: KEY, backend: 'kubernetes' } },
      },
    },
  ]);
}

/** Applies what stands in the manifest of the step, and waits until Consul took it. */
export function applyCommands(half: Half, file: string): string[] {
  const { kind, other } = half;
  return [
    `${kubectl(half)} apply -f ${file}  # the manifest of this step`,
    `${kubectl(half)} wait ${kind.toLocaleLowerCase('en-US')}/${word(
      other.peer,
    )} --for=condition=Synced --timeout=120s`,
  ];
}

/** Removes one end; the acceptor's token goes with it, the dialer's copy does not. */
export function removeCommands(half: Half): string[] {
  const { kind, other, token } = half;
  return [
    `${kubectl(half)} delete ${kind.toLocaleLowerCase('en-US')} ${word(
      other.peer,
    )} --ignore-not-found`,
    ...(kind === 'PeeringDialer'
      ? [`${kubectl(half)} delete secret ${word(token)} --ignore-not-found`]
      : []),
  ];
}

/**
 * The token goes from one API server through a pipe to the other: not to a file, a variable or the
 * screen, and `create` rather than `apply` keeps it out of the last-applied annotation.
 */
export function moveToken(from: Half, to: Half): string[] {
  const template = JSON.stringify({
    apiVersion: 'v1',
    kind: 'Secret',
    type: 'Opaque',
    metadata: {
      name: from.token,
      labels: { 'consul.hashicorp.com/peering-token': 'true' },
    },
    data: { [KEY]: 'TOKEN' },
  }).replace('"TOKEN"', `{{printf "%q" (index .data "${KEY}")}}`);
  return [
    `${kubectl(from)} get secret ${word(from.token)} -o go-template=${word(
      template,
    )} \\`,
    `  | ${kubectl(to)} create -f -`,
  ];
}

/** Asks for the object of one end, perhaps for one that Consul took. */
export function halfExists(
  { kind, at, other }: Half,
  expected: 'present' | 'absent',
) {
  return objectExists.ask({
    cluster: at.ref,
    group: 'consul.hashicorp.com',
    resource: `${kind.toLocaleLowerCase('en-US')}s`,
    kind,
    namespace: at.namespace,
    name: other.peer,
    expected,
  });
}

function kubectl({ at }: Half): string {
  return `kubectl --context ${word(at.name)} -n ${word(at.namespace)}`;
}
