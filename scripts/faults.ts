// Runs the fault table in full and writes docs/faults.md: healthy and sick clusters, read by this
// plugin and by the Backstage Kubernetes plugin. Fails where a healthy cluster is missing, a sick
// one is not told of as what it is, memory is not bounded, or who asks for healthy clusters waits
// for sick ones. With --quick, at a reduced size, and without writing anything.
import { fork } from 'child_process';
import { writeFileSync } from 'fs';
import { join } from 'path';
import { format, resolveConfig } from 'prettier';
import {
  Fleet,
  startFleet,
} from '../plugins/interconnect-backend/src/__testUtils__/fleet';
import { Measurement, Order, Round } from './faults/measurement';
import { medianAsk, page } from './faults/page';

const IS_QUICK = process.argv.includes('--quick');
const SIZE = IS_QUICK ? 90 : 250;
const SICK = Math.floor(SIZE * 0.4);
const LIMIT_MS = 180_000;
const MAX_RSS_MB = 1_024;

/** Beside so many more clusters that answer, some more time is needed; a hanging one would cost 20 s. */
const MAX_RATIO = 3;
const MAX_MORE_MS = 300;

const PAGE = join(__dirname, '../docs/faults.md');

function say(what: string) {
  process.stdout.write(`${what}\n`);
}

function measure(order: Order): Promise<Measurement> {
  say(`${order.subject}, ${order.sick} of ${order.clusters.length} sick`);
  return new Promise((resolve, reject) => {
    const child = fork(join(__dirname, 'faults/measure.ts'), {
      execArgv: [
        '--require',
        require.resolve('@backstage/cli/config/nodeTransform.cjs'),
      ],
    });
    const limit = setTimeout(() => child.kill(), LIMIT_MS);
    // The transform of TypeScript tells its parent of every file that it loads.
    child.on('message', (said: { measured?: Measurement }) => {
      if (said.measured !== undefined) {
        resolve(said.measured);
      }
    });
    child.once('exit', () => {
      clearTimeout(limit);
      reject(new Error(`${order.subject} ended without a result`));
    });
    child.send(order);
  });
}

async function run(fleet: Fleet) {
  const { clusters } = fleet;
  const of = (subject: Order['subject'], sick: number, rounds: number) =>
    measure({ subject, clusters, sick, rounds });

  const healthy = await of('interconnect', 0, 2);
  const backstageHealthy = await of('backstage', 0, 1);
  await fleet.sicken();
  const sick = await of('interconnect', SICK, 2);
  const backstageSick = await of('backstage', SICK, 1);

  if (!IS_QUICK) {
    await write(
      page(
        { size: SIZE, sick: SICK },
        {
          interconnect: [healthy, sick],
          backstage: [backstageHealthy, backstageSick],
        },
      ),
    );
  }
  say(
    JSON.stringify(
      { healthy, sick, backstageHealthy, backstageSick },
      undefined,
      1,
    ),
  );

  const faults = sick.rounds.flatMap((round, index) =>
    wrongWith(round, healthy.rounds[index]),
  );
  if (sick.peakRssMb > MAX_RSS_MB) {
    faults.push(`memory grows to ${sick.peakRssMb} MB`);
  }
  if (faults.length > 0) {
    throw new Error(`Isolation does not hold: ${faults.join('; ')}`);
  }
  say('Isolation holds');
}

function wrongWith(sick: Round, healthy: Round): string[] {
  const faults: string[] = [];
  if (sick.healthyWhole !== SIZE - SICK) {
    faults.push(`only ${sick.healthyWhole} healthy clusters are whole`);
  }
  if (sick.sickTold !== SICK) {
    faults.push(`not told as what they are: ${sick.untold.join(', ')}`);
  }
  const [alone, beside] = [medianAsk(healthy), medianAsk(sick)];
  if (
    alone === undefined ||
    beside === undefined ||
    (beside > MAX_RATIO * alone && beside > alone + MAX_MORE_MS)
  ) {
    faults.push(
      `who asks for healthy clusters waits ${beside} ms, where none is sick ${alone} ms`,
    );
  }
  return faults;
}

async function write(text: string) {
  const options = await resolveConfig(PAGE);
  writeFileSync(PAGE, format(text, { ...options, parser: 'markdown' }));
}

startFleet(SIZE, SICK)
  .then(async fleet => {
    try {
      await run(fleet);
    } finally {
      fleet.stop();
    }
  })
  .catch(error => {
    process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
  });
