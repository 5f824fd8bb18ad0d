import { KubernetesObject } from './kubernetesObject';
import { StatusError } from './status';
import {
  Selector,
  nameSelectedBy,
  parseFieldSelector,
  parseLabelSelector,
} from './selectors';

function service(
  metadata: KubernetesObject['metadata'],
  type: string,
): KubernetesObject {
  return { apiVersion: 'v1', kind: 'Service', metadata, spec: { type } };
}

const objects = [
  service(
    { name: 'web', labels: { app: 'web', tier: 'front' } },
    'LoadBalancer',
  ),
  service(
    { name: 'api', labels: { app: 'api', 'example.com/canary': '' } },
    'ClusterIP',
  ),
  service({ name: 'bare', namespace: 'other' }, 'ClusterIP'),
];

function namesOf(selects: Selector) {
  return objects.filter(selects).map(object => object.metadata.name);
}

describe('parseLabelSelector', () => {
  it.each([
    ['app=web', ['web']],
    ['app==web', ['web']],
    ['app = web , tier = front', ['web']],
    ['app=web,tier=back', []],
    ['app!=web', ['api', 'bare']],
    ['app in (web,api)', ['web', 'api']],
    ['app in (web, api),tier', ['web']],
    ['app notin (web)', ['api', 'bare']],
    ['tier', ['web']],
    ['!app', ['bare']],
    ['example.com/canary', ['api']],
    ['example.com/canary=', ['api']],
    ['missing=x', []],
  ])('%s selects %j', (text, names) => {
    expect(namesOf(parseLabelSelector(text))).toEqual(names);
  });

  it.each([
    'app=web,',
    'app in web',
    'app in (a',
    '=web',
    'a b',
    '-a=b',
    'app in (-)',
  ])('refuses %j', text => {
    expect(() => parseLabelSelector(text)).toThrow(
      expect.objectContaining({ code: 400, reason: 'BadRequest' }),
    );
  });
});

describe('parseFieldSelector', () => {
  it.each([
    ['metadata.name=web', ['web']],
    ['metadata.name==web', ['web']],
    ['metadata.name!=web', ['api', 'bare']],
    ['metadata.namespace=other', ['bare']],
    ['metadata.namespace!=other,metadata.name!=web', ['api']],
    ['spec.type=LoadBalancer', ['web']],
    ['spec.type!=LoadBalancer', ['api', 'bare']],
    ['spec.clusterIP=', ['web', 'api', 'bare']],
  ])('%s selects %j', (text, names) => {
    expect(namesOf(parseFieldSelector(text, '', 'services'))).toEqual(names);
  });

  it.each([
    [
      'a field that services cannot be selected by',
      'spec.ports=1',
      '',
      'services',
    ],
    ['a field of another group', 'spec.type=x', 'example.com', 'services'],
    ['no operator', 'metadata.name', '', 'services'],
  ])('refuses %s', (_, text, group, plural) => {
    expect(() => parseFieldSelector(text, group, plural)).toThrow(StatusError);
  });
});

describe('nameSelectedBy', () => {
  it.each([
    ['metadata.name=a', 'a'],
    ['metadata.namespace=b,metadata.name==a', 'a'],
    ['metadata.name!=a', undefined],
    ['metadata.namespace=b', undefined],
    ['', undefined],
  ])('finds in %j the name %j', (text, name) => {
    expect(nameSelectedBy(text)).toBe(name);
  });
});
