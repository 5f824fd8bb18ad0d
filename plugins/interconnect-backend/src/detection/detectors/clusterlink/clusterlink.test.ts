import {
  nameOfRead,
  runDetector,
} from '@interconnect/backstage-plugin-interconnect-node';
import {
  itBehavesLikeADetector,
  manifests,
  observed,
} from '@interconnect/backstage-plugin-interconnect-node/testUtils';
import { resolve } from 'path';
import { clusterlink } from '.';

const fixture = (name: string) => resolve(__dirname, '__fixtures__', name);
const [instance, controller, gateway, peer, imported] = manifests(
  fixture('connected.yaml'),
);

itBehavesLikeADetector(clusterlink, fixture('connected.yaml'));

function look(objects: object[], forbidden: string[] = []) {
  const { detection } = runDetector(
    clusterlink,
    observed(clusterlink.reads, objects as never, {
      apiGroups: ['clusterlink.net'],
      outcomes: Object.fromEntries(
        forbidden.map(read => [
          read,
          { status: 'failed', reason: 'forbidden', message: 'no' },
        ]),
      ),
    }),
  );
  const identities = (keys: { kind: string; value: string }[]) =>
    keys.map(({ kind, value }) => `${kind}:${value}`).join(' ');
  return {
    verdict: detection.verdict,
    version: detection.version,
    known: detection.claims.flatMap(claim =>
      claim.type === 'membership' ? identities(claim.identities) : [],
    ),
    peers: detection.claims.flatMap(claim =>
      claim.type === 'peer'
        ? `${identities(claim.peer.identities)} ${claim.direction} ${
            claim.state
          }`
        : [],
    ),
    detection,
  };
}

function peerWith(status: object | undefined, gateways?: object[]) {
  return { ...peer, status, ...(gateways ? { spec: { gateways } } : {}) };
}

function reachable(status: string) {
  return { conditions: [{ type: 'PeerReachable', status }] };
}

const name = (read: keyof typeof clusterlink.reads) =>
  nameOfRead(clusterlink.reads[read].spec);

const BAKERY = 'id:bakery address:203.0.113.61:443 outgoing';

describe('clusterlink', () => {
  it.each<[string, object[], string, string[]]>([
    [
      'connected',
      manifests(fixture('connected.yaml')) as object[],
      'present',
      [`${BAKERY} up`],
    ],
    ['alone', manifests(fixture('alone.yaml')) as object[], 'present', []],
    ['absent', manifests(fixture('absent.yaml')) as object[], 'absent', []],
    ['resource definitions only', [], 'absent', []],
    [
      'a peer that does not answer',
      [instance, controller, peerWith(reachable('False'))],
      'present',
      [`${BAKERY} down`],
    ],
    [
      'a peer that was not checked yet',
      [instance, controller, peerWith(undefined)],
      'present',
      [`${BAKERY} pending`],
    ],
    [
      'a peer of which nothing is known',
      [instance, controller, peerWith(reachable('Unknown'))],
      'present',
      [`${BAKERY} unknown`],
    ],
    [
      'a controller that does not run',
      [instance, { ...controller, status: {} }, peer],
      'present',
      [`${BAKERY} unknown`],
    ],
    [
      'a peer with two gateways',
      [
        instance,
        controller,
        peerWith(reachable('True'), [
          { host: 'Gw.example.com', port: 8443 },
          { host: '192.0.2.1', port: 443 },
        ]),
      ],
      'present',
      [
        'id:bakery address:Gw.example.com:8443 address:192.0.2.1:443 outgoing up',
      ],
    ],
    [
      'an installation without operator',
      [controller, gateway, peer],
      'present',
      [`${BAKERY} up`],
    ],
  ])('judges %s', (_name, objects, verdict, peers) => {
    expect(look(objects)).toMatchObject({ verdict, peers });
  });

  it.each<[string, string[], string, string[]]>([
    ['Peers', [name('peers')], 'unknown', []],
    ['the controller', [name('controllers')], 'present', [`${BAKERY} up`]],
    [
      'Instance and controller',
      [name('controllers'), name('instances')],
      'present',
      [`${BAKERY} up`],
    ],
  ])('answers where %s may not be read', (_name, forbidden, verdict, peers) => {
    expect(look(manifests(fixture('connected.yaml')), forbidden)).toMatchObject(
      { verdict, peers },
    );
  });

  it('does not take no Peers for absence where the rest is forbidden', () => {
    expect(look([], [name('instances'), name('controllers')]).verdict).toBe(
      'unknown',
    );
  });

  it('is known by the addresses of its gateway, and by a version', () => {
    const named = {
      ...gateway,
      status: { loadBalancer: { ingress: [{ hostname: 'lb.example.com' }] } },
    };

    expect(look([instance, controller, named, peer, imported])).toMatchObject({
      version: '0.4.1',
      known: ['address:203.0.113.60:443', 'address:lb.example.com:443'],
    });
  });

  it('remembers what was last known of a peer', () => {
    const { detection } = look([instance, { ...controller, status: {} }, peer]);

    expect(detection.claims).toContainEqual(
      expect.objectContaining({ state: 'unknown', lastKnownState: 'up' }),
    );
  });

  it('shows the imports that use a peer', () => {
    const { detection } = look([instance, controller, peer, imported]);

    expect(detection.claims[1].evidence).toContainEqual(
      expect.objectContaining({
        path: '.spec.sources[0].peer',
        shows: 'bakery',
      }),
    );
  });
});
