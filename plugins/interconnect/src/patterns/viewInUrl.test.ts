import { PatternsView, paramsOfView, viewFromParams } from './viewInUrl';

const PLAIN: PatternsView = {
  text: '',
  categories: [],
  weights: {},
  picked: [],
  sideBySide: false,
};

describe('the view in an address', () => {
  const views: [string, string, PatternsView][] = [
    ['nothing', '', PLAIN],
    [
      'all',
      'q=nat&category=saas%2Ctunneling&w.setup=must&pick=istio%2Ckilo&view=side-by-side&open=istio%3Asetup',
      {
        text: 'nat',
        categories: ['tunneling', 'saas'],
        weights: { setup: 'must' },
        picked: ['istio', 'kilo'],
        sideBySide: true,
        open: { pattern: 'istio', criterion: 'setup' },
      },
    ],
    [
      'a pattern as a whole',
      'open=kilo',
      { ...PLAIN, open: { pattern: 'kilo' } },
    ],
    ['nonsense', 'category=fun&w.setup=double&view=side-by-side&open=', PLAIN],
  ];

  it.each(views)('of %s', (_, address, view) => {
    expect(viewFromParams(new URLSearchParams(address))).toEqual(view);
    expect(viewFromParams(paramsOfView(view))).toEqual(view);
  });

  it('says nothing of what is as it is at first', () => {
    expect(
      paramsOfView({ ...PLAIN, weights: { setup: undefined } }).toString(),
    ).toBe('');
  });
});
