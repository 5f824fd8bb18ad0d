import { judgeAddresses, judgeHost, parseApiServerRule } from './apiServerRule';
import { parseApiServerUrl } from './apiServerUrl';

const rules = [
  '*.eks.amazonaws.com',
  'api.example.com',
  '10.20.0.0/16',
  '192.0.2.8/29',
  '127.0.0.1',
  '[::1]',
  '2001:db8:1::/48',
].map(parseApiServerRule);

describe('API servers of the catalog', () => {
  it.each([
    ['an exact host', 'https://api.example.com', 'resolve-named'],
    ['an exact host in capitals', 'https://API.Example.COM', 'resolve-named'],
    [
      'an exact host with a trailing dot',
      'https://api.example.com.',
      'resolve-named',
    ],
    [
      'an exact host on another port',
      'https://api.example.com:6443',
      'resolve-named',
    ],
    [
      'an exact host with a path',
      'https://api.example.com/k8s/c-1',
      'resolve-named',
    ],
    ['a host below a suffix', 'https://a.eks.amazonaws.com', 'resolve-named'],
    [
      'a host far below it',
      'https://x.gr7.eu.eks.amazonaws.com.',
      'resolve-named',
    ],
    ['the first address of a range', 'https://10.20.0.0', 'allowed'],
    ['the last address of a range', 'https://10.20.255.255', 'allowed'],
    ['the first of a narrow range', 'https://192.0.2.8', 'allowed'],
    ['the last of a narrow range', 'https://192.0.2.15', 'allowed'],
    ['an exact address', 'https://127.0.0.1:16443', 'allowed'],
    ['the same as a number', 'https://2130706433', 'allowed'],
    ['the same in short', 'https://127.1', 'allowed'],
    ['the same in octal', 'https://0177.0.0.1', 'allowed'],
    ['the same mapped into IPv6', 'https://[::ffff:127.0.0.1]', 'allowed'],
    ['the same mapped, in hex', 'https://[::ffff:7f00:1]', 'allowed'],
    ['an exact IPv6 address', 'https://[::1]:6443', 'allowed'],
    ['the same written in full', 'https://[0:0:0:0:0:0:0:1]', 'allowed'],
    ['an IPv6 address of a range', 'https://[2001:db8:1::5]', 'allowed'],
    ['an address mapped into a range', 'https://[::ffff:10.20.3.4]', 'allowed'],

    ['plain http', 'http://api.example.com', 'is not https'],
    ['a file', 'file:///etc/passwd', 'is not https'],
    ['no URL', 'api.example.com', 'is not a URL'],
    ['nothing', '', 'is not a URL'],
    [
      'a user name before the host',
      'https://api.example.com@evil.example',
      'holds a user name or password',
    ],
    [
      'a password',
      'https://u:p@api.example.com',
      'holds a user name or password',
    ],
    ['a query', 'https://api.example.com/?x=1', 'has a query or fragment'],
    ['a fragment', 'https://api.example.com/#x', 'has a query or fragment'],
    ['two trailing dots', 'https://api.example.com..', 'has no valid host'],
    ['an empty label', 'https://api..example.com', 'has no valid host'],
    ['the suffix itself', 'https://eks.amazonaws.com', 'resolve'],
    ['a name that only ends alike', 'https://evileks.amazonaws.com', 'resolve'],
    [
      'a suffix in the middle',
      'https://a.eks.amazonaws.com.evil.example',
      'resolve',
    ],
    ['a host below an exact host', 'https://x.api.example.com', 'resolve'],
    [
      'a backslash before the allowed host',
      'https://evil.example\\@api.example.com',
      'resolve',
    ],
    ['the address before a range', 'https://10.19.255.255', 'refused'],
    ['the address after a range', 'https://10.21.0.0', 'refused'],
    ['the address before a narrow range', 'https://192.0.2.7', 'refused'],
    ['the address after a narrow range', 'https://192.0.2.16', 'refused'],
    ['an IPv6 address beside a range', 'https://[2001:db8:2::5]', 'refused'],
    ['a neighbour of an exact address', 'https://127.0.0.2', 'refused'],
    ['every address', 'https://0.0.0.0', 'refused'],
    ['the metadata service', 'https://169.254.169.254', 'refused'],
    ['it mapped into IPv6', 'https://[::ffff:a9fe:a9fe]', 'refused'],
    ['an address inside NAT64', 'https://[64:ff9b::10.20.0.1]', 'refused'],
  ])('judges %s: %s', (_name, text, expected) => {
    const url = parseApiServerUrl(text);

    const verdict = typeof url === 'string' ? url : judgeHost(url.host, rules);

    expect(verdict).toBe(expected);
  });

  it.each([
    ['https://10.0.0.1', []],
    ['https://api.example.com', []],
    ['https://api.example.com', ['*.eks.amazonaws.com']],
  ])('refuses %s when %j is allowed, without asking DNS', (text, allowed) => {
    const url = parseApiServerUrl(text);

    expect(typeof url).toBe('object');
    expect(
      typeof url === 'string' ||
        judgeHost(url.host, allowed.map(parseApiServerRule)),
    ).toBe('refused');
  });

  it.each([
    [['10.20.1.1'], true, true],
    [['10.20.1.1', '2001:db8:1::7'], true, true],
    [['::ffff:10.20.1.1'], true, true],
    [['10.20.1.1', '169.254.169.254'], false, false],
    [['127.0.0.1'], false, true],
    [['52.1.2.3'], false, true],
    [['52.1.2.3', '10.20.1.1'], false, true],
    [['52.1.2.3', '10.21.1.1'], false, false],
    [['64:ff9b::52.1.2.3'], false, true],
    [['64:ff9b::10.20.1.1'], false, false],
    [['2002:3401:203::1'], false, false],
    [['192.168.1.1'], false, false],
    [['169.254.169.254'], false, false],
    [['168.63.129.16'], false, false],
    [['fe80::1%eth0'], false, false],
    [[], false, false],
  ])(
    'judges a name with the addresses %j: %s, and %s when the name is allowed',
    (addresses, unnamed, named) => {
      expect(judgeAddresses(addresses, rules, 'resolve')).toBe(unnamed);
      expect(judgeAddresses(addresses, rules, 'resolve-named')).toBe(named);
    },
  );

  it.each([
    ['169.254.169.254', ['169.254.0.0/16'], 'refused'],
    ['169.254.169.254', ['169.254.169.254'], 'allowed'],
    ['169.254.1.1', ['169.254.0.0/16'], 'allowed'],
    ['fd00:ec2::254', ['fd00::/8'], 'refused'],
    ['64:ff9b::a9fe:a9fe', ['::/0'], 'refused'],
    ['2002:a9fe:a9fe::1', ['::/0'], 'refused'],
    ['0.0.0.0', ['0.0.0.0/0', '0.0.0.0'], 'refused'],
    ['0.1.2.3', ['0.0.0.0/0'], 'refused'],
    ['::', ['::/0'], 'refused'],
    ['224.0.0.1', ['0.0.0.0/0'], 'refused'],
    ['255.255.255.255', ['0.0.0.0/0'], 'refused'],
    ['10.0.0.1', ['0.0.0.0/0'], 'allowed'],
  ])('judges %s when %j are allowed: %s', (host, allowed, expected) => {
    expect(judgeHost(host, allowed.map(parseApiServerRule))).toBe(expected);
  });

  it('connects to the host that was judged', () => {
    expect(
      [
        'https://API.Example.com.:6443/k8s//',
        'https://[::ffff:7f00:1]',
        'https://[2001:DB8:1:0::5]:443',
      ].map(parseApiServerUrl),
    ).toEqual([
      {
        origin: 'https://api.example.com:6443',
        host: 'api.example.com',
        path: '/k8s',
      },
      { origin: 'https://127.0.0.1', host: '127.0.0.1', path: '' },
      { origin: 'https://[2001:db8:1::5]', host: '2001:db8:1::5', path: '' },
    ]);
  });
});

describe('parseApiServerRule', () => {
  it.each([
    '',
    '*',
    '*.',
    '*.10.0.0.1',
    'a.*.example.com',
    'https://api.example.com',
    'api.example.com:6443',
    'api.example.com/path',
    '10.0.0.0/33',
    '10.0.0/8',
    '::ffff:0:0/64',
    '300.0.0.1',
    'a b',
  ])("does not take '%s'", text => {
    expect(() => parseApiServerRule(text)).toThrow(
      "is not an exact host, a '*.suffix' or a CIDR",
    );
  });

  it('takes a range of IPv4 that is written as IPv6', () => {
    const rule = parseApiServerRule('::ffff:10.20.0.0/112');

    expect(judgeHost('10.20.1.1', [rule])).toBe('allowed');
    expect(judgeHost('10.21.0.0', [rule])).toBe('refused');
  });
});
