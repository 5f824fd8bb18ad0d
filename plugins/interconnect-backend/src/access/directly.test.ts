import { fork } from 'child_process';
import { once } from 'events';
import { IncomingMessage } from 'http';
import {
  createSecureServer,
  Http2SecureServer,
  Http2ServerRequest,
} from 'http2';
import { createServer as createHttpsServer } from 'https';
import { AddressInfo, createServer, Server } from 'net';
import { join } from 'path';
import {
  createServerIdentity,
  ServerIdentity,
} from '@interconnect/demo-clusters';

jest.setTimeout(60_000);

const TRANSFORM = '@backstage/cli/config/nodeTransform.cjs';

let identity: ServerIdentity;
let proxy: Server;
let cluster: Server | Http2SecureServer;
/** What the proxy was asked for: the first line that came in over each connection. */
let proxied: string[];
let asked: string[];

async function portOf(server: Server | Http2SecureServer): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return (server.address() as AddressInfo).port;
}

function clusterThatSpeaks(protocol: 'h2' | 'http/1.1') {
  const secret = { cert: identity.certificate, key: identity.privateKey };
  const answer = (
    { url, headers, httpVersion }: IncomingMessage | Http2ServerRequest,
    response: { end(body: string): unknown },
  ) => {
    asked.push(`${url} ${headers.authorization} ${httpVersion}`);
    response.end('{}');
  };
  return protocol === 'h2'
    ? createSecureServer(secret, answer)
    : createHttpsServer(secret, answer);
}

beforeAll(async () => {
  identity = await createServerIdentity();
});

beforeEach(() => {
  proxied = [];
  asked = [];
  proxy = createServer(socket => {
    socket.on('error', () => {});
    socket.once('data', data => {
      proxied.push(data.toString('latin1').split('\r\n')[0]);
      socket.end('HTTP/1.1 502 Bad Gateway\r\ncontent-length: 0\r\n\r\n');
    });
  });
});

afterEach(() => {
  proxy.close();
  cluster.close();
});

/** Node.js knows of proxies since 22.21 and 24.5. */
const knowsProxies = process.allowedNodeEnvironmentFlags.has('--use-env-proxy');

const cases = (
  [
    ['dispatcher', 'localhost', ['127.0.0.1'], 'h2', '2.0'],
    ['dispatcher', 'localhost', undefined, 'http/1.1', '1.1'],
    ['dispatcher', '127.0.0.1', undefined, 'http/1.1', '1.1'],
    ['node', 'localhost', undefined, 'h2', '2.0'],
    ['node', 'localhost', ['127.0.0.1'], 'http/1.1', '1.1'],
    ['fetch', 'localhost', ['127.0.0.1'], 'http/1.1', '1.1'],
  ] as const
).filter(([way]) => knowsProxies || way === 'dispatcher');

describe('a cluster is reached without the proxy of the environment', () => {
  it.each(cases)(
    'that others in its process go through (%s), at %s pinned to %j, by %s',
    async (way, host, pinned, protocol, version) => {
      cluster = clusterThatSpeaks(protocol);
      const proxyUrl = `http://user:secret@127.0.0.1:${await portOf(proxy)}`;
      const names = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY'];
      const child = fork(
        join(__dirname, '../__testUtils__/readBehindProxy.ts'),
        {
          execArgv: ['--require', require.resolve(TRANSFORM)],
          env: {
            ...process.env,
            JEST_WORKER_ID: undefined,
            NODE_USE_ENV_PROXY: '1',
            NO_PROXY: '',
            no_proxy: '',
            ...Object.fromEntries(
              names.flatMap(name => [
                [name, proxyUrl],
                [name.toLowerCase(), proxyUrl],
              ]),
            ),
            BEHIND_PROXY: JSON.stringify({
              way,
              origin: `https://${host}:${await portOf(cluster)}`,
              ca: identity.caCertificate,
              pinned,
            }),
          },
        },
      );

      const told: unknown[] = [];
      child.on('message', message => told.push(message));
      await Promise.all([once(child, 'disconnect'), once(child, 'exit')]);

      // The transformer of TypeScript tells of files besides.
      expect(told.filter(each => typeof each === 'string')).toEqual(['200 {}']);
      expect(asked).toEqual([`/version Bearer canary ${version}`]);
      expect(proxied).toEqual(['CONNECT elsewhere.invalid:443 HTTP/1.1']);
    },
  );
});
