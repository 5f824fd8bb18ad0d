import { NOW, ask, eastState } from './__fixtures__/pair';

const METADATA_LIST =
  'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1,application/json';
const METADATA = 'application/json;as=PartialObjectMetadata;g=meta.k8s.io;v=v1';
const GATEWAYS = '/apis/tunnel.example.com/v1alpha1/gateways';

function namesIn(body: { items: { metadata: { name: string } }[] }) {
  return body.items.map(item => item.metadata.name);
}

describe('discovery', () => {
  it('says which release the newest node has', async () => {
    const { body } = ask(await eastState(), '/version');

    expect(body).toMatchObject({
      major: '1',
      minor: '31',
      gitVersion: 'v1.31.4',
    });
  });

  it('lists the core versions', async () => {
    const { body } = ask(await eastState(), '/api');

    expect(body).toMatchObject({ kind: 'APIVersions', versions: ['v1'] });
  });

  it('lists groups with all versions, the preferred first', async () => {
    const { body } = ask(await eastState(), '/apis');

    expect(body.kind).toBe('APIGroupList');
    expect(body.groups).toContainEqual({
      name: 'mesh.example.com',
      versions: [
        { groupVersion: 'mesh.example.com/v1', version: 'v1' },
        { groupVersion: 'mesh.example.com/v1beta1', version: 'v1beta1' },
      ],
      preferredVersion: { groupVersion: 'mesh.example.com/v1', version: 'v1' },
    });
    expect(
      body.groups.map((group: { name: string }) => group.name),
    ).not.toContain('');
  });

  it('answers for one group', async () => {
    const { body } = ask(await eastState(), '/apis/tunnel.example.com');

    expect(body).toMatchObject({
      kind: 'APIGroup',
      name: 'tunnel.example.com',
      preferredVersion: { version: 'v1alpha1' },
    });
  });

  it('lists the resources of a version', async () => {
    const { body } = ask(await eastState(), '/apis/mesh.example.com/v1beta1');

    expect(body).toEqual({
      kind: 'APIResourceList',
      apiVersion: 'v1',
      groupVersion: 'mesh.example.com/v1beta1',
      resources: [
        {
          name: 'pathways',
          singularName: 'pathway',
          namespaced: true,
          kind: 'Path',
          verbs: ['get', 'list'],
          shortNames: ['pw'],
          categories: ['mesh'],
        },
      ],
    });
  });

  it.each(['v2', 'v2beta1'])('aggregates as %s', async version => {
    const state = await eastState();
    const accept = `application/json;g=apidiscovery.k8s.io;v=${version};as=APIGroupDiscoveryList,application/json`;

    const core = ask(state, '/api', { accept });
    const groups = ask(state, '/apis', { accept });

    expect(core.body.items).toHaveLength(1);
    expect(core.body.items[0].versions[0].resources).toContainEqual({
      resource: 'secrets',
      responseKind: { group: '', version: 'v1', kind: 'Secret' },
      scope: 'Namespaced',
      singularResource: 'secret',
      verbs: ['get', 'list'],
    });
    expect(groups.contentType).toBe(
      `application/json;g=apidiscovery.k8s.io;v=${version};as=APIGroupDiscoveryList`,
    );
    expect(groups.body).toMatchObject({
      kind: 'APIGroupDiscoveryList',
      apiVersion: `apidiscovery.k8s.io/${version}`,
    });
    const fabric = groups.body.items.find(
      (item: { metadata: { name: string } }) =>
        item.metadata.name === 'tunnel.example.com',
    );
    expect(fabric.versions).toMatchObject([
      {
        version: 'v1alpha1',
        freshness: 'Current',
        resources: [
          { resource: 'fabrics', scope: 'Cluster' },
          { resource: 'gateways', scope: 'Namespaced' },
        ],
      },
    ]);
  });
});

