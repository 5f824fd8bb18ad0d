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
import { gkeMcs } from '.';

const fixture = (name: string) => resolve(__dirname, '__fixtures__', name);
const [membership, importer, imported, exported] = manifests(
  fixture('connected.yaml'),
);

itBehavesLikeADetector(gkeMcs, fixture('connected.yaml'));

function look(objects: object[], forbidden: string[] = []) {
  const { detection } = runDetector(
    gkeMcs,
    observed(gkeMcs.reads, objects as never, {
      apiGroups: ['net.gke.io'],
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
    known: detection.claims.flatMap(claim =>
      claim.type === 'membership'
        ? `${claim.identities[0].value} in ${claim.instance}`
        : [],
    ),
    peers: detection.claims.flatMap(claim =>
      claim.type === 'peer'
        ? `${claim.peer.identities[0].value} in ${claim.instance} ${claim.direction} ${claim.state}`
        : [],
    ),
  };
}

const name = (read: keyof typeof gkeMcs.reads) =>
  nameOfRead(gkeMcs.reads[read].spec);

const PEARS = 'fruit/pears in orchard outgoing configured';

describe('gke-mcs', () => {
  it.each<[string, object[], string, string[], string[]]>([
    [
      'connected',
      manifests(fixture('connected.yaml')) as object[],
      'present',
      [PEARS],
      ['fruit/plums in orchard'],
    ],
    [
      'alone',
      manifests(fixture('alone.yaml')) as object[],
      'present',
      [],
      ['fruit/pears in undefined'],
    ],
    ['absent', manifests(fixture('absent.yaml')) as object[], 'absent', [], []],
    ['resource definitions only', [], 'absent', [], []],
    ['the importer and nothing to import', [importer], 'present', [], []],
    [
      'a Membership that only names its pool',
      [
        {
          ...membership,
          spec: { workload_identity_pool: 'orchard.svc.id.goog' },
        },
        imported,
      ],
      'present',
      [PEARS],
      [],
    ],
    [
      'a Membership that names no project',
      [{ ...membership, spec: { workload_identity_pool: 'other' } }, imported],
      'present',
      ['fruit/pears in undefined outgoing configured'],
      [],
    ],
    [
      'an earlier version of the group',
      [membership, { ...imported, apiVersion: 'net.gke.io/v1alpha1' }],
      'present',
      [PEARS],
      [],
    ],
  ])('judges %s', (_name, objects, verdict, peers, known) => {
    expect(look(objects)).toEqual({ verdict, peers, known });
  });

  it.each([
    ['exports', 'unknown', []],
    ['imports', 'unknown', []],
    ['memberships', 'present', []],
    ['importers', 'present', [PEARS]],
  ] as const)('answers where %s may not be read', (read, verdict, peers) => {
    expect(
      look([membership, importer, imported, exported], [name(read)]),
    ).toMatchObject({ verdict, peers });
  });

  it('does not take nothing for absence where the importer may not be seen', () => {
    expect(look([], [name('importers')]).verdict).toBe('unknown');
  });
});
