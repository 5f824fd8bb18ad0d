import { get, globalAgent } from 'https';
import { once } from 'events';
import { EnvHttpProxyAgent, setGlobalDispatcher } from 'undici';
import { z } from 'zod';
import { openTransport } from '../access/openTransport';

/*
 * A process of its own, because Node.js looks for proxies when it starts. It first asks for a host
 * that is not there as other code of a backend does, which must reach the proxy, then reads a
 * cluster.
 */
const { way, origin, ca, pinned } = z
  .object({
    way: z.enum(['node', 'fetch', 'dispatcher']),
    origin: z.string(),
    ca: z.string(),
    pinned: z.array(z.string()).optional(),
  })
  .parse(JSON.parse(process.env.BEHIND_PROXY ?? '{}'));

const ELSEWHERE = 'https://elsewhere.invalid/';

async function askElsewhere(): Promise<void> {
  if (way === 'node') {
    const request = get(ELSEWHERE, { agent: globalAgent });
    await once(request, 'response');
    return;
  }
  if (way === 'dispatcher') {
    setGlobalDispatcher(new EnvHttpProxyAgent());
  }
  await fetch(ELSEWHERE);
}

async function main(): Promise<void> {
  // The proxy refuses; that it was asked is what counts.
  await askElsewhere().catch(() => undefined);
  const transport = openTransport({ origin, ca, verify: true, pinned });
  const answer = await transport.get({
    path: '/version',
    headers: { authorization: 'Bearer canary' },
    signal: AbortSignal.timeout(10_000),
    maxBytes: 1_000,
  });
  transport.destroy();
  process.send?.(
    answer.type === 'answered'
      ? `${answer.status} ${Buffer.concat(answer.chunks)}`
      : answer.type,
  );
}

main().finally(() => process.disconnect?.());
