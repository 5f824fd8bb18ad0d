import { JsonObject } from '@backstage/types';
import {
  fleetEntities,
  fleetName,
} from '../../plugins/interconnect-backend/src/__testUtils__/fleet';
import { sicknesses } from '../../plugins/interconnect-backend/src/__testUtils__/sicknesses';
import {
  createSurveyor,
  MemoryObservationStore,
} from '../../plugins/interconnect-backend/src/__testUtils__/survey';
import { Order, Round } from './measurement';
import { silentLogger } from './silentLogger';

const SYSTEM_SIZE = 10;

const ASKS = 9;

/** Reads a fleet as the plugin does, round after round. */
export async function readByInterconnect({
  clusters,
  sick,
  rounds,
}: Order): Promise<Round[]> {
  let seen = new Map<string, number>();
  let started = 0;
  const store = new MemoryObservationStore(({ cluster, failure }) => {
    if (failure === undefined) {
      seen.set(cluster, performance.now() - started);
    }
  });
  const surveyor = createSurveyor({
    clusters,
    entities: fleetEntities(clusters.length),
    store,
    // The fleet's one process answers for 250 machines: it must not be taken for slow clusters.
    access: {
      clusterDeadline: { seconds: 20 },
      maxResponseBytes: 2_000_000,
    },
    logger: silentLogger,
  });

  const refs = clusters.map(
    (_, index) => `resource:default/${fleetName(index)}`,
  );
  const system = refs.slice(-SYSTEM_SIZE);

  await warmUp(clusters);
  const results: Round[] = [];
  for (let round = 0; round < rounds; round++) {
    seen = new Map();
    started = performance.now();
    // Somebody refreshes a System while the round goes on.
    const [asksMs] = await Promise.all([
      askFor(system, surveyor),
      surveyor.look(),
    ]);
    const wallMs = performance.now() - started;
    const healthyMs = lastOf(refs.slice(sick), seen);
    results.push({
      wallMs,
      systemMs: asksMs[0],
      asksMs: [...asksMs].sort((a, b) => a - b),
      ...(healthyMs === undefined ? {} : { healthyMs }),
      ...(await tellOf(surveyor, sick)),
    });
  }
  return results;
}

/** What Node.js compiles the first time is not what is measured. */
async function warmUp(clusters: readonly JsonObject[]): Promise<void> {
  await createSurveyor({
    clusters: clusters.slice(-SYSTEM_SIZE),
    entities: fleetEntities(clusters.length).slice(-SYSTEM_SIZE),
    logger: silentLogger,
  }).look();
}

/** How long each of some takes who ask one after another, in the order of asking. */
async function askFor(
  system: readonly string[],
  surveyor: ReturnType<typeof createSurveyor>,
): Promise<number[]> {
  const times: number[] = [];
  for (let ask = 0; ask < ASKS; ask++) {
    const started = performance.now();
    await surveyor.look(system);
    times.push(performance.now() - started);
  }
  return times;
}

/** When the last of some clusters was seen, if all were. */
function lastOf(
  refs: readonly string[],
  seen: ReadonlyMap<string, number>,
): number | undefined {
  const times = refs.map(ref => seen.get(ref));
  const known = times.filter(time => time !== undefined);
  return known.length === refs.length ? Math.max(...known) : undefined;
}

async function tellOf(
  surveyor: ReturnType<typeof createSurveyor>,
  sick: number,
): Promise<Pick<Round, 'healthyWhole' | 'sickTold' | 'untold' | 'messages'>> {
  const { report } = await surveyor.world();
  const messages = new Set<string>();
  const untold: string[] = [];
  let healthyWhole = 0;
  let sickTold = 0;
  report.clusters.forEach(({ observation, blindSpots }, index) => {
    if (index >= sick) {
      healthyWhole += observation === 'whole' ? 1 : 0;
      return;
    }
    const { name, reason, message } = sicknesses[index % sicknesses.length];
    const asExpected = blindSpots.filter(
      spot => spot.reason === reason && message.test(spot.message),
    );
    if (asExpected.length === 0) {
      const instead = blindSpots.map(
        ({ reason, message }) => `${reason}: ${message}`,
      );
      untold.push(`${name}, but ${instead[0] ?? 'nothing'}`);
      return;
    }
    sickTold += 1;
    messages.add(asExpected[0].message);
  });
  return { healthyWhole, sickTold, untold, messages: messages.size };
}
