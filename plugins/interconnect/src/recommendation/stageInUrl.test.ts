import { requestFromParams } from './requestInUrl';
import {
  Place,
  paramsOfPlace,
  placeFromParams,
  togglePicked,
} from './stageInUrl';

function placeOf(address: string): Place {
  const params = new URLSearchParams(address);
  return placeFromParams(params, requestFromParams(params));
}

describe('the place in an address', () => {
  const cases: [string, string, Place][] = [
    ['nothing', '', { stage: 'candidate', compare: [] }],
    [
      'a candidate and no stage',
      'c.name=new',
      { stage: 'patterns', compare: [] },
    ],
    [
      'a stage without a candidate',
      'step=what-if&pattern=istio',
      { stage: 'candidate', compare: [], pattern: 'istio' },
    ],
    [
      'a stage that there is not',
      'c.name=new&step=dance',
      { stage: 'patterns', compare: [] },
    ],
    [
      'two patterns to compare',
      'c.name=new&step=compare&compare=istio,skupper',
      { stage: 'compare', compare: ['istio', 'skupper'] },
    ],
    [
      'more patterns than can be compared, one of them twice',
      'c.name=new&step=compare&compare=istio,istio,,skupper,liqo',
      { stage: 'compare', compare: ['istio', 'skupper'] },
    ],
    [
      'a pattern on the graph',
      'c.ref=resource:default/a&step=what-if&pattern=liqo',
      { stage: 'what-if', compare: [], pattern: 'liqo' },
    ],
  ];

  it.each(cases)('of %s', (_, address, expected) => {
    expect(placeOf(address)).toEqual(expected);
  });

  it('comes back out of the address that it is put into', () => {
    const request = requestFromParams(
      new URLSearchParams('c.name=new&r.useCase=edge-cloud'),
    );
    const place: Place = {
      stage: 'compare',
      compare: ['istio', 'skupper'],
      pattern: 'istio',
    };

    const params = paramsOfPlace(request, place);

    expect(placeFromParams(params, request)).toEqual(place);
    expect(requestFromParams(params)).toEqual(request);
  });
});

describe('picking patterns to compare', () => {
  it.each<[string, string[], string, string[]]>([
    ['the first', [], 'a', ['a']],
    ['a second', ['a'], 'b', ['a', 'b']],
    [
      'a third, which takes the place of the first',
      ['a', 'b'],
      'c',
      ['b', 'c'],
    ],
    ['one again, which drops it', ['a', 'b'], 'a', ['b']],
  ])('%s', (_, picked, pattern, expected) => {
    expect(togglePicked(picked, pattern)).toEqual(expected);
  });
});
