import { once } from 'node:events';
import { createServer, Server } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

const pack = promisify(gzip);

/** Serves values as most plugins would: turned into JSON and packed for every request. */
export async function serveNaively(
  values: Readonly<Record<string, object>>,
): Promise<Server> {
  const server = createServer(async (request, response) => {
    const body = await pack(JSON.stringify(values[request.url ?? '']));
    response.setHeader('content-type', 'application/json; charset=utf-8');
    response.setHeader('content-encoding', 'gzip');
    response.end(body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
