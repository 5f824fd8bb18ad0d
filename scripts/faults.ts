// Runs the fault table in full and writes docs/faults.md: healthy and sick clusters, read by this
// plugin and by the Backstage Kubernetes plugin. Fails where a healthy cluster is missing, a sick
// one is not told of as what it is, or memory is not bounded.
import { fork } from 'child_process';
import { writeFileSync } from 'fs';
import { join } from 'path';
import { format, resolveConfig } from 'prettier';
import {
  Fleet,
  startFleet,
} from '../plugins/interconnect-backend/src/__testUtils__/fleet';
import { Measurement, Order } from './faults/measurement';
import { page } from './faults/page';

const SIZE = Number(process.env.FAULTS_CLUSTERS ?? 250);
const SICK = Math.floor(SIZE * 0.4);
const LIMIT_MS = 180_000;
const MAX_RSS_MB = 1_024;

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

  const text = page(
    { size: SIZE, sick: SICK },
    {
      interconnect: [healthy, sick],
      backstage: [backstageHealthy, backstageSick],
    },
  );
  const options = await resolveConfig(PAGE);
  writeFileSync(PAGE, format(text, { ...options, parser: 'markdown' }));
  say(
    JSON.stringify(
      { healthy, sick, backstageHealthy, backstageSick },
      undefined,
      1,
    ),
  );

  const wrong = sick.rounds.filter(
    ({ healthyWhole, sickTold }) =>
      healthyWhole !== SIZE - SICK || sickTold !== SICK,
  );
  if (wrong.length > 0 || sick.peakRssMb > MAX_RSS_MB) {
    throw new Error('Isolation does not hold; see above');
  }
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
