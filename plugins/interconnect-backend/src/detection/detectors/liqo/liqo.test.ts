import {
  observed,
  manifests,
  itBehavesLikeADetector,
} from '@interconnect/backstage-plugin-interconnect-node/testUtils';
import {
  nameOfRead,
  runDetector,
} from '@interconnect/backstage-plugin-interconnect-node';
import { resolve } from 'path';
import { liqo } from '.';

const fixture = (name: string) => resolve(__dirname, '__fixtures__', name);
const [clusterId, connection] = manifests(fixture('connected.yaml'));

itBehavesLikeADetector(liqo, fixture('connected.yaml'));

function connectionWith(status: object | undefined, spec = { type: 'Server' }) {
  return [clusterId, { ...connection, spec, status }];
}

const fresh = { value: '24ms', timestamp: '2026-11-01T11:59:30Z' };
const stale = { value: '24ms', timestamp: '2026-11-01T11:58:00Z' };

describe('liqo', () => {
  it.each([
    [
      'connected',
      manifests(fixture('connected.yaml')),
      'present',
      ['consumer incoming up'],
    ],
    ['alone', manifests(fixture('alone.yaml')), 'present', []],
    ['served by a cluster that has none of it', [], 'absent', []],
    ['absent', manifests(fixture('absent.yaml')), 'absent', []],
    [
      'the opening end',
      connectionWith(
        { value: 'Connected', latency: fresh },
        { type: 'Client' },
      ),
      'present',
      ['consumer outgoing up'],
    ],
    [
      'still connecting',
      connectionWith({ value: 'Connecting' }),
      'present',
      ['consumer incoming pending'],
    ],
    [
      'not reported yet',
      connectionWith(undefined),
      'present',
      ['consumer incoming pending'],
    ],
    [
      'an error',
      connectionWith({ value: 'Error' }),
      'present',
      ['consumer incoming down'],
    ],
    [
      'a measurement that is stale',
      connectionWith({ value: 'Connected', latency: stale }),
      'present',
      ['consumer incoming unknown'],
    ],
    [
      'no measurement',
      connectionWith({ value: 'Connected' }),
      'present',
      ['consumer incoming unknown'],
    ],
    [
      'a state of a later version',
      connectionWith({ value: 'Resting' }),
      'present',
      [],
    ],
  ])('judges %s', (_name, objects, verdict, peers) => {
    const { detection } = runDetector(
      liqo,
      observed(liqo.reads, objects, { apiGroups: ['networking.liqo.io'] }),
    );

    expect(detection.verdict).toBe(verdict);
    expect(
      detection.claims.flatMap(claim =>
        claim.type === 'peer'
          ? [`${claim.peer.name} ${claim.direction} ${claim.state}`]
          : [],
      ),
    ).toEqual(peers);
  });

  it.each([
    ['24ms', 24],
    ['812μs', 0.812],
    ['812µs', 0.812],
    ['1.5s', 1500],
    ['N/A', undefined],
    ['soon', undefined],
  ])('reads the latency %s as %s ms', (value, expected) => {
    const objects = connectionWith({
      value: 'Connected',
      latency: { ...fresh, value },
    });

    const { detection } = runDetector(liqo, observed(liqo.reads, objects));

    expect(detection.claims[1]).toMatchObject({ type: 'peer' });
    expect(Reflect.get(detection.claims[1], 'latencyMs')).toBe(expected);
  });

  it.each([
    ['ghcr.io/liqotech/liqo-controller-manager:v1.2.0', '1.2.0'],
    ['ghcr.io/liqotech/liqo-controller-manager@sha256:00', undefined],
  ])('reads of the image %s the version %s', (image, version) => {
    const controller = {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: {
        name: 'liqo-controller-manager',
        namespace: 'liqo',
        labels: {
          'app.kubernetes.io/part-of': 'liqo',
          'app.kubernetes.io/name': 'controller-manager',
        },
      },
      spec: { template: { spec: { containers: [{ image }] } } },
    };

    const { detection } = runDetector(
      liqo,
      observed(liqo.reads, [clusterId, controller], {
        apiGroups: ['networking.liqo.io'],
      }),
    );

    expect(detection.version).toBe(version);
  });

  it('says unknown where Connections are forbidden', () => {
    const { detection } = runDetector(
      liqo,
      observed(liqo.reads, [clusterId], {
        outcomes: {
          [nameOfRead(liqo.reads.connections.spec)]: {
            status: 'failed',
            reason: 'forbidden',
            message: 'no',
          },
        },
      }),
    );

    expect(detection.verdict).toBe('unknown');
  });
});
