import { PeerClaim } from '@interconnect/backstage-plugin-interconnect-common';
import {
  nameOfRead,
  runDetector,
} from '@interconnect/backstage-plugin-interconnect-node';
import {
  itBehavesLikeADetector,
  manifests,
  observed,
} from '@interconnect/backstage-plugin-interconnect-node/testUtils';
import { fixturesOf, Replacement } from '../../__testUtils__/fixturesOf';
import { cilium } from '.';

const { fixture, changed } = fixturesOf(__dirname);

type Read = keyof typeof cilium.reads;

function forbidden(...reads: Read[]) {
  return Object.fromEntries(
    reads.map(read => [
      nameOfRead(cilium.reads[read].spec),
      {
        status: 'failed' as const,
        reason: 'forbidden' as const,
        message: 'no',
      },
    ]),
  );
}

function look(yaml: string, unseen: Read[] = []) {
  return runDetector(
    cilium,
    observed(cilium.reads, manifests(yaml), { outcomes: forbidden(...unseen) }),
  );
}

function peers(yaml: string, unseen: Read[] = []): PeerClaim[] {
  return look(yaml, unseen).detection.claims.flatMap(claim =>
    claim.type === 'peer' ? [claim] : [],
  );
}

const names = (yaml: string, unseen: Read[] = []) =>
  peers(yaml, unseen).map(({ peer }) => peer.name);

itBehavesLikeADetector(
  cilium,
  fixture('connected.yaml'),
  fixture('legacy.yaml'),
);

