import { once } from 'events';
import { createServer } from 'http';
import {
  createSecureServer,
  Http2ServerRequest,
  Http2ServerResponse,
} from 'http2';
import { AddressInfo } from 'net';
import { createServerIdentity } from '@interconnect/demo-clusters';
import { ScanLog } from './ScanLog';

/*
 * Many Kubernetes APIs in one process, each a path: small, as slow as they are told to be, and
 * witnesses of who asked them when. What they saw is told, and their speed is set, over plain HTTP.
 */
const CORE_LIST = JSON.stringify({
  apiVersion: 'v1',
  kind: 'List',
  metadata: { resourceVersion: '1' },
  items: [],
});

const ANSWERS: Record<string, string> = {
  '/version': JSON.stringify({
    major: '1',
    minor: '34',
    gitVersion: 'v1.34.0',
  }),
  '/apis': JSON.stringify({
    apiVersion: 'apidiscovery.k8s.io/v2',
    kind: 'APIGroupDiscoveryList',
    items: [],
  }),
};

let latencyMs = 50;
const log = new ScanLog(() => performance.now());

function answer(request: Http2ServerRequest, response: Http2ServerResponse) {
  const [, cluster, path] = /^\/([^/]+)([^?]*)/.exec(request.url) ?? [];
  const replica = String(request.headers.authorization).replace('Bearer ', '');
  const ended = log.asked(cluster, replica, path);
  const timer = setTimeout(() => {
    response.setHeader('content-type', 'application/json');
    response.end(ANSWERS[path] ?? CORE_LIST);
  }, latencyMs);
  response.on('close', () => {
    clearTimeout(timer);
    ended(response.writableEnded);
  });
}

async function main(): Promise<void> {
  const identity = await createServerIdentity();
  const apis = createSecureServer(
    { cert: identity.certificate, key: identity.privateKey },
    answer,
  );
  apis.on('sessionError', () => {});
  apis.listen(0, '127.0.0.1', 4_096);

  const control = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    if (url.pathname === '/latency') {
      latencyMs = Number(url.searchParams.get('ms'));
    }
    const { scans, doubles } = log;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ now: performance.now(), scans, doubles }));
  });
  control.listen(0, '127.0.0.1');
  await Promise.all([once(apis, 'listening'), once(control, 'listening')]);

  const portOf = (address: AddressInfo | string | null) =>
    typeof address === 'object' ? address?.port : undefined;
  process.stdout.write(
    `${JSON.stringify({
      url: `https://127.0.0.1:${portOf(apis.address())}`,
      control: `http://127.0.0.1:${portOf(control.address())}`,
      caData: Buffer.from(identity.caCertificate).toString('base64'),
    })}\n`,
  );
}

void main();
