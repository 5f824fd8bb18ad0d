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
import { awsCloudmapMcs } from '.';

const fixture = (name: string) => resolve(__dirname, '__fixtures__', name);

itBehavesLikeADetector(awsCloudmapMcs, fixture('connected.yaml'));

const connected = manifests(fixture('connected.yaml'));
const [controller, clusterId, clusterSet, imported, slice] = connected;

function look(
  objects: readonly object[],
  forbidden: (keyof typeof awsCloudmapMcs.reads)[] = [],
) {
  const { detection } = runDetector(
    awsCloudmapMcs,
    observed(awsCloudmapMcs.reads, objects as never, {
      apiGroups: ['multicluster.x-k8s.io'],
      outcomes: Object.fromEntries(
        forbidden.map(read => [
          nameOfRead(awsCloudmapMcs.reads[read].spec),
          { status: 'failed', reason: 'forbidden', message: 'no' },
        ]),
      ),
    }),
  );
  return {
    verdict: detection.verdict,
    version: detection.version,
    claims: detection.claims.map(claim =>
      claim.type === 'membership'
        ? `is ${claim.identities[0].value} in ${claim.instance}`
        : `${claim.direction} ${claim.peer.name} ${claim.state} ${claim.ifUnmatched}`,
    ),
  };
}

describe('aws-cloudmap-mcs', () => {
  it.each<[string, object[], string, string | undefined, string[]]>([
    [
      'connected',
      connected,
      'present',
      '0.3.1',
      ['is cork in retail', 'outgoing galway configured loose'],
    ],
    [
      'installed but alone',
      manifests(fixture('alone.yaml')),
      'present',
      undefined,
      ['is cork in undefined'],
    ],
    [
      'its neighbours',
      manifests(fixture('absent.yaml')),
      'absent',
      undefined,
      [],
    ],
    ['resource definitions only', [], 'absent', undefined, []],
    [
      'imports without controller',
      [clusterId, clusterSet, imported],
      'present',
      undefined,
      ['is cork in retail', 'outgoing galway configured loose'],
    ],
    [
      'a newer version of the API',
      [
        clusterId,
        clusterSet,
        { ...imported, apiVersion: 'multicluster.x-k8s.io/v1beta1' },
      ],
      'present',
      undefined,
      ['is cork in retail', 'outgoing galway configured loose'],
    ],
    [
      'endpoints of Services that are not imported by it',
      [
        controller,
        clusterId,
        {
          ...slice,
          metadata: {
            name: 'other',
            namespace: 'shop',
            labels: {
              'multicluster.kubernetes.io/service-name': 'other',
              'multicluster.kubernetes.io/source-cluster': 'mayo',
            },
          },
        },
      ],
      'present',
      '0.3.1',
      ['is cork in undefined'],
    ],
    [
      'a cluster that does not say its name',
      [imported],
      'present',
      undefined,
      ['outgoing cork configured drop', 'outgoing galway configured drop'],
    ],
  ])('judges %s', (_name, objects, verdict, version, claims) => {
    expect(look(objects)).toEqual({ verdict, version, claims });
  });

  it.each<[keyof typeof awsCloudmapMcs.reads, object[], string, string[]]>([
    ['imports', connected, 'unknown', []],
    ['controllers', [], 'unknown', []],
    [
      'controllers',
      connected,
      'present',
      ['is cork in retail', 'outgoing galway configured loose'],
    ],
    ['properties', connected, 'present', []],
    [
      'slices',
      connected,
      'present',
      ['is cork in retail', 'outgoing galway configured loose'],
    ],
  ])('answers where %s may not be read', (read, objects, verdict, claims) => {
    expect(look(objects, [read])).toMatchObject({ verdict, claims });
  });
});
