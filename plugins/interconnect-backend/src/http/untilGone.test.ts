import { once } from 'events';
import { createServer, get } from 'http';
import { AddressInfo } from 'net';
import express from 'express';
import { untilGone } from './untilGone';

describe('who waits for an answer', () => {
  it.each<[string, boolean]>([
    ['is there while they wait', false],
    ['has gone when they hang up', true],
  ])('%s', async (_name, hangsUp) => {
    const app = express();
    const asked = new Promise<AbortSignal>(resolve =>
      app.get('/', (_req, res) => resolve(untilGone(res))),
    );
    const server = createServer(app).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const request = get({ port: (server.address() as AddressInfo).port });
    request.on('error', () => {});
    const signal = await asked;

    if (hangsUp) {
      request.destroy();
      await once(signal, 'abort');
    }

    expect(signal.aborted).toBe(hangsUp);
    request.destroy();
    server.close();
  });
});
