import { manifestFaults } from './manifestFaults';

const site = (spec: string) =>
  `apiVersion: skupper.io/v2alpha1\nkind: Site\nmetadata: { name: a }\nspec: ${spec}\n`;
const service = (spec: string) =>
  `apiVersion: v1\nkind: Service\nmetadata: { name: a }\nspec: ${spec}\n`;

describe('manifestFaults', () => {
  it.each([
    ['a custom kind', site('{ edge: true }')],
    [
      'a kind of Kubernetes',
      service('{ ports: [{ port: 80, targetPort: web }] }'),
    ],
    ['a map', service('{ selector: { app: a } }')],
    ['two documents', `${site('{}')}---\n${service('{}')}`],
  ])('finds none in %s', (_name, manifest) => {
    expect(manifestFaults(manifest)).toEqual([]);
  });

  it.each([
    ['an unknown field', site('{ egde: true }'), /additional properties egde/],
    ['a wrong type', site('{ edge: "yes" }'), /spec\.edge: must be boolean/],
    [
      'an unknown field of Kubernetes',
      service('{ port: 80 }'),
      /spec\.port: unknown field/,
    ],
    [
      'one deep inside',
      service('{ ports: [{ prot: 80 }] }'),
      /spec\.ports\[0\]\.prot: unknown field/,
    ],
    [
      'a wrong type of Kubernetes',
      service('{ ports: [{ port: "80" }] }'),
      /must be a number/,
    ],
    ['no list', service('{ ports: { port: 80 } }'), /must be a list/],
    [
      'a kind that nobody knows',
      'apiVersion: a.b/v1\nkind: C\nmetadata: { name: a }\n',
      /no facts/,
    ],
    [
      'no name',
      'apiVersion: v1\nkind: Namespace\nmetadata: {}\n',
      /metadata\.name: missing/,
    ],
    ['a status', `${service('{}')}status: {}\n`, /status: nobody writes it/],
    ['broken YAML', 'a: [', /./],
  ])('finds %s', (_name, manifest, fault) => {
    expect(manifestFaults(manifest)).toEqual(
      expect.arrayContaining([expect.stringMatching(fault)]),
    );
  });
});