describe('cilium', () => {
  it.each([
    ['connected', 'connected.yaml', 'present', ['faro', 'opo']],
    ['connected, as of 1.14', 'legacy.yaml', 'present', ['faro', 'opo']],
    ['ready for a mesh, but alone', 'alone.yaml', 'present', []],
    ['only its neighbours', 'absent.yaml', 'absent', []],
  ])('recognises %s', (_name, file, verdict, expected) => {
    const { detection, blindSpots } = look(changed(file));

    expect(detection.verdict).toBe(verdict);
    expect(names(changed(file))).toEqual(expected);
    expect(blindSpots).toEqual([]);
  });

  it.each<[string, string, Replacement[], string]>([
    ['the number 0', 'connected.yaml', [["'3'", "'0'"]], 'absent'],
    ['no number', 'connected.yaml', [["cluster-id: '3'", "x: ''"]], 'absent'],
    ['no proper number', 'connected.yaml', [["'3'", 'three']], 'absent'],
    [
      'the name that all have',
      'connected.yaml',
      [['name: lis', 'name: default']],
      'absent',
    ],
    [
      'a name and a number, but no mesh',
      'alone.yaml',
      [['k8s-app: clustermesh-apiserver', 'k8s-app: another']],
      'absent',
    ],
    [
      'its configuration in a namespace of its own',
      'connected.yaml',
      [
        [
          'cilium-config\n  namespace: kube-system',
          'cilium-config\n  namespace: cilium',
        ],
      ],
      'present',
    ],
    [
      'a configuration by that name of somebody else',
      'absent.yaml',
      [["cluster-id: '0'\n  cluster-name: default", 'token: hush']],
      'absent',
    ],
  ])('judges a cluster with %s', (_name, file, replacements, verdict) => {
    expect(look(changed(file, ...replacements)).detection.verdict).toBe(
      verdict,
    );
  });

  it('tells who this cluster is, and how it takes part', () => {
    const { detection } = look(changed('connected.yaml'));

    expect(detection).toMatchObject({ version: '1.19.1', mode: 'KVStoreMesh' });
    expect(detection.claims[0]).toMatchObject({
      type: 'membership',
      identities: [{ kind: 'id', value: 'lis' }],
    });
    expect(look(changed('legacy.yaml')).detection).toMatchObject({
      version: '1.14.9',
      mode: 'without KVStoreMesh',
    });
  });

  it('claims what the configuration tells, and that nobody tells more', () => {
    const [, opo] = peers(changed('connected.yaml'));

    expect(opo).toMatchObject({
      plane: 'data',
      direction: 'outgoing',
      expects: 'mutual',
      state: 'configured',
      encryption: 'WireGuard',
      evidence: [
        { path: ".data['users.yaml']", shows: 'remote-opo' },
        {
          path: '.spec.template.spec.hostAliases[0].hostnames[0]',
          shows: 'opo.mesh.cilium.io',
        },
        {
          path: ".metadata.labels['multicluster.kubernetes.io/source-cluster']",
          shows: 'opo',
        },
      ],
    });
  });

  it.each<[string, Replacement[], string[]]>([
    [
      'itself, which 1.18 lists for KVStoreMesh',
      [['remote-faro', 'remote-lis']],
      ['opo'],
    ],
    ['the user that all share', [['remote-faro', 'remote']], ['opo']],
    ['who has no proper name', [['remote-faro', 'remote-../x']], ['opo']],
    [
      'hosts of a domain that is not the mesh’s',
      [
        ['opo.mesh.cilium.io', 'opo.example.net'],
        ['remote-opo', 'remote-faro'],
        ['source-cluster: opo', 'source-cluster: faro'],
      ],
      ['faro'],
    ],
    ['text that is no list', [[/users:\n[^]*?---/, 'many\n---']], ['opo']],
    ['text that is no YAML', [[/users:\n[^]*?---/, '{ [\n---']], ['opo']],
  ])('takes no peer from %s', (_name, replacements, expected) => {
    expect(names(changed('connected.yaml', ...replacements))).toEqual(expected);
  });

  it.each<[string, Replacement[], string, RegExp]>([
    [
      'no ready API server',
      [['readyReplicas: 1', 'readyReplicas: 0']],
      'degraded',
      /last knew/,
    ],
    [
      'an API server that says nothing',
      [['readyReplicas: 1', 'observedGeneration: 1']],
      'degraded',
      /last knew/,
    ],
    [
      'one of two API servers',
      [['replicas: 1', 'replicas: 2']],
      'degraded',
      /Not all pods/,
    ],
    [
      'an agent that is not ready',
      [['numberReady: 3', 'numberReady: 2']],
      'degraded',
      /2 of 3/,
    ],
    [
      'no ready agent',
      [['numberReady: 3', 'numberReady: 0']],
      'down',
      /No Cilium agent/,
    ],
    [
      'a load balancer without address',
      [['ingress:\n      - ip: 192.0.2.13', 'ingress: []']],
      'pending',
      /no address/,
    ],
  ])('says what %s makes of links', (_name, replacements, state, reason) => {
    const claims = peers(changed('connected.yaml', ...replacements));

    expect(claims.map(claim => claim.state)).toEqual([state, state]);
    expect(claims[0].reason).toMatch(reason);
  });

  it.each<[string, string, Read[], string, string[], boolean]>([
    ['the configuration', 'connected.yaml', ['configs'], 'unknown', [], false],
    ['the users', 'connected.yaml', ['remoteUsers'], 'present', ['opo'], false],
    [
      'Secrets, where users tell as much',
      'connected.yaml',
      ['peerSecrets'],
      'present',
      ['faro', 'opo'],
      true,
    ],
    [
      'Secrets, where only they tell',
      'legacy.yaml',
      ['peerSecrets'],
      'present',
      ['opo'],
      false,
    ],
    [
      'API servers, while there are peers',
      'connected.yaml',
      ['apiServers'],
      'present',
      ['faro', 'opo'],
      false,
    ],
    [
      'API servers, of one alone',
      'alone.yaml',
      ['apiServers'],
      'unknown',
      [],
      false,
    ],
    [
      'anything but the number 0',
      'absent.yaml',
      [
        'apiServers',
        'agents',
        'services',
        'remoteUsers',
        'peerSecrets',
        'slices',
      ],
      'absent',
      [],
      true,
    ],
  ])('copes without %s', (_name, file, unseen, verdict, expected, whole) => {
    const { detection } = look(changed(file), unseen);

    expect(detection.verdict).toBe(verdict);
    expect(names(changed(file), unseen)).toEqual(expected);
    expect(detection.whole).toBe(whole);
  });

  it('does not rule out an etcd of its own that it cannot see', () => {
    const own = `${changed(
      'alone.yaml',
      ['k8s-app: clustermesh-apiserver', 'k8s-app: another'],
      ['cluster-name: solo', 'cluster-name: solo\n  kvstore: etcd'],
    )}
---
apiVersion: cilium.io/v2
kind: CiliumNode
metadata: { name: solo-1 }
`;

    expect(look(own).detection.verdict).toBe('absent');
    expect(look(own, ['peerSecrets']).detection.verdict).toBe('unknown');
  });
});
