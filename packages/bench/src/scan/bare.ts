import { hash } from 'node:crypto';
import { ClientHttp2Session, connect } from 'node:http2';
import { createSecureContext } from 'node:tls';
import { BENCH_PATHS } from './benchPaths';
import { limited } from './limited';
import { ScanClient, ScanSetting } from './ScanClient';

/**
 * Nothing but what Node.js itself takes for the exchange: one connection for each cluster, HTTP/2,
 * `JSON.parse` of what is new, and nothing is kept of it.
 *
 * A bound to compare with, not something that could be shipped: no deadline, no limit of size or
 * number, no check of any answer, no pinned address, no turn for anybody else in the process.
 */
export function bare({
  targets,
  caCertificate,
  token,
  concurrency,
}: ScanSetting): ScanClient {
  const secureContext = createSecureContext({ ca: caCertificate });
  const sessions = new Map<string, ClientHttp2Session>();
  const digests = new Map<string, string>();

  function sessionOf(url: string): ClientHttp2Session {
    const kept = sessions.get(url);
    if (kept !== undefined) {
      return kept;
    }
    const session = connect(url, { secureContext });
    sessions.set(url, session);
    return session;
  }

  async function read(url: string, path: string): Promise<void> {
    const body = await get(sessionOf(url), path, token);
    // What stands before the items, such as the resource version, changes with every answer.
    const items = body.subarray(Math.max(0, body.indexOf('"items"')));
    const digest = hash('sha1', items, 'base64');
    if (digests.get(url + path) !== digest) {
      digests.set(url + path, digest);
      JSON.parse(body.toString());
    }
  }

  return {
    scan: onCluster =>
      limited(targets, concurrency, async ({ name, url }) => {
        await Promise.all(BENCH_PATHS.map(path => read(url, path)));
        onCluster(name, BENCH_PATHS.length);
      }),
    async close() {
      for (const session of sessions.values()) {
        session.destroy();
      }
    },
  };
}

function get(
  session: ClientHttp2Session,
  path: string,
  token: string,
): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const stream = session.request({
      ':path': path,
      accept: 'application/json',
      authorization: `Bearer ${token}`,
    });
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('error', reject);
    stream.on('end', () => resolve(Buffer.concat(chunks)));
  });
}