describe('reading', () => {
  it('lists a resource in all namespaces, items without their type', async () => {
    const { body } = ask(await eastState(), '/api/v1/services');

    expect(body).toMatchObject({
      kind: 'ServiceList',
      apiVersion: 'v1',
      metadata: { resourceVersion: expect.stringMatching(/^\d+$/) },
    });
    expect(namesIn(body)).toEqual(['web', 'gateway']);
    expect(body.items[0]).not.toHaveProperty('kind');
    expect(body.items[0]).not.toHaveProperty('apiVersion');
    expect(body.items[0].metadata).toMatchObject({
      namespace: 'default',
      uid: expect.stringMatching(/^[0-9a-f-]{36}$/),
      resourceVersion: expect.stringMatching(/^\d+$/),
      creationTimestamp: '2026-03-04T05:06:07Z',
    });
  });

  it('lists one namespace', async () => {
    const { body } = ask(
      await eastState(),
      '/api/v1/namespaces/tunnel/services',
    );

    expect(namesIn(body)).toEqual(['gateway']);
  });

  it('lists nothing in a namespace that does not exist', async () => {
    const { status, body } = ask(
      await eastState(),
      '/api/v1/namespaces/none/services',
    );

    expect([status, body.items]).toEqual([200, []]);
  });

  it('gets an object with its type and keeps a null', async () => {
    const { body } = ask(
      await eastState(),
      '/apis/tunnel.example.com/v1alpha1/namespaces/tunnel/gateways/east-a',
    );

    expect(body).toMatchObject({
      apiVersion: 'tunnel.example.com/v1alpha1',
      kind: 'Gateway',
      status: { connections: null },
    });
  });

  it('serves the same object in every version of its definition', async () => {
    const state = await eastState();
    const at = (version: string) =>
      ask(
        state,
        `/apis/mesh.example.com/${version}/namespaces/tunnel/pathways/to-west`,
      );

    expect(at('v1').body.apiVersion).toBe('mesh.example.com/v1');
    expect(at('v1beta1').body).toEqual({
      ...at('v1').body,
      apiVersion: 'mesh.example.com/v1beta1',
    });
    expect(at('v1alpha1').status).toBe(404);
  });

  it('has the namespaces that objects are in, and those of every cluster', async () => {
    const { body } = ask(await eastState(), '/api/v1/namespaces');

    expect(namesIn(body)).toEqual([
      'default',
      'kube-node-lease',
      'kube-public',
      'kube-system',
      'tunnel',
    ]);
  });

  it('keeps the uid of a manifest, also for a namespace that was there before', async () => {
    const { body } = ask(await eastState(), '/api/v1/namespaces/kube-system');

    expect(body.metadata.uid).toBe('11111111-2222-4333-8444-555555555555');
  });

  it('fills in placeholders when it answers', async () => {
    const state = await eastState();
    const west = state.placeholders.uidOf(
      'west',
      'Namespace',
      undefined,
      'kube-system',
    );

    const gateways = ask(state, GATEWAYS).body.items;
    const secrets = ask(state, '/api/v1/secrets').body.items;
    const leases = ask(
      {
        ...state,
        placeholders: {
          ...state.placeholders,
          now: new Date(NOW.getTime() + 60_000),
        },
      },
      '/apis/coordination.k8s.io/v1/leases',
    ).body.items;

    expect(gateways[0].metadata.annotations).toEqual({
      heartbeat: '1772600767',
      'peer-uid': state.placeholders.uidOf(
        'west',
        'Gateway',
        'tunnel',
        'west-a',
      ),
      helm: '{{ .Values.kept }}',
    });
    expect(secrets[0].metadata.name).toBe(`tunnel-${west}`);
    expect(secrets[0].data).toEqual({
      peer: Buffer.from('west').toString('base64'),
    });
    expect(leases[0].spec.renewTime).toBe('2026-03-04T05:06:37.089000Z');
    expect(leases[0].metadata.annotations.checked).toBe('2026-03-04T05:07:07Z');
  });

  it('gives only metadata to who asks for no more', async () => {
    const state = await eastState();

    const list = ask(state, '/api/v1/secrets', { accept: METADATA_LIST }).body;
    const object = ask(state, '/api/v1/nodes/east-node-a', {
      accept: METADATA,
    }).body;

    expect(list).toMatchObject({
      kind: 'PartialObjectMetadataList',
      apiVersion: 'meta.k8s.io/v1',
    });
    expect(Object.keys(list.items[0])).toEqual([
      'kind',
      'apiVersion',
      'metadata',
    ]);
    expect(object).toMatchObject({
      kind: 'PartialObjectMetadata',
      metadata: { name: 'east-node-a' },
    });
    expect(object).not.toHaveProperty('status');
  });

  it.each([
    ['labelSelector=app%3Dweb', ['web']],
    ['labelSelector=tier+in+(edge,front),app!%3Dweb', ['gateway']],
    ['fieldSelector=spec.type%3DLoadBalancer', ['gateway']],
    ['fieldSelector=metadata.namespace%3Ddefault', ['web']],
    ['labelSelector=app%3Dweb&fieldSelector=metadata.name%3Dgateway', []],
  ])('selects by %s', async (query, names) => {
    expect(
      namesIn(ask(await eastState(), `/api/v1/services?${query}`).body),
    ).toEqual(names);
  });
});

