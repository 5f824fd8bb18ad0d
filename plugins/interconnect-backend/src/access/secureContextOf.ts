import { constants, createHash } from 'crypto';
import { createSecureContext, SecureContext } from 'tls';

type Material = { ca?: string; cert?: string; key?: string };

/** Far more authorities than a company has; clusters with a client certificate each may be more. */
const MOST = 2_000;

const known = new Map<string, SecureContext>();

/**
 * The TLS settings of an authority and a client certificate, parsed once for all clusters that
 * have the same: parsing them costs as much as the handshake itself.
 */
export function secureContextOf({ ca, cert, key }: Material): SecureContext {
  const digest = createHash('sha256')
    .update(JSON.stringify([ca, cert, key]))
    .digest('base64');
  const context =
    known.get(digest) ??
    createSecureContext({
      ca,
      cert,
      key,
      // A server of TLS 1.2 could ask for handshakes without end; none of Kubernetes asks for any.
      secureOptions: constants.SSL_OP_NO_RENEGOTIATION,
    });
  // Set anew, it is the last to go.
  known.delete(digest);
  known.set(digest, context);
  if (known.size > MOST) {
    const [oldest] = known.keys();
    known.delete(oldest);
  }
  return context;
}
