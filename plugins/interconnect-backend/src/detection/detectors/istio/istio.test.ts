import { PeerClaim } from '@interconnect/backstage-plugin-interconnect-common';
import { runDetector } from '@interconnect/backstage-plugin-interconnect-node';
import {
  itBehavesLikeADetector,
  manifests,
  observed,
} from '@interconnect/backstage-plugin-interconnect-node/testUtils';
import { fixturesOf } from '../../__testUtils__/fixturesOf';
import { istio } from '.';

const { fixture, changed } = fixturesOf(__dirname);

function look(yaml: string, outcomes = {}) {
  return runDetector(
    istio,
    observed(istio.reads, manifests(yaml), { outcomes }),
  );
}

function peers(yaml: string, outcomes = {}): PeerClaim[] {
  return look(yaml, outcomes).detection.claims.flatMap(claim =>
    claim.type === 'peer' ? [claim] : [],
  );
}

const SECRETS = 'secrets (metadata, istio/multiCluster=true)';
const WEBHOOKS =
  'admissionregistration.k8s.io/mutatingwebhookconfigurations (app=sidecar-injector)';

const forbidden = (read: string) => ({
  [read]: { status: 'failed', reason: 'forbidden', message: 'no' },
});

itBehavesLikeADetector(
  istio,
  fixture('connected.yaml'),
  fixture('remote.yaml'),
  fixture('hosted.yaml'),
);

