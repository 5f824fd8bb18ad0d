/** Why a request brought no answer, told by the codes of Node.js and undici alone. */
export type ConnectionFault = {
  reason: 'unreachable' | 'failed';
  message: string;
};

const CONNECT_FAULTS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'The connection is refused',
  ENOTFOUND: 'The host name does not resolve',
  EAI_AGAIN: 'The host name cannot be resolved just now',
  EHOSTUNREACH: 'There is no route to the host',
  ENETUNREACH: 'There is no route to the network',
  ETIMEDOUT: 'The connection timed out',
  EACCES: 'The connection is forbidden on this machine',
  EPERM: 'The connection is forbidden on this machine',
  UND_ERR_CONNECT_TIMEOUT: 'No connection could be made within 2 seconds',
  EPROTO: 'TLS could not be agreed on; the port may not speak TLS',
  ERR_SSL_WRONG_VERSION_NUMBER:
    'TLS could not be agreed on; the port may not speak TLS',
  ERR_SSL_PACKET_LENGTH_TOO_LONG:
    'TLS could not be agreed on; the port may not speak TLS',
};

const ANSWER_FAULTS: Readonly<Record<string, string>> = {
  UND_ERR_HEADERS_OVERFLOW: 'The headers of the answer are too long',
  HPE_HEADER_OVERFLOW: 'The headers of the answer are too long',
  ERR_FLOOD: 'Far more comes over the connection than its answers hold',
};

const CERTIFICATE_FAULTS: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'it has expired',
  CERT_NOT_YET_VALID: 'it is not valid yet',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'it is signed by itself',
  SELF_SIGNED_CERT_IN_CHAIN: 'its authority is not the configured one',
  UNABLE_TO_GET_ISSUER_CERT: 'its authority is not the configured one',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'its authority is not the configured one',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'its authority is not the configured one',
  CERT_SIGNATURE_FAILURE: 'its authority is not the configured one',
  ERR_TLS_CERT_ALTNAME_INVALID: 'it is for another host',
  HOSTNAME_MISMATCH: 'it is for another host',
};

/**
 * Puts an error of the connection into words.
 *
 * The error's own message is never repeated: it may hold anything, a header too.
 */
export function describeFault(error: unknown): ConnectionFault {
  const code = codeOf(error);
  if (Object.hasOwn(CONNECT_FAULTS, code)) {
    return { reason: 'unreachable', message: CONNECT_FAULTS[code] };
  }
  if (Object.hasOwn(CERTIFICATE_FAULTS, code)) {
    return {
      reason: 'unreachable',
      message: `The API server's certificate is not trusted: ${CERTIFICATE_FAULTS[code]} (${code})`,
    };
  }
  if (/^(ERR_SSL_|ERR_OSSL_|ERR_TLS_|CERT_|CRL_)/.test(code)) {
    return {
      reason: 'unreachable',
      message: `No secure connection could be made (${code})`,
    };
  }
  if (Object.hasOwn(ANSWER_FAULTS, code)) {
    return { reason: 'failed', message: ANSWER_FAULTS[code] };
  }
  if (isParserError(error, code)) {
    return { reason: 'failed', message: 'What comes as an answer is not HTTP' };
  }
  return {
    reason: 'failed',
    message: `The connection broke before the answer was complete (${code})`,
  };
}

/**
 * Whether a kept connection was found dead, as after the server or a load balancer ended it: a
 * new one may well work.
 */
export function isStaleConnection(error: unknown): boolean {
  return /^(UND_ERR_SOCKET|UND_ERR_INFO|UND_ERR_CLOSED|UND_ERR_DESTROYED|ECONNRESET|EPIPE|ERR_HTTP2_.*)$/.test(
    codeOf(error),
  );
}

function isParserError(error: unknown, code: string): boolean {
  return (
    code.startsWith('HPE_') ||
    // undici's own gives no code where its parser has no name for what is wrong.
    (error instanceof Error && error.name === 'HTTPParserError')
  );
}

/** By form rather than by class: undici and Node.js each wrap the socket's error in their own way. */
function codeOf(error: unknown): string {
  let current = error;
  for (let depth = 0; depth < 4; depth++) {
    if (typeof current !== 'object' || current === null) {
      break;
    }
    if ('errors' in current && Array.isArray(current.errors)) {
      // Several addresses of one host, none of which answers; they mostly fail alike.
      current = current.errors[0];
    } else if ('code' in current && typeof current.code === 'string') {
      return /^[A-Z0-9_]{1,64}$/.test(current.code) ? current.code : 'unknown';
    } else {
      current = 'cause' in current ? current.cause : undefined;
    }
  }
  return 'unknown';
}
