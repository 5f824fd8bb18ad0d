import { once } from 'node:events';
import { Server } from 'node:http';
import compression from 'compression';
import express from 'express';

/** Serves values as most plugins would: turned into JSON, tagged and packed for every request. */
export async function serveNaively(
  values: Readonly<Record<string, object>>,
): Promise<Server> {
  const app = express();
  app.use(compression());
  for (const [path, value] of Object.entries(values)) {
    app.get(path, (_request, response) => {
      response.json(value);
    });
  }
  const server = app.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}
