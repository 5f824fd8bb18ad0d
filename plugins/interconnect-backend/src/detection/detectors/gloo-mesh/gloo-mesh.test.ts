import {
  itBehavesLikeADetector,
  manifests,
  observed,
} from '@interconnect/backstage-plugin-interconnect-node/testUtils';
import {
  nameOfRead,
  ObservedObject,
  runDetector,
} from '@interconnect/backstage-plugin-interconnect-node';
import { resolve } from 'path';
import { glooMesh } from '.';

const fixture = (name: string) => resolve(__dirname, '__fixtures__', name);
const connected = manifests(fixture('connected.yaml'));
const [istiod, own, remote] = connected;

itBehavesLikeADetector(glooMesh, fixture('connected.yaml'));

function look(objects: readonly ObservedObject[], outcomes = {}) {
  return runDetector(glooMesh, observed(glooMesh.reads, objects, { outcomes }))
    .detection;
}

function peersOf(objects: readonly ObservedObject[]) {
  return look(objects).claims.flatMap(claim =>
    claim.type === 'peer'
      ? [`${claim.peer.name} ${claim.direction} ${claim.state}`]
      : [],
  );
}

function istiodWith(image: string, more = {}) {
  return {
    ...istiod,
    spec: {
      template: { spec: { containers: [{ name: 'discovery', image }] } },
    },
    ...more,
  };
}

function remoteWith(conditions: Record<string, string>) {
  return {
    ...remote,
    status: {
      conditions: Object.entries(conditions).map(([type, status]) => ({
        type,
        status,
        reason: 'Pending',
      })),
    },
  };
}

const CONNECTED = 'gloo.solo.io/PeerConnected';
const SUCCEEDED = 'gloo.solo.io/PeeringSucceeded';

describe('gloo-mesh', () => {
  it.each<
    [
      string,
      readonly ObservedObject[],
      string,
      string | undefined,
      string | undefined,
    ]
  >([
    ['a peer', connected, 'present', '1.29.0-solo', 'peering'],
    [
      'nobody else',
      manifests(fixture('alone.yaml')),
      'present',
      '1.29.0-solo',
      'single cluster',
    ],
    [
      'an image without the suffix, and a Gateway that Solo judged',
      [istiodWith('registry.example.net/pilot:1.29.0'), remote],
      'present',
      '1.29.0',
      'peering',
    ],
    [
      'a distroless image',
      [istiodWith('pilot:1.28.1-solo-distroless')],
      'present',
      '1.28.1-solo',
      'single cluster',
    ],
    [
      'neighbours',
      manifests(fixture('absent.yaml')),
      'absent',
      undefined,
      undefined,
    ],
    [
      'what an uninstalled mesh left',
      [own, remote],
      'absent',
      undefined,
      undefined,
    ],
    [
      'an image that only sounds like it',
      [istiodWith('pilot:1.29-solomon')],
      'absent',
      undefined,
      undefined,
    ],
    ['nothing', [], 'absent', undefined, undefined],
  ])('judges %s', (_name, objects, verdict, version, mode) => {
    expect(look(objects)).toMatchObject({ verdict });
    expect([look(objects).version, look(objects).mode]).toEqual([
      version,
      mode,
    ]);
  });

  it.each([
    ['connected', { [CONNECTED]: 'True', [SUCCEEDED]: 'True' }, 'up'],
    [
      'connected, in a version that says no more',
      { [CONNECTED]: 'True' },
      'up',
    ],
    ['not connected', { [CONNECTED]: 'False', [SUCCEEDED]: 'True' }, 'down'],
    [
      'connected without success',
      { [CONNECTED]: 'True', [SUCCEEDED]: 'False' },
      'degraded',
    ],
    ['perhaps connected', { [CONNECTED]: 'Unknown' }, 'unknown'],
    ['not judged', {}, 'configured'],
    ["in upstream's words only", { Programmed: 'True' }, 'configured'],
    [
      'not programmed, as upstream has it',
      { [CONNECTED]: 'True', Programmed: 'False' },
      'up',
    ],
  ])('says of a peer that is %s', (_name, conditions, state) => {
    expect(peersOf([istiod, remoteWith(conditions)])).toEqual([
      `linz outgoing ${state}`,
    ]);
  });

  it('does not believe what nobody follows any more', () => {
    const idle = { ...istiod, status: { availableReplicas: 0 } };

    expect(peersOf([idle, remote])).toEqual(['linz outgoing unknown']);
  });

  it('knows itself and its peer by name and address', () => {
    const [member, peer] = look(connected).claims;

    expect(member).toMatchObject({
      identities: [
        { kind: 'id', value: 'graz' },
        { kind: 'address', value: '198.51.100.121:15008' },
        { kind: 'address', value: '198.51.100.121:15012' },
      ],
    });
    expect(peer).toMatchObject({
      peer: {
        identities: [
          { kind: 'id', value: 'linz' },
          { kind: 'address', value: '198.51.100.122:15008' },
          { kind: 'address', value: '198.51.100.122:15012' },
        ],
      },
    });
  });

  it.each([
    [
      'the label of its Gateway',
      [istiodWith('pilot:1.29.0-solo'), own],
      { kind: 'id', value: 'graz' },
    ],
    [
      'its address where its name is the default',
      [
        istiodWith('pilot:1.29.0-solo'),
        {
          ...own,
          metadata: {
            name: 'istio-eastwest',
            labels: { 'topology.istio.io/cluster': 'Kubernetes' },
          },
        },
      ],
      { kind: 'address', value: '198.51.100.121:15008' },
    ],
  ])('goes by %s', (_name, objects, identity) => {
    const [member] = look(objects).claims;

    expect(member.type === 'membership' && member.identities[0]).toEqual(
      identity,
    );
  });

  it.each<keyof typeof glooMesh.reads>(['istiods', 'gateways'])(
    'says unknown where %s are forbidden',
    read => {
      const { verdict } = look(connected, {
        [nameOfRead(glooMesh.reads[read].spec)]: {
          status: 'failed',
          reason: 'forbidden',
          message: 'no',
        },
      });

      expect(verdict).toBe('unknown');
    },
  );
});
