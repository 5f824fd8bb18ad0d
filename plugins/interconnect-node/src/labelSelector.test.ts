import { parseLabelSelector } from './labelSelector';

describe('parseLabelSelector', () => {
  const labels = { app: 'istiod', 'skupper.io/type': '', tier: 'db' };

  it.each([
    ['app', true],
    ['!app', false],
    ['! other', true],
    ['constructor', false],
    ['app=istiod', true],
    ['app==istiod', true],
    ['app = istiod', true],
    ['app=other', false],
    ['skupper.io/type=', true],
    ['skupper.io/type', true],
    ['other=', false],
    ['app!=istiod', false],
    ['app!=other', true],
    ['other!=anything', true],
    ['app in (istiod, pilot)', true],
    ['app in (pilot)', false],
    ['app notin (pilot)', true],
    ['app notin (istiod,pilot)', false],
    ['other in (a)', false],
    ['other notin (a)', true],
    ['app=istiod,tier in (web, db),!other', true],
    ['app=istiod,tier in (web)', false],
  ])('finds that %s selects: %s', (selector, expected) => {
    expect(parseLabelSelector(selector)?.(labels)).toBe(expected);
  });

  it.each(['', ',', 'app=a=b', 'app in istiod', 'app > 3', 'a b', 'app=!'])(
    'knows that it does not understand "%s"',
    selector => {
      expect(parseLabelSelector(selector)).toBeUndefined();
    },
  );
});
