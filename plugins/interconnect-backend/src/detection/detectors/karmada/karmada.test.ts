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
import { karmada } from '.';

const fixture = (name: string) => resolve(__dirname, '__fixtures__', name);
const [cluster, joined, kubeSystem] = manifests(fixture('connected.yaml'));

itBehavesLikeADetector(karmada, fixture('connected.yaml'));

function look(objects: object[], forbidden: string[] = []) {
  const { detection } = runDetector(
    karmada,
    observed(karmada.reads, objects as never, {
      outcomes: Object.fromEntries(
        forbidden.map(read => [
          read,
          { status: 'failed', reason: 'forbidden', message: 'no' },
        ]),
      ),
    }),
  );
  return {
    verdict: detection.verdict,
    mode: detection.mode,
    known: detection.claims.flatMap(claim =>
      claim.type === 'membership' ? claim.identities[0].value : [],
    ),
    peers: detection.claims.flatMap(claim =>
      claim.type === 'peer'
        ? `${claim.peer.identities.map(({ value }) => value).join(' ')} ${
            claim.plane
          } ${claim.direction} ${claim.state}`
        : [],
    ),
  };
}

const name = (read: keyof typeof karmada.reads) =>
  nameOfRead(karmada.reads[read].spec);

function clusterWith(spec: object, ready?: string) {
  return {
    ...cluster,
    spec,
    status: {
      conditions: ready === undefined ? [] : [{ type: 'Ready', status: ready }],
    },
  };
}

describe('karmada', () => {
  it.each<[string, object[], string, string[]]>([
    [
      'connected',
      manifests(fixture('connected.yaml')) as object[],
      'present',
      ['brno 77a0e5c4-brno control outgoing up'],
    ],
    ['alone', manifests(fixture('alone.yaml')) as object[], 'present', []],
    ['absent', manifests(fixture('absent.yaml')) as object[], 'absent', []],
    ['nothing at all', [], 'absent', []],
    [
      'a member that pulls',
      [clusterWith({ id: 'x', syncMode: 'Pull' }, 'True')],
      'present',
      ['brno x control incoming up'],
    ],
    [
      'a member that is not ready',
      [clusterWith({ id: 'x' }, 'False')],
      'present',
      ['brno x control outgoing down'],
    ],
    [
      'a member out of sight',
      [clusterWith({ id: 'x' }, 'Unknown')],
      'present',
      ['brno x control outgoing unknown'],
    ],
    [
      'a member of before ids, not looked at',
      [clusterWith({ syncMode: 'Push' })],
      'present',
      ['brno control outgoing pending'],
    ],
  ])('judges %s', (_name, objects, verdict, peers) => {
    expect(look(objects)).toMatchObject({ verdict, peers });
  });

  it('knows a member by the uid of its kube-system', () => {
    expect(look([joined, kubeSystem])).toEqual({
      verdict: 'present',
      mode: 'member',
      known: ['2f11b9d0-karmada'],
      peers: [],
    });
  });

  it.each([
    ['members', [joined], 'unknown'],
    ['joined', [], 'unknown'],
    ['agents', [], 'unknown'],
    ['kubeSystem', [], 'absent'],
    ['kubeSystem', [joined], 'present'],
  ] as const)('answers where %s may not be read', (read, objects, verdict) => {
    expect(look([...objects], [name(read)]).verdict).toBe(verdict);
  });
});