describe('istio', () => {
  it.each([
    [
      'a primary among others',
      'connected.yaml',
      'present',
      'multi-primary',
      ['data 0c0c0c0c-3333-4333-8333-00000000000c', 'data beta'],
    ],
    [
      'a primary in ambient mode',
      'ambient.yaml',
      'present',
      'ambient multi-primary',
      ['data beta'],
    ],
    [
      'a remote cluster',
      'remote.yaml',
      'present',
      'remote',
      ['data alpha', 'control alpha'],
    ],
    [
      'an istiod for other clusters',
      'hosted.yaml',
      'present',
      'external control plane',
      ['control delta', 'control echo', 'data 203.0.113.2:15443'],
    ],
    ['installed, but alone', 'alone.yaml', 'present', 'single cluster', []],
    [
      'only its neighbours and its remains',
      'absent.yaml',
      'absent',
      undefined,
      [],
    ],
  ])('recognises %s', (_name, file, verdict, mode, links) => {
    const { detection } = look(changed(file));

    expect([detection.verdict, detection.mode]).toEqual([verdict, mode]);
    expect(
      peers(changed(file)).map(({ peer, plane }) => `${plane} ${peer.name}`),
    ).toEqual(links);
  });

  it.each([
    ['the label of its chart', 'connected.yaml', [], '1.30.3'],
    ['the tag of its image', 'alone.yaml', [], '1.20.8'],
    ['the tag beside a digest', 'ambient.yaml', [], '1.30.3'],
    [
      'no tag, where there is only a digest',
      'ambient.yaml',
      [[':1.30.3-distroless', '']] as [string, string][],
      undefined,
    ],
  ])('knows its version by %s', (_name, file, replacements, version) => {
    expect(look(changed(file, ...replacements)).detection.version).toBe(
      version,
    );
  });

  it.each<[string, string, [string, string][], string[]]>([
    [
      'what its chart and its mesh were given',
      'connected.yaml',
      [],
      [
        'istiod',
        'alpha',
        '"meshID": "retail"',
        '"clusterName": "alpha"',
        '"network": "net-a"',
        'trustDomain: cluster.local',
        'net-a',
      ],
    ],
    [
      'a value however it is laid out, and none that is empty',
      'connected.yaml',
      [
        ['"meshID": "retail"', '"meshID" : "retail"'],
        ['"network": "net-a"', '"network": ""'],
        ['trustDomain: cluster.local', 'trustDomain: "cluster.local"'],
      ],
      [
        'istiod',
        'alpha',
        '"meshID" : "retail"',
        '"clusterName": "alpha"',
        'trustDomain: "cluster.local"',
        'net-a',
      ],
    ],
    [
      'a network that only the gateway names',
      'ambient.yaml',
      [],
      ['istiod', 'alpha', 'net-a'],
    ],
    [
      'nothing of a cluster that an istiod runs for',
      'hosted.yaml',
      [],
      ['istiod'],
    ],
  ])('shows %s', (_name, file, replacements, shown) => {
    const { evidence } = look(changed(file, ...replacements)).detection;

    expect(evidence.map(({ shows }) => shows)).toEqual(shown);
  });

  describe('membership', () => {
    const membership = (yaml: string) => look(yaml).detection.claims[0];

    it('has the name, the uid and the gateway of this cluster', () => {
      expect(membership(changed('connected.yaml'))).toMatchObject({
        type: 'membership',
        instance: expect.stringMatching(/^retail \(root [0-9a-f]{16}\)$/),
        identities: [
          { kind: 'id', value: 'alpha' },
          { kind: 'uid', value: '0a0a0a0a-1111-4111-8111-00000000000a' },
          { kind: 'address', value: '203.0.113.1:15443' },
        ],
        role: 'primary',
      });
    });

    it('never has the name that every cluster has', () => {
      expect(membership(changed('alone.yaml'))).toMatchObject({
        identities: [
          { kind: 'uid', value: '0a0a0a0a-1111-4111-8111-00000000000a' },
        ],
      });
    });

    it.each<[string, [string, string][], string]>([
      [
        'the values of its chart',
        [['name: CLUSTER_ID', 'name: OTHER_ID']],
        '.data.values',
      ],
      [
        'the values, where the variable is the default',
        [['value: alpha', 'value: Kubernetes']],
        '.data.values',
      ],
      [
        'the variable before the values',
        [['"clusterName": "alpha"', '"clusterName": "omega"']],
        '.spec.template.spec.containers[0].env[2].value',
      ],
    ])('takes the name from %s', (_name, replacements, path) => {
      const claim = membership(changed('connected.yaml', ...replacements));

      expect(claim).toMatchObject({
        identities: expect.arrayContaining([{ kind: 'id', value: 'alpha' }]),
        evidence: [expect.objectContaining({ path, shows: 'alpha' })],
      });
    });

    it.each<[string, [string, string][], boolean]>([
      [
        'the same certificate laid out differently',
        [['NOTAREALROOTCERTIFICATE', 'NOTAREAL\n    ROOTCERTIFICATE']],
        true,
      ],
      [
        'one more root, while the old one is replaced',
        [
          [
            '-----END CERTIFICATE-----',
            '-----END CERTIFICATE-----\n    -----BEGIN CERTIFICATE-----\n    ANEWROOT\n    -----END CERTIFICATE-----',
          ],
        ],
        true,
      ],
      ['another root', [['NOTAREALROOT', 'ANOTHERROOT']], false],
      ['another mesh', [['"retail"', '"wholesale"']], false],
    ])('tells meshes apart: %s', (_name, replacements, same) => {
      const namesIn = (yaml: string) => {
        const claim = membership(yaml);
        return claim.type === 'membership'
          ? [claim.instance, ...(claim.sameInstances ?? [])]
          : [];
      };
      const one = namesIn(changed('connected.yaml'));
      const other = namesIn(changed('connected.yaml', ...replacements));

      expect(one).toHaveLength(1);
      expect(other.includes(one[0])).toBe(same);
    });

    it('says nothing of roots where the mesh trusts more of them', () => {
      const more: [string, string] = [
        'trustDomain: cluster.local\n',
        'trustDomain: cluster.local\n    caCertificates:\n      - pem: OTHER\n',
      ];

      expect(membership(changed('connected.yaml'))).toHaveProperty('settings');
      expect(membership(changed('connected.yaml', more))).not.toHaveProperty(
        'settings',
      );
    });

    it.each<[string, [string, string][], string | undefined]>([
      [
        'whom else it trusts',
        [
          [
            'trustDomain: cluster.local\n',
            'caCertificates: [{ spiffeBundleUrl: https://other }]\n',
          ],
        ],
        undefined,
      ],
      ['its root', [['istio-ca-root-cert', 'other']], undefined],
      ['its values', [['istio-sidecar-injector', 'other']], undefined],
      [
        'its id, so that its trust domain stands in',
        [['"meshID": "retail"', '"meshID": ""']],
        'cluster.local',
      ],
      [
        'its id and its configuration',
        [
          ['"meshID": "retail"', '"meshID": ""'],
          ['name: istio\n', 'name: other\n'],
        ],
        undefined,
      ],
    ])('rules no mesh out without %s', (_name, replacements, mesh) => {
      const { instance } = membership(
        changed('connected.yaml', ...replacements),
      );

      expect(instance?.split(' ')[0]).toBe(mesh);
    });
  });

  describe('links of a primary', () => {
    it('go where it has a remote secret for, in no better state than configured (istio issue 60082)', () => {
      const [byUid, byName] = peers(changed('connected.yaml'));

      expect(byName).toMatchObject({
        plane: 'data',
        peer: {
          identities: [
            { kind: 'id', value: 'beta' },
            { kind: 'address', value: '203.0.113.2:15443' },
          ],
        },
        direction: 'outgoing',
        expects: 'mutual-with-equals',
        state: 'configured',
        encryption: 'mTLS',
        evidence: [
          {
            path: ".metadata.annotations['networking.istio.io/cluster']",
            shows: 'beta',
          },
        ],
      });
      expect(byUid).toMatchObject({
        peer: {
          identities: [
            { kind: 'id', value: '0c0c0c0c-3333-4333-8333-00000000000c' },
            { kind: 'uid', value: '0c0c0c0c-3333-4333-8333-00000000000c' },
          ],
        },
        evidence: [{ path: '.metadata.name' }],
      });
    });

    it.each<[string, [string, string][]]>([
      [
        'a secret for itself',
        [
          [
            'networking.istio.io/cluster: beta',
            'networking.istio.io/cluster: alpha',
          ],
        ],
      ],
      [
        'a secret for the default name',
        [
          [
            'networking.istio.io/cluster: beta',
            'networking.istio.io/cluster: Kubernetes',
          ],
          ['istio-remote-secret-beta', 'other'],
        ],
      ],
      [
        'a secret that names nobody',
        [
          ['  annotations:\n    networking.istio.io/cluster: beta\n', ''],
          ['istio-remote-secret-beta', 'kubeconfig'],
        ],
      ],
      [
        'a secret that istiod does not read',
        [
          [
            'istio-remote-secret-beta\n  namespace: istio-system',
            'istio-remote-secret-beta\n  namespace: backup',
          ],
        ],
      ],
    ])('do not come from %s', (_name, replacements) => {
      const names = peers(changed('connected.yaml', ...replacements)).map(
        ({ peer }) => peer.name,
      );

      expect(names).toEqual(['0c0c0c0c-3333-4333-8333-00000000000c']);
    });

    it.each<[string, [string, string][], string, RegExp]>([
      [
        'whose gateway waits for an address',
        [['      - ip: 203.0.113.1\n', '']],
        'pending',
        /waits for an address/,
      ],
      [
        'whose gateway has no ready pod',
        [['availableReplicas: 2', 'replicas: 2']],
        'down',
        /no ready pod/,
      ],
      [
        'whose gateway has fewer pods than it should',
        [['availableReplicas: 2', 'availableReplicas: 1']],
        'degraded',
        /1 of 2 pods/,
      ],
      [
        'that does not expose its services',
        [['mode: AUTO_PASSTHROUGH', 'mode: SIMPLE']],
        'down',
        /not exposed/,
      ],
      [
        'whose istiod has no ready pod',
        [['availableReplicas: 1', 'replicas: 1']],
        'degraded',
        /istiod has no ready pod/,
      ],
      [
        'without network gateway, whose peers reach pods directly',
        [
          [
            '    istio: eastwestgateway\n    topology.istio.io/network: net-a',
            '    istio: eastwestgateway',
          ],
        ],
        'configured',
        /no API field/,
      ],
      [
        'whose gateway is open at a port of its nodes',
        [
          ['type: LoadBalancer', 'type: NodePort'],
          ['      - ip: 203.0.113.1\n', ''],
        ],
        'configured',
        /no API field/,
      ],
    ])('of a cluster %s', (_name, replacements, state, reason) => {
      const claims = peers(changed('connected.yaml', ...replacements));

      expect(claims).toHaveLength(2);
      for (const claim of claims) {
        expect(claim).toMatchObject({
          state,
          reason: expect.stringMatching(reason),
        });
      }
    });

    it('are of unknown state through a gateway whose proxies cannot be read', () => {
      const yaml = changed('connected.yaml', [
        'availableReplicas: 2',
        'replicas: 2',
      ]);
      const read = 'apps/deployments (istio)';

      expect(peers(yaml, forbidden(read))[0].state).toBe('unknown');
      expect(look(yaml, forbidden(read)).detection.whole).toBe(false);
    });

    it('see a broken gateway of ambient mode', () => {
      const yaml = changed('ambient.yaml', [
        'containers:\n        - name: istio-proxy\nstatus:\n  availableReplicas: 1',
        'containers: null\nstatus:\n  replicas: 1',
      ]);

      expect(peers(changed('ambient.yaml'))[0].state).toBe('configured');
      expect(peers(yaml)[0]).toMatchObject({
        state: 'down',
        reason: expect.stringContaining('no ready pod'),
      });
    });

    it('are of control too, where it serves clusters without istiod', () => {
      const yaml = changed('connected.yaml', [
        '- name: REVISION\n              value: default',
        "- name: EXTERNAL_ISTIOD\n              value: 'true'",
      ]);

      expect(look(yaml).detection.mode).toBe('primary of remote clusters');
      expect(
        peers(yaml)
          .filter(({ peer }) => peer.name === 'beta')
          .map(({ direction, expects, plane, state }) => [
            plane,
            direction,
            expects,
            state,
          ]),
      ).toEqual([
        ['data', 'outgoing', 'mutual-with-equals', 'configured'],
        ['control', 'outgoing', 'one-way', 'configured'],
      ]);
    });
  });

  describe('a remote cluster', () => {
    it('is known by the path at which it asks for proxies', () => {
      expect(look(changed('remote.yaml')).detection.claims[0]).toMatchObject({
        identities: [
          { kind: 'id', value: 'delta' },
          { kind: 'uid', value: '0d0d0d0d-4444-4444-8444-00000000000d' },
        ],
        role: 'remote',
        evidence: [
          {
            path: '.webhooks[0].clientConfig.service.path',
            shows: '/inject/cluster/delta/net/net-d',
          },
        ],
      });
    });

    it('has a link of data and one of control with its primary', () => {
      expect(peers(changed('remote.yaml'))).toMatchObject([
        { plane: 'data', direction: 'both', expects: 'mutual' },
        { plane: 'control', direction: 'incoming', expects: 'one-way' },
      ]);
    });

    const SLICE = 'kind: EndpointSlice';
    const ANNOTATION = 'controlPlaneClusters: alpha';

    it.each<[string, [string, string][], string[][]]>([
      ['its annotation and its istiod', [], [['alpha', '203.0.113.1:15012']]],
      [
        'its istiod alone, where anybody may control it',
        [[ANNOTATION, "controlPlaneClusters: '*'"]],
        [['203.0.113.1:15012']],
      ],
      [
        'a host name',
        [
          [ANNOTATION, 'other: x'],
          [SLICE, 'kind: Nothing'],
          [
            'type: ClusterIP',
            'type: ExternalName\n  externalName: ew.alpha.example.net',
          ],
        ],
        [['ew.alpha.example.net:15012']],
      ],
      [
        'the url of an istiod outside',
        [
          [ANNOTATION, 'other: x'],
          [SLICE, 'kind: Nothing'],
          [
            'service:\n        path: /inject',
            'url: https://istiod.example.net:15017/inject',
          ],
        ],
        [['istiod.example.net:15017']],
      ],
      [
        'each of several, none of them by address',
        [[ANNOTATION, 'controlPlaneClusters: beta, alpha']],
        [['alpha'], ['beta']],
      ],
      [
        'nothing',
        [
          [ANNOTATION, 'other: x'],
          [SLICE, 'kind: Nothing'],
        ],
        [],
      ],
    ])('knows its primary by %s', (_name, replacements, identities) => {
      const data = peers(changed('remote.yaml', ...replacements)).filter(
        ({ plane }) => plane === 'data',
      );

      expect(
        data.map(({ peer }) => peer.identities.map(({ value }) => value)),
      ).toEqual(identities);
    });
  });

  describe('an istiod for another cluster', () => {
    const membership = (yaml: string) => look(yaml).detection.claims[0];

    it('makes its cluster answer to where it is reached, and not to the name of the other', () => {
      expect(membership(changed('hosted.yaml'))).toMatchObject({
        role: 'external control plane',
        identities: [
          { kind: 'uid', value: '0e0e0e0e-5555-4555-8555-00000000000e' },
          { kind: 'address', of: 'istiod', value: '203.0.113.5:15012' },
          { kind: 'address', of: 'istiod', value: '203.0.113.5:15017' },
          { kind: 'address', of: 'istiod', value: 'istiod.example.net:15012' },
        ],
      });
    });

    it.each<[string, [string, string][], string]>([
      [
        'its environment',
        [['name: istio-kubeconfig', 'name: other']],
        'external control plane',
      ],
      [
        'its kubeconfig',
        [['LOCAL_CLUSTER_SECRET_WATCHER', 'OTHER']],
        'external control plane',
      ],
      [
        'neither',
        [
          ['LOCAL_CLUSTER_SECRET_WATCHER', 'OTHER'],
          ['name: istio-kubeconfig', 'name: other'],
        ],
        'primary',
      ],
    ])('is known by %s', (_name, replacements, role) => {
      const yaml = changed('hosted.yaml', ...replacements);

      expect(membership(yaml)).toMatchObject({ role });
    });

    it('serves the cluster that it is named after also where Secrets are not read', () => {
      expect(
        peers(changed('hosted.yaml'), forbidden(SECRETS)).map(
          ({ peer, plane }) => `${plane} ${peer.name}`,
        ),
      ).toEqual(['control delta', 'data 203.0.113.2:15443']);
    });
  });

  it.each<[string, [string, string][], string[]]>([
    ['a gateway of another mesh', [], ['203.0.113.2:15443']],
    [
      'not an endpoint without port',
      [['      ports:\n        http: 15443\n', '']],
      [],
    ],
    [
      'not what is outside of any mesh',
      [['MESH_INTERNAL', 'MESH_EXTERNAL']],
      [],
    ],
    ['not another port', [['http: 15443', 'http: 443']], []],
    [
      'not what Admiral writes',
      [
        [
          'name: orders\n',
          'name: orders\n  annotations:\n    app.kubernetes.io/created-by: admiral\n',
        ],
      ],
      [],
    ],
    [
      'not what stands where Admiral writes',
      [['namespace: shop', 'namespace: admiral-sync']],
      [],
    ],
  ])('calls by ServiceEntries %s', (_name, replacements, gateways) => {
    const called = peers(changed('hosted.yaml', ...replacements)).filter(
      ({ plane }) => plane === 'data',
    );

    expect(called.map(({ peer }) => peer.name)).toEqual(gateways);
  });

  it.each([
    [
      'Secrets: its peers are not known',
      SECRETS,
      'connected.yaml',
      'present',
      [SECRETS],
    ],
    ['Secrets, where it is remote', SECRETS, 'remote.yaml', 'present', []],
    [
      'webhooks, where it is primary',
      WEBHOOKS,
      'connected.yaml',
      'present',
      [],
    ],
    [
      'webhooks, where it may be remote',
      WEBHOOKS,
      'absent.yaml',
      'unknown',
      [WEBHOOKS],
    ],
    ['Secrets, where it is not', SECRETS, 'absent.yaml', 'absent', []],
  ])('is honest without %s', (_name, read, file, verdict, missing) => {
    const { detection, blindSpots } = look(changed(file), forbidden(read));

    expect(detection.verdict).toBe(verdict);
    expect(blindSpots.map(spot => spot.read)).toEqual(missing);
  });

  it('claims who it is, and no peers, without Secrets', () => {
    const { detection } = look(changed('connected.yaml'), forbidden(SECRETS));

    expect(detection).toMatchObject({ mode: 'primary', whole: false });
    expect(detection.claims.map(({ type }) => type)).toEqual(['membership']);
  });

  it('keeps two control planes of one cluster apart', () => {
    const other = changed('alone.yaml')
      .replaceAll('istio-system', 'lab')
      .replace('value: Kubernetes', 'value: lab-alpha');

    const { claims } = look(
      `${changed('connected.yaml')}---\n${other}`,
    ).detection;

    expect(
      claims
        .filter(({ type }) => type === 'membership')
        .map(claim => claim.instance?.split(' ')[0]),
    ).toEqual(['retail', undefined]);
  });

  it('keeps no variable of istiod that it does not look up', () => {
    const [istiod] = manifests(changed('connected.yaml')).filter(object =>
      JSON.stringify(object).includes('REDACTED'),
    );

    const kept = istio.reads.istiods.schema.parse(istiod);

    expect(JSON.stringify(kept)).not.toContain('REDACTED');
    expect(JSON.stringify(kept)).toContain('alpha');
  });
});
