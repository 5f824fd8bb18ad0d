import { fillObject, fillText } from './placeholders';

const values = {
  now: new Date('2026-03-04T05:06:07.089Z'),
  uidOf: (...path: (string | undefined)[]) =>
    path[0] === 'west' ? `uid of ${path.filter(Boolean).join(' ')}` : undefined,
};

describe('fillText', () => {
  it.each([
    ['the time', '{{now}}', '2026-03-04T05:06:07Z'],
    ['seconds ago', '{{now-30s}}', '2026-03-04T05:05:37Z'],
    ['minutes ago', '{{now-6m}}', '2026-03-04T05:00:07Z'],
    ['hours ago', '{{now-6h}}', '2026-03-03T23:06:07Z'],
    ['days ago', '{{now-4d}}', '2026-02-28T05:06:07Z'],
    ['the Unix time', '{{unix-now}}', '1772600767'],
    ['the Unix time a while ago', '{{unix-now-1m}}', '1772600707'],
    [
      'a cluster',
      '{{kube-system-uid:west}}',
      'uid of west Namespace kube-system',
    ],
    [
      'a namespaced object',
      '{{uid:west/Site/net/a}}',
      'uid of west Site net a',
    ],
    ['a cluster-wide object', '{{uid:west/Zone/z}}', 'uid of west Zone z'],
    [
      'several, amid text',
      'a-{{unix-now}}-{{now}}.',
      'a-1772600767-2026-03-04T05:06:07Z.',
    ],
  ])('fills in %s', (_, text, filled) => {
    expect(fillText(text, values)).toBe(filled);
  });

  it.each([
    ['no placeholder', 'plain { text }'],
    ['an unknown one', '{{ .Values.image }}'],
    ['blanks inside', '{{ now }}'],
    ['an unknown unit', '{{now-3w}}'],
    ['the future', '{{now+30s}}'],
    ['an unknown cluster', '{{kube-system-uid:nowhere}}'],
    ['an unknown object', '{{uid:nowhere/Site/net/a}}'],
    ['a uid without a name', '{{uid:west/Site}}'],
    ['an unclosed one', '{{now'],
  ])('leaves %s as it is', (_, text) => {
    expect(fillText(text, values)).toBe(text);
  });
});

describe('fillObject', () => {
  it('fills in keys and values at any depth, and leaves other values alone', () => {
    const object = {
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: {
        name: 'of-{{unix-now}}',
        labels: { '{{unix-now}}': '{{unix-now}}' },
        annotations: { at: '{{now}}' },
      },
      data: { '{{kube-system-uid:west}}': ['{{now}}', 7, true, null] },
    };

    expect(fillObject(object, values)).toEqual({
      apiVersion: 'v1',
      kind: 'ConfigMap',
      metadata: {
        name: 'of-1772600767',
        labels: { '1772600767': '1772600767' },
        annotations: { at: '2026-03-04T05:06:07Z' },
      },
      data: {
        'uid of west Namespace kube-system': [
          '2026-03-04T05:06:07Z',
          7,
          true,
          null,
        ],
      },
    });
  });

  it.each([
    ['Lease', '2026-03-04T05:05:37.089000Z'],
    ['ConfigMap', '2026-03-04T05:05:37Z'],
  ])('writes the renewTime of a %s as its API wants it', (kind, renewTime) => {
    const object = {
      apiVersion: 'x/v1',
      kind,
      metadata: { name: 'a' },
      spec: {
        renewTime: '{{now-30s}}',
        acquireTime: '{{now-30s}}',
        other: '{{now}}',
        leaseDurationSeconds: 15,
      },
    };

    expect(fillObject(object, values).spec).toEqual({
      renewTime,
      acquireTime: renewTime,
      other: '2026-03-04T05:06:07Z',
      leaseDurationSeconds: 15,
    });
  });
});
