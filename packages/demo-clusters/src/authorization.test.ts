import { DemoUser, PolicyRule } from './authorization';
import { ask, eastState } from './__fixtures__/pair';

const read = ['get', 'list'];
const restricted: PolicyRule[] = [
  { verbs: read, apiGroups: [''], resources: ['services'] },
  { verbs: ['list'], apiGroups: ['tunnel.example.com'], resources: ['*'] },
  {
    verbs: read,
    apiGroups: [''],
    resources: ['namespaces'],
    resourceNames: ['kube-system'],
  },
  { verbs: ['get'], nonResourceURLs: ['/metrics/*'] },
];

async function stateFor(user: Omit<DemoUser, 'token'>) {
  return eastState({ users: new Map([['t', { ...user, token: 't' }]]) });
}

const IN_TUNNEL = '/apis/tunnel.example.com/v1alpha1';

describe('authorize', () => {
  it.each([
    ['a list', '/api/v1/services', 200],
    ['a list in a namespace', '/api/v1/namespaces/tunnel/services', 200],
    ['a get', '/api/v1/namespaces/tunnel/services/gateway', 200],
    ['any resource by *', `${IN_TUNNEL}/fabrics`, 200],
    ['a get by name', '/api/v1/namespaces/kube-system', 200],
    [
      'a list narrowed to that name',
      '/api/v1/namespaces?fieldSelector=metadata.name%3Dkube-system',
      200,
    ],
    ['discovery', '/apis', 200],
    ['the version', '/version', 200],
    [
      'a path that it may see, though nothing is there',
      '/metrics/cadvisor',
      404,
    ],
  ])('grants %s', async (_, url, status) => {
    const state = await stateFor({ name: 'ann', rules: restricted });

    expect(ask(state, url, { token: 't' }).status).toBe(status);
  });

  it.each([
    ['another resource', '/api/v1/secrets'],
    ['another verb', `${IN_TUNNEL}/namespaces/tunnel/gateways/east-a`],
    [
      'the same resource of another group',
      '/apis/mesh.example.com/v1/services',
    ],
    ['a list where only a name is granted', '/api/v1/namespaces'],
    ['another name', '/api/v1/namespaces/tunnel'],
    [
      'a list narrowed to another name',
      '/api/v1/namespaces?fieldSelector=metadata.name%3Dtunnel',
    ],
    ['a subresource', '/api/v1/namespaces/tunnel/services/gateway/status'],
    ['a watch', '/api/v1/services?watch=1'],
    ['another path', '/nope'],
  ])('forbids %s', async (_, url) => {
    const state = await stateFor({ name: 'ann', rules: restricted });

    const { status, body } = ask(state, url, { token: 't' });

    expect([status, body.reason]).toEqual([403, 'Forbidden']);
  });

  it.each([
    [
      '/api/v1/secrets',
      'GET',
      'secrets is forbidden: User "ann" cannot list resource "secrets" in API group "" at the cluster scope',
    ],
    [
      '/api/v1/namespaces/tunnel/secrets',
      'GET',
      'secrets is forbidden: User "ann" cannot list resource "secrets" in API group "" in the namespace "tunnel"',
    ],
    [
      '/apis/apps/v1/namespaces/a/deployments/b',
      'GET',
      'deployments.apps "b" is forbidden: User "ann" cannot get resource "deployments" in API group "apps" in the namespace "a"',
    ],
    [
      '/api/v1/namespaces/a/pods/b/log',
      'GET',
      'pods "b" is forbidden: User "ann" cannot get resource "pods/log" in API group "" in the namespace "a"',
    ],
    [
      '/api/v1/services',
      'POST',
      'services is forbidden: User "ann" cannot create resource "services" in API group "" at the cluster scope',
    ],
    ['/logs', 'GET', 'forbidden: User "ann" cannot get path "/logs"'],
  ])("forbids %s %s in Kubernetes' words", async (url, method, message) => {
    const state = await stateFor({ name: 'ann', rules: restricted });

    expect(ask(state, url, { token: 't', method }).body.message).toBe(message);
  });

  it('grants everything to who has no rules', async () => {
    const state = await stateFor({ name: 'root' });

    expect(ask(state, '/api/v1/secrets', { token: 't' }).status).toBe(200);
  });

  it('grants nothing but discovery to who has an empty list of rules', async () => {
    const state = await stateFor({ name: 'ann', rules: [] });

    expect(ask(state, '/api/v1/services', { token: 't' }).status).toBe(403);
    expect(ask(state, '/api/v1', { token: 't' }).status).toBe(200);
  });

  it('grants what a Role grants in its namespace only', async () => {
    const namespaceRules = {
      tunnel: [{ verbs: ['*'], apiGroups: ['*'], resources: ['*'] }],
    };
    const state = await stateFor({ name: 'ann', namespaceRules });

    expect(
      ask(state, '/api/v1/namespaces/tunnel/secrets', { token: 't' }).status,
    ).toBe(200);
    expect(
      ask(state, '/api/v1/namespaces/default/secrets', { token: 't' }).status,
    ).toBe(403);
    expect(ask(state, '/api/v1/secrets', { token: 't' }).status).toBe(403);
  });
});
