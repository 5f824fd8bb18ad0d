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
import { awsAppMesh } from '.';

const fixture = (name: string) => resolve(__dirname, '__fixtures__', name);
const [mesh] = manifests(fixture('connected.yaml'));
const ARN = 'arn:aws:appmesh:eu-north-1:444455556666:mesh/bakery';
const OTHER = 'arn:aws:appmesh:eu-north-1:444455556666:mesh/mill';

itBehavesLikeADetector(awsAppMesh, fixture('connected.yaml'));

function look(objects: readonly ObservedObject[], outcomes = {}) {
  return runDetector(
    awsAppMesh,
    observed(awsAppMesh.reads, objects, { outcomes }),
  ).detection;
}

function meshWith(status: object, more = {}) {
  return { ...mesh, status, ...more };
}

describe('aws-app-mesh', () => {
  it.each<[string, readonly ObservedObject[], string, string[]]>([
    ['a mesh', [mesh], 'present', [`${ARN} configured`]],
    [
      'two meshes',
      [mesh, meshWith({ meshARN: OTHER }, { metadata: { name: 'mill' } })],
      'present',
      [`${ARN} configured`, `${OTHER} configured`],
    ],
    ['no mesh of AWS', manifests(fixture('alone.yaml')), 'present', []],
    [
      'a mesh that AWS does not run',
      [
        meshWith({
          meshARN: ARN,
          conditions: [{ type: 'MeshActive', status: 'False' }],
        }),
      ],
      'present',
      [`${ARN} down`],
    ],
    [
      'a mesh that was not judged yet',
      [meshWith({ meshARN: ARN, conditions: null })],
      'present',
      [`${ARN} configured`],
    ],
    [
      'a mesh of the controller before 1.0',
      [
        meshWith(
          { conditions: [{ type: 'MeshActive', status: 'True' }] },
          { apiVersion: 'appmesh.k8s.aws/v1beta1' },
        ),
      ],
      'present',
      [],
    ],
    ['an empty status', [meshWith({})], 'absent', []],
    ['neighbours', manifests(fixture('absent.yaml')), 'absent', []],
    ['nothing', [], 'absent', []],
  ])('judges %s', (_name, objects, verdict, peers) => {
    const detection = look(objects);

    expect(detection.verdict).toBe(verdict);
    expect(
      detection.claims.flatMap(claim =>
        claim.type === 'peer' ? [`${claim.peer.name} ${claim.state}`] : [],
      ),
    ).toEqual(peers);
  });

  it('says unknown where meshes are forbidden', () => {
    const { verdict } = look([mesh], {
      [nameOfRead(awsAppMesh.reads.meshes.spec)]: {
        status: 'failed',
        reason: 'forbidden',
        message: 'no',
      },
    });

    expect(verdict).toBe('unknown');
  });
});