describe('paging', () => {
  it('continues where the page before ended', async () => {
    const state = await eastState();

    const first = ask(state, '/api/v1/namespaces?limit=2').body;
    const second = ask(
      state,
      `/api/v1/namespaces?limit=2&continue=${first.metadata.continue}`,
    ).body;
    const third = ask(
      state,
      `/api/v1/namespaces?limit=2&continue=${second.metadata.continue}`,
    ).body;

    expect([first, second, third].map(namesIn)).toEqual([
      ['default', 'kube-node-lease'],
      ['kube-public', 'kube-system'],
      ['tunnel'],
    ]);
    expect(first.metadata.remainingItemCount).toBe(3);
    expect(second.metadata.remainingItemCount).toBe(1);
    expect(third.metadata).toEqual({
      resourceVersion: first.metadata.resourceVersion,
    });
  });

  it('does not say how many are left where a selector hides it', async () => {
    const { metadata } = ask(
      await eastState(),
      '/api/v1/namespaces?limit=1&fieldSelector=metadata.name!%3Ddefault',
    ).body;

    expect(metadata.continue).toEqual(expect.any(String));
    expect(metadata).not.toHaveProperty('remainingItemCount');
  });

  it('shows the cluster as it was when the list began', async () => {
    const state = await eastState();
    const first = ask(state, '/api/v1/nodes?limit=1').body;
    state.store.remove([
      { apiVersion: 'v1', kind: 'Node', name: 'east-node-b' },
    ]);

    const second = ask(
      state,
      `/api/v1/nodes?limit=1&continue=${first.metadata.continue}`,
    ).body;

    expect(namesIn(second)).toEqual(['east-node-b']);
    expect(namesIn(ask(state, '/api/v1/nodes').body)).toEqual(['east-node-a']);
  });

  it.each([
    [
      'has been forgotten',
      '/api/v1/nodes',
      (state: Awaited<ReturnType<typeof eastState>>) => {
        for (let i = 0; i < 25; i += 1) {
          state.store.apply([
            { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'beat' } },
          ]);
        }
        return state;
      },
    ],
    [
      'is of another list',
      '/api/v1/services',
      (state: Awaited<ReturnType<typeof eastState>>) => state,
    ],
    [
      'is of another cluster',
      '/api/v1/nodes',
      (state: Awaited<ReturnType<typeof eastState>>) => ({
        ...state,
        name: 'west',
      }),
    ],
    [
      'is made to expire',
      '/api/v1/nodes',
      (state: Awaited<ReturnType<typeof eastState>>) => ({
        ...state,
        faults: { fault: { type: 'expired-continue' as const } },
      }),
    ],
  ])('answers 410 to a token that %s', async (_, path, change) => {
    const state = await eastState();
    const token = ask(state, '/api/v1/nodes?limit=1').body.metadata.continue;

    const { status, body } = ask(
      change(state),
      `${path}?limit=1&continue=${token}`,
    );

    expect([status, body.reason]).toEqual([410, 'Expired']);
  });
});

describe('refusals', () => {
  it.each([
    ['no token', '/api', { token: '' }, 401, 'Unauthorized'],
    [
      'a token that nobody has',
      '/api',
      { token: 'guess' },
      401,
      'Unauthorized',
    ],
    ['an unknown path', '/nope', {}, 404, 'NotFound'],
    ['an unknown group', '/apis/nope.example.com', {}, 404, 'NotFound'],
    ['an unknown version', '/apis/apps/v7', {}, 404, 'NotFound'],
    ['an unknown resource', '/api/v1/nopes', {}, 404, 'NotFound'],
    [
      'a subresource',
      '/api/v1/namespaces/tunnel/services/gateway/status',
      {},
      404,
      'NotFound',
    ],
    [
      'a cluster-scoped resource in a namespace',
      '/api/v1/namespaces/tunnel/nodes',
      {},
      404,
      'NotFound',
    ],
    [
      'a namespaced object without a namespace',
      '/api/v1/services/gateway',
      {},
      404,
      'NotFound',
    ],
    [
      'a write',
      '/api/v1/services',
      { method: 'POST' },
      405,
      'MethodNotAllowed',
    ],
    ['a watch', '/api/v1/services?watch=true', {}, 405, 'MethodNotAllowed'],
    [
      'a form that we do not have',
      '/api/v1/services',
      { accept: 'application/vnd.kubernetes.protobuf' },
      406,
      'NotAcceptable',
    ],
    [
      'a table and nothing else',
      '/api/v1/services',
      { accept: 'application/json;as=Table;g=meta.k8s.io;v=v1' },
      406,
      'NotAcceptable',
    ],
    ['a bad limit', '/api/v1/services?limit=many', {}, 400, 'BadRequest'],
    [
      'a token that is none',
      '/api/v1/services?continue=abc',
      {},
      400,
      'BadRequest',
    ],
    [
      'a bad label selector',
      '/api/v1/services?labelSelector=a+b',
      {},
      400,
      'BadRequest',
    ],
    [
      'an unknown field',
      '/api/v1/services?fieldSelector=spec.ports%3D1',
      {},
      400,
      'BadRequest',
    ],
  ])('answers %s with a Status', async (_, url, options, code, reason) => {
    const { status, body } = ask(await eastState(), url, options);

    expect(status).toBe(code);
    expect(body).toMatchObject({
      kind: 'Status',
      apiVersion: 'v1',
      status: 'Failure',
      reason,
      code,
    });
  });

  it('names an object that is not there', async () => {
    const { status, body } = ask(
      await eastState(),
      '/apis/tunnel.example.com/v1alpha1/namespaces/tunnel/gateways/x',
    );

    expect(status).toBe(404);
    expect(body).toMatchObject({
      message: 'gateways.tunnel.example.com "x" not found',
      details: { name: 'x', group: 'tunnel.example.com', kind: 'gateways' },
    });
  });
});
