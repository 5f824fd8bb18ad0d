import { LONG, OLD, SOON } from './__fixtures__/roots';
import { expiryRemarks, rootsIn, trustSetting } from './trust';

const NOW = { observedAt: Date.parse('2026-11-01T12:00:00.000Z') };
const shown = {
  object: { apiVersion: 'v1', kind: 'ConfigMap', name: 'roots' },
  path: '.data',
  shows: 'BEGIN',
};

describe('rootsIn', () => {
  it.each([
    [
      'does not depend on layout',
      rootsIn(LONG.replace(/\n/g, '\r\n')),
      rootsIn(LONG),
    ],
    ['does not depend on order', rootsIn(OLD + LONG), rootsIn(LONG + OLD)],
    ['counts each once', rootsIn(LONG + LONG), rootsIn(LONG)],
    ['finds none in other texts', rootsIn('not a certificate'), []],
  ])('%s', (_name, one, other) => {
    expect(one).toEqual(other);
  });

  it('tells roots apart', () => {
    expect(rootsIn(LONG)).not.toEqual(rootsIn(SOON));
  });
});

describe('trustSetting', () => {
  it('says nothing where nothing is trusted', () => {
    expect(trustSetting('', shown)).toEqual([]);
    expect(trustSetting(LONG, shown)).toEqual([
      expect.objectContaining({ rule: 'overlapping', values: rootsIn(LONG) }),
    ]);
  });
});

describe('expiryRemarks', () => {
  it.each<[string, string, string[]]>([
    ['the only root has expired', OLD, ['error: 2026-10-15T00:00:00.000Z']],
    ['the only root expires soon', SOON, ['warning: 2026-11-21T00:00:00.000Z']],
    ['the only root lasts', LONG, []],
    ['a root is being replaced', OLD + SOON + LONG, []],
    [
      'the last of several expires soon',
      OLD + SOON,
      ['warning: 2026-11-21T00:00:00.000Z'],
    ],
    ['a block is no certificate', LONG.replace('MIIB', 'AAAA'), []],
    ['there is none', '', []],
  ])('when %s', (_name, pem, expected) => {
    expect(
      expiryRemarks(pem, shown, NOW).map(
        ({ severity, params }) => `${severity}: ${params?.expires}`,
      ),
    ).toEqual(expected);
  });

  it('says in how many days', () => {
    expect(expiryRemarks(SOON, shown, NOW)[0].message).toContain('in 19 days');
  });
});
