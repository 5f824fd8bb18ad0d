import { withoutPlaces } from './withoutPlaces';

const proof = (path: string) => ({
  cluster: 'a',
  object: { apiVersion: 'v1', kind: 'Gateway', name: 'g' },
  path,
  shows: 'connected',
});

describe('withoutPlaces', () => {
  it.each<[string, unknown, unknown]>([
    ['a text', '.status[4]', '.status[4]'],
    ['nothing', undefined, undefined],
    [
      'a proof',
      proof('.status.connections[4].links[0].status'),
      proof('.status.connections[].links[].status'),
    ],
    [
      'proofs anywhere',
      { links: [{ id: 'l', evidence: [proof('.a[1]')], latencyMs: 3 }] },
      { links: [{ id: 'l', evidence: [proof('.a[]')], latencyMs: 3 }] },
    ],
    [
      'a path that proves nothing',
      { routes: [{ path: '/v[1]' }] },
      { routes: [{ path: '/v[1]' }] },
    ],
  ])('takes them from %s', (_name, value, expected) => {
    expect(withoutPlaces(value)).toEqual(expected);
  });

  it('leaves what has none as it is', () => {
    const report = { links: [{ evidence: [proof('.spec.peer')] }] };

    expect(withoutPlaces(report)).toBe(report);
  });
});
