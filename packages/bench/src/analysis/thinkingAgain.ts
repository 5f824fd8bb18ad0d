import { setTimeout as pause } from 'node:timers/promises';
import { declaredReads } from '@interconnect/backstage-plugin-interconnect-backend/src/declaredReads';
import { detectors } from '@interconnect/backstage-plugin-interconnect-backend/src/detection/detectors';
import {
  World,
  WorldCache,
} from '@interconnect/backstage-plugin-interconnect-backend/src/WorldCache';
import { Observation } from '@interconnect/backstage-plugin-interconnect-node';
import { cpuTimeOf } from '../measure/cpuTime';
import { median } from '../measure/median';
import { silentLogger } from '../measure/silentLogger';
import { millis } from '../report/format';
import { Table } from '../report/Section';
import { watchStalls } from '../scan/watchStalls';
import { WorldShape, worldOf } from './world';

/** What a look at one of the clusters brings. */
type Look = {
  title: string;
  /** Whether it is one of those that are looked at. */
  isLookedAt: (index: number, round: number) => boolean;
  find: (before: Observation) => Observation;
};

const STALE_AFTER_MS = 900_000;

const one = (index: number, round: number) => index === round + 1;

const LOOKS: readonly Look[] = [
  {
    title: 'after a look at one that found the same',
    isLookedAt: one,
    find: before => before,
  },
  {
    title: 'after looks at all that found the same',
    isLookedAt: () => true,
    find: before => before,
  },
  {
    title: 'after a look at one that found other latencies',
    isLookedAt: one,
    find: before => ({ ...before, reads: withOtherLatencies(before.reads) }),
  },
  {
    title: 'after a look at one that failed',
    isLookedAt: one,
    find: before => ({
      ...before,
      failure: { reason: 'timeout', message: 'No answer' },
    }),
  },
];

const ROUNDS = 3;

/** So that a stall at the very beginning or end is seen too. */
const SETTLING_MS = 50;

/** What it costs to think again of clusters of which everything has been thought before. */
export async function thinkingAgain(
  shape: WorldShape,
  say: (what: string) => void,
): Promise<Table> {
  const { inventory, observations, takenAt } = worldOf(
    shape,
    declaredReads(detectors),
  );
  const clusters = inventory.clusters.map(cluster => ({
    cluster,
    annotations: {},
    inCatalog: true,
  }));
  let seen = Object.values(observations);
  let time = Date.parse(takenAt);
  let version = 0;
  const worlds = new WorldCache({
    detectors,
    logger: silentLogger,
    staleAfterMs: STALE_AFTER_MS,
  });
  const think = (): Promise<World> => {
    version += 1;
    const kept = seen.map(observation => ({ observation, notes: [] }));
    return worlds.worldOf(
      clusters,
      { version: String(version), kept },
      new Date(time),
    );
  };
  const lookAndThink = ({ isLookedAt, find }: Look, round: number) => {
    time += 1_000;
    const at = new Date(time).toISOString();
    seen = seen.map((before, index) =>
      isLookedAt(index, round) ? withTime(find(before), at) : before,
    );
    return think();
  };

  say('thinking for the first time');
  const rows = [await measured('for the first time', 1, think)];
  for (const look of LOOKS) {
    say(`thinking again ${look.title}`);
    rows.push(
      await measured(look.title, ROUNDS, round => lookAndThink(look, round)),
    );
  }
  return { head: ['', 'CPU ms', 'longest stall ms'], rows };
}

function withTime(observation: Observation, at: string): Observation {
  return observation.failure === undefined
    ? { ...observation, attemptedAt: at, observedAt: at }
    : { ...observation, attemptedAt: at };
}

function withOtherLatencies(reads: Observation['reads']): Observation['reads'] {
  return JSON.parse(JSON.stringify(reads).replaceAll('21.5ms', '22.5ms'));
}

async function measured(
  title: string,
  rounds: number,
  work: (round: number) => Promise<unknown>,
): Promise<string[]> {
  const times: number[] = [];
  const stalls: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const watch = watchStalls();
    await pause(SETTLING_MS);
    const { ms } = await cpuTimeOf(() => work(round));
    await pause(SETTLING_MS);
    stalls.push(watch.stop());
    times.push(ms);
  }
  return [title, millis(median(times)), millis(median(stalls))];
}
