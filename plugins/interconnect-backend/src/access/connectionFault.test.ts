import { describeFault, isStaleConnection } from './connectionFault';

function fault(code: string, cause?: unknown): Error {
  return Object.assign(new Error('Bearer hush', { cause }), { code });
}

describe('describeFault', () => {
  it.each([
    ['refused', fault('ECONNREFUSED'), 'unreachable', 'is refused'],
    ['an unknown host', fault('ENOTFOUND'), 'unreachable', 'does not resolve'],
    [
      'silence',
      fault('UND_ERR_CONNECT_TIMEOUT'),
      'unreachable',
      'within 2 seconds',
    ],
    [
      'another authority',
      fault('UNABLE_TO_VERIFY_LEAF_SIGNATURE'),
      'unreachable',
      'certificate is not trusted: its authority',
    ],
    [
      'an expired certificate',
      fault('CERT_HAS_EXPIRED'),
      'unreachable',
      'certificate is not trusted: it has expired',
    ],
    [
      'a certificate for another host',
      fault('ERR_TLS_CERT_ALTNAME_INVALID'),
      'unreachable',
      'certificate is not trusted: it is for another host',
    ],
    [
      'an unknown TLS error',
      fault('ERR_SSL_TLSV1_ALERT'),
      'unreachable',
      'No secure connection could be made (ERR_SSL_TLSV1_ALERT)',
    ],
    [
      'a broken body',
      fault('UND_ERR_SOCKET'),
      'failed',
      'broke before the answer was complete (UND_ERR_SOCKET)',
    ],
    [
      'a code inside a cause',
      new Error('fetch failed', { cause: fault('ECONNREFUSED') }),
      'unreachable',
      'is refused',
    ],
    [
      'several addresses, all refused',
      new AggregateError([fault('ECONNREFUSED'), fault('ECONNREFUSED')]),
      'unreachable',
      'is refused',
    ],
    ['a code that is a text', fault('Bearer hush'), 'failed', '(unknown)'],
    ['what is no error', 'Bearer hush', 'failed', '(unknown)'],
  ])(
    'says of %s what it means, never what it says',
    (_name, error, reason, message) => {
      const described = describeFault(error);

      expect(described.reason).toBe(reason);
      expect(described.message).toContain(message);
      expect(described.message).not.toContain('hush');
    },
  );
});

describe('isStaleConnection', () => {
  it.each([
    ['UND_ERR_SOCKET', true],
    ['ECONNRESET', true],
    ['ERR_HTTP2_GOAWAY_SESSION', true],
    ['ECONNREFUSED', false],
    ['CERT_HAS_EXPIRED', false],
    ['UND_ERR_CONNECT_TIMEOUT', false],
    ['UND_ERR_ABORTED', false],
  ])('judges %s: %s', (code, expected) => {
    expect(isStaleConnection(fault(code))).toBe(expected);
  });
});
