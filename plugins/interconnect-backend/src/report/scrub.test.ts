import { atOnce } from '../atOnce';
import { createFindNames } from './findNames';
import { scrub, scrubbing } from './scrub';
import { sightOf } from './sight';

const find = createFindNames([
  { ref: 'a', names: ['cluster-a', 'shared'] },
  { ref: 'b', names: ['cluster-b', 'shared'] },
]);
const sight = sightOf(find, new Set(['a']));

describe('scrub', () => {
  it.each<[string, unknown, unknown]>([
    ['what mentions nobody', { x: ['y', 1, true] }, { x: ['y', 1, true] }],
    ['who is visible', 'to cluster-a', 'to cluster-a'],
    ['a name that a visible one has too', 'shared', 'shared'],
    ['a name in a text', 'to CLUSTER_B.', 'to (not visible to you).'],
    [
      'a name twice',
      'cluster-b=cluster-b',
      '(not visible to you)=(not visible to you)',
    ],
    ['a named field', { 'cluster-b': 1, c: 2 }, { c: 2 }],
    [
      'an item of a list',
      { hosts: [{ of: 'cluster-b' }, { of: 'c' }] },
      { hosts: [{ of: 'c' }] },
    ],
    ['a text in a list', { systems: ['cluster-b', 'c'] }, { systems: ['c'] }],
    ['a deep mention in a list', [{ x: { y: ['cluster-b'] } }], []],
    [
      'a link, of which only the text goes',
      {
        links: [
          {
            id: 'l',
            note: 'cluster-b',
            evidence: [{ shows: 'cluster-b' }, { shows: 'c' }],
          },
        ],
      },
      {
        links: [
          { id: 'l', note: '(not visible to you)', evidence: [{ shows: 'c' }] },
        ],
      },
    ],
    [
      'a blind spot, which stays one',
      { blindSpots: [{ read: 'r', message: 'from cluster-b' }] },
      { blindSpots: [{ read: 'r', message: 'from (not visible to you)' }] },
    ],
    [
      'an entry point, which is counted',
      {
        points: [{ name: 'to-cluster-b', hosts: ['b.cluster-b', 'c'] }],
        total: 1,
      },
      {
        points: [{ name: 'to-(not visible to you)', hosts: ['c'] }],
        total: 1,
      },
    ],
  ])('treats %s', (_name, value, expected) => {
    expect(scrub(value, sight)).toEqual(expected);
  });

  it.each(['id', 'to', 'links', 'evidence', 'Path'])(
    'leaves a field of the contract to who may not know of a cluster called %s',
    name => {
      const hidden = sightOf(
        createFindNames([{ ref: 'h', names: [name] }]),
        new Set(),
      );
      const report = {
        links: [{ id: 'l', to: 'a', evidence: [{ path: '.spec' }] }],
      };

      expect(hidden.tells(report)).toBe(false);
      expect(scrub(report, hidden)).toEqual(report);
      expect(scrub({ owner: [name] }, hidden)).toEqual({ owner: [] });
    },
  );

  it('does the same in steps, one for each item of a list', () => {
    const report = {
      'cluster-b': [1],
      about: 'cluster-b',
      findings: [{ of: 'cluster-b' }, { of: 'c' }],
      links: [{ note: 'cluster-b' }, { note: 'c' }],
    };
    const steps = [...scrubbing(report, sight)];

    expect(steps).toHaveLength(4);
    expect(atOnce(scrubbing(report, sight))).toEqual(scrub(report, sight));
    expect(scrub(report, sight)).toEqual({
      about: '(not visible to you)',
      findings: [{ of: 'c' }],
      links: [{ note: '(not visible to you)' }, { note: 'c' }],
    });
  });
});
