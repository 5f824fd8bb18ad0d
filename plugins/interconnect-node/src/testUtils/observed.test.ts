import { list } from '../reads';
import { kubernetesObject } from '../schema';
import { observed } from '.';

const Slice = kubernetesObject('EndpointSlice');

function slice(name: string, labels?: Record<string, string>) {
  return {
    apiVersion: 'discovery.k8s.io/v1',
    kind: 'EndpointSlice',
    metadata: { name, labels },
  };
}

describe('observed', () => {
  const objects = [
    slice('none'),
    slice('ours', { by: 'us' }),
    slice('theirs', { by: 'them', old: '' }),
  ];

  it.each([
    ['by', ['ours', 'theirs']],
    ['!by', ['none']],
    ['by=us', ['ours']],
    ['by==us', ['ours']],
    ['by!=us', ['none', 'theirs']],
    ['by,by!=us', ['theirs']],
    ['old=', ['theirs']],
  ])('selects by the labels %s', (labelSelector, names) => {
    const reads = {
      slices: list('discovery.k8s.io', 'endpointslices', Slice, {
        labelSelector,
      }),
    };

    const [outcome] = Object.values(observed(reads, objects).reads);

    expect(outcome).toMatchObject({
      status: 'seen',
      objects: names.map(name => ({ metadata: { name } })),
    });
  });
});
