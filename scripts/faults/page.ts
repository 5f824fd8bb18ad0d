import { cpus } from 'os';
import { sicknesses } from '../../plugins/interconnect-backend/src/__testUtils__/sicknesses';
import { Measurement, Round } from './measurement';

/** The page about faults, in Markdown. */
export function page(
  fleet: { size: number; sick: number },
  results: {
    interconnect: [healthy: Measurement, sick: Measurement];
    backstage: [healthy: Measurement, sick: Measurement];
  },
): string {
  const { size, sick } = fleet;
  const [allHealthy, someSick] = results.interconnect;
  const rows: [string, Round, Measurement, number][] = [
    ['Interconnect, none sick', allHealthy.rounds[0], allHealthy, 0],
    [
      'Interconnect, none sick, the round after',
      allHealthy.rounds[1],
      allHealthy,
      0,
    ],
    [
      `Interconnect, ${sick} sick, nothing known`,
      someSick.rounds[0],
      someSick,
      sick,
    ],
    [
      `Interconnect, ${sick} sick, the round after`,
      someSick.rounds[1],
      someSick,
      sick,
    ],
    [
      'Kubernetes plugin, none sick',
      results.backstage[0].rounds[0],
      results.backstage[0],
      0,
    ],
    [
      `Kubernetes plugin, ${sick} sick`,
      results.backstage[1].rounds[0],
      results.backstage[1],
      sick,
    ],
  ];
  return `# Faults

Written by \`yarn faults\`; do not edit.

${size} simulated API servers over HTTPS in processes of their own, ${sick} of them sick at once with ${
    sicknesses.length
  } kinds of fault. "First answer" is
the time until all ten clusters of a System are read that are healthy, come last, and are asked for when the round begins, as by
somebody who refreshes its page. The Backstage Kubernetes plugin (\`@backstage/plugin-kubernetes-backend\`) answers once, for all
clusters of an entity; it is asked for nodes alone, Interconnect reads all that its detectors declare, for 20 seconds and 2 MB an
answer at most. Node.js ${process.versions.node}, ${cpus().length} CPUs of ${
    cpus()[0]?.model ?? 'an unknown model'
  }.

| read by | healthy clusters read whole | sick clusters told of | different messages | first answer | all healthy | whole round | peak memory |
| --- | --- | --- | --- | --- | --- | --- | --- |
${rows
  .map(
    ([name, round, { peakRssMb }, ill]) =>
      `| ${[
        name,
        `${round.healthyWhole} of ${size - ill}`,
        `${round.sickTold} of ${ill}`,
        round.messages,
        round.failure ?? seconds(round.systemMs, 2),
        round.failure === undefined ? seconds(round.healthyMs) : '',
        seconds(round.wallMs),
        `${peakRssMb} MB`,
      ].join(' | ')} |`,
  )
  .join('\n')}

Of nine who ask for that System one after another while the round goes on, the middle one waits ${millis(
    medianAsk(allHealthy.rounds[0]),
  )} where none is
sick, ${millis(
    medianAsk(someSick.rounds[0]),
  )} beside sick clusters of which nothing is known, and ${millis(
    medianAsk(someSick.rounds[1]),
  )} once it is known who is sick.

## What is told of each fault

| fault | blind spot | of |
| --- | --- | --- |
${sicknesses
  .map(
    ({ name, reason, read }) =>
      `| ${name} | \`${reason}\` | ${
        read === 'cluster' ? 'the cluster' : 'one resource'
      } |`,
  )
  .join('\n')}
`;
}

function seconds(ms: number | undefined, digits = 1): string {
  return ms === undefined ? 'never' : `${(ms / 1000).toFixed(digits)} s`;
}

function millis(ms: number | undefined): string {
  return ms === undefined ? 'for ever' : `${Math.round(ms)} ms`;
}

/** What the middle one of those waits who ask for a System. */
export function medianAsk({ asksMs }: Round): number | undefined {
  return asksMs[Math.floor(asksMs.length / 2)];
}
