import { payments } from './__fixtures__/systems';
import { refOf } from './__fixtures__/reports';
import { recommend } from './recommend';
import { RecommendationRequest } from './situation';
import { whyNot } from './whyNot';

const sgp = { candidate: { ref: refOf('pay-sgp') }, requirements: {} };

function why(pattern: string, request: RecommendationRequest = sgp) {
  return recommend(payments(), request).find(each => each.pattern === pattern)
    ?.whyNot;
}

describe('why not', () => {
  it('is said of all but the first', () => {
    const [first, ...others] = recommend(payments(), sgp);

    expect(first.whyNot).toBeUndefined();
    expect(others.filter(other => !other.whyNot?.message)).toEqual([]);
  });

  it('is what blocks', () => {
    expect(why('cilium')).toEqual({
      criterion: 'cniIndependence',
      message: expect.stringContaining('runs calico'),
      phrases: expect.anything(),
    });
  });

  it('is what speaks against it where the first is ahead the most', () => {
    expect(why('skupper')).toEqual({
      criterion: 'joinsExisting',
      message: expect.stringContaining('beside submariner'),
      phrases: expect.anything(),
    });
  });

  it('is the order of equals where they are equal', () => {
    const equal = {
      title: 'B',
      verdict: 'fits' as const,
      reasons: [],
      blockers: [],
      points: new Map(),
    };

    expect(whyNot(equal, { ...equal, title: 'A' })).toEqual({
      message: expect.stringContaining('tells it from A'),
      phrases: expect.anything(),
    });
  });

  it('is the reason of the first where the other has none of its own', () => {
    const other = {
      title: 'B',
      verdict: 'fits' as const,
      reasons: [],
      blockers: [],
      points: new Map(),
    };
    const first = {
      ...other,
      title: 'A',
      points: new Map([['setup', 2]]),
      reasons: [
        {
          criterion: 'setup',
          effect: 'for' as const,
          message: 'it joins by itself',
          params: {},
          evidence: [],
        },
      ],
    };

    expect(whyNot(other, first)).toEqual({
      criterion: 'setup',
      message: 'A is ahead: it joins by itself',
      phrases: {
        message: [
          { template: '{{0}} is ahead:', params: { 0: 'A' } },
          { template: 'it joins by itself', params: {} },
        ],
      },
    });
  });
});
