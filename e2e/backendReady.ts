import { setTimeout as sleep } from 'node:timers/promises';

const READINESS = 'http://localhost:7007/.backstage/health/v1/readiness';

/** The app answers before the backend does; signing in needs both. */
export default async function backendReady(): Promise<void> {
  const patience = AbortSignal.timeout(180_000);
  for (;;) {
    patience.throwIfAborted();
    const ready = await fetch(READINESS).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) {
      return;
    }
    await sleep(500);
  }
}
