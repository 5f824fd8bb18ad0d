import { loadavg } from 'node:os';
import autocannon from 'autocannon';
import { startProcess } from '../measure/startProcess';
import { kilobytes, millis, seconds, times } from '../report/format';
import { machine } from '../report/machine';
import { Section } from '../report/Section';
import { startSimulation } from '../simulation/startSimulation';
import { ApiCommand, ApiMessage, apiMessage } from './apiMessages';
import { EVERYTHING, SYSTEM } from './entities';

type Load = {
  title: string;
  /** Asked for before clusters are looked at again, so that nothing changes. */
  isQuiet?: boolean;
  url: string;
  naiveUrl: string;
  headers: Record<string, string>;
};

const COMPACT = 'application/vnd.interconnect.compact+json';
const CONNECTIONS = 4;
const PATIENCE_S = 60;

/** Measures the report endpoints of a whole backend under load. */
export async function apiSection(
  quick: boolean,
  say: (what: string) => void,
): Promise<Section> {
  const loadBefore = loadavg()[0];
  const [clusters, meshOf] = quick ? [10, 5] : [1_000, 50];
  const apis = await startSimulation({
    clusters,
    rttMs: 1,
    blackHoles: 0,
    meshOf,
  });
  const peer = startProcess<ApiCommand, ApiMessage>(
    'api/apiProcess.ts',
    apiMessage,
  );
  try {
    say(`a backend over ${clusters} clusters`);
    const next = peer.next();
    peer.tell({
      type: 'serve',
      ports: [...apis.ports],
      caCertificate: apis.caCertificate,
      meshOf,
    });
    const serving = await next;

    const duration = quick ? 1 : 10;
    const loads = await loadsOf(serving);
    const measured = new Map<Load, autocannon.Result>();
    const measure = async (load: Load) => {
      say(load.title);
      measured.set(load, await runWell(load, duration));
    };
    for (const load of loads.filter(({ isQuiet }) => isQuiet)) {
      await measure(load);
    }
    // Before the others, because by the time that it is done, clusters are looked at again.
    const naive = new Map<Load, autocannon.Result>();
    for (const load of loads) {
      say(`${load.title}, naively`);
      naive.set(load, await run(load.naiveUrl, load.headers, duration));
    }
    for (const load of loads.filter(({ isQuiet }) => !isQuiet)) {
      await measure(load);
    }
    const rows = loads.map(load =>
      rowOf(load, measured.get(load), naive.get(load)),
    );
    return {
      id: 'api',
      title: 'Answering reports',
      parts: [
        machine(loadBefore),
        `The whole backend plugin over ${clusters.toLocaleString(
          'en',
        )} clusters in meshes of ${meshOf}, asked by ${CONNECTIONS} connections without a pause, answers packed by gzip, while each cluster
is looked at every three minutes (not yet where reports are made naively, nor where nothing is to change). "Naive" is the same report, turned into JSON and packed for every request by the same web server. The first report of all clusters was there ${seconds(
          serving.readyMs,
        )} s after the backend started to look.`,
        'When a report is asked for that nobody has asked for before, which follows on every change, it is made first. CPU counts the whole\nprocess, packing and the reading of the answer included.',
        {
          head: ['the first time', 'CPU ms', 'ms'],
          rows: serving.first.map(({ title, cpuMs, ms }) => [
            title,
            millis(cpuMs),
            millis(ms),
          ]),
        },
        {
          head: [
            '',
            'KB sent',
            'requests/s',
            'p50 ms',
            'p99 ms',
            'naive p50 ms',
            'faster',
          ],
          rows,
        },
      ],
      targets: [],
    };
  } finally {
    await Promise.all([peer.stop(), apis.stop()]);
  }
}

async function loadsOf(serving: ApiMessage): Promise<Load[]> {
  const { port, naivePort, authorization } = serving;
  const ours = `http://127.0.0.1:${port}/api/interconnect`;
  const naive = `http://127.0.0.1:${naivePort}`;
  const headers = { authorization, 'accept-encoding': 'gzip' };
  const reports = [
    { title: 'a System', url: `${ours}${SYSTEM}`, naiveUrl: `${naive}/system` },
    {
      title: 'everything',
      url: `${ours}${EVERYTHING}`,
      naiveUrl: `${naive}/everything`,
    },
  ];

  const limited = { ...headers, authorization: serving.limitedAuthorization };
  const loads: Load[] = [];
  for (const report of reports) {
    loads.push({ ...report, headers });
    const whole = await fetch(report.url, { headers });
    await whole.arrayBuffer();
    const compact = { ...headers, accept: COMPACT };
    const answer = await fetch(report.url, { headers: compact });
    await answer.arrayBuffer();
    if (answer.headers.get('content-type')?.startsWith(COMPACT)) {
      loads.push({
        ...report,
        title: `${report.title}, compact`,
        headers: compact,
      });
    }
    const etag = whole.headers.get('etag');
    if (etag !== null) {
      loads.push({
        ...report,
        title: `${report.title}, unchanged (304)`,
        isQuiet: true,
        headers: { ...headers, 'if-none-match': etag },
      });
    }
    loads.push({
      ...report,
      title: `${report.title}, one cluster in ten hidden`,
      headers: limited,
    });
  }
  return loads;
}

function run(
  url: string,
  headers: Load['headers'],
  duration: number,
): Promise<autocannon.Result> {
  return autocannon({
    url,
    connections: CONNECTIONS,
    duration,
    headers,
    timeout: PATIENCE_S,
  });
}

async function runWell(
  { title, url, headers }: Load,
  duration: number,
): Promise<autocannon.Result> {
  const result = await run(url, headers, duration);
  if (result['5xx'] > 0 || result.errors > 0) {
    throw new Error(
      `${title}: ${result['5xx']} errors, ${result.errors} failed`,
    );
  }
  return result;
}

function rowOf(
  { title }: Load,
  ours: autocannon.Result | undefined,
  naive: autocannon.Result | undefined,
): string[] {
  if (ours === undefined || naive === undefined) {
    throw new Error(`${title} was not measured`);
  }
  const answered = Math.max(1, ours.requests.total);
  return [
    title,
    kilobytes(ours.throughput.total / answered),
    millis(ours.requests.average),
    millis(ours.latency.p50),
    millis(ours.latency.p99),
    millis(naive.latency.p50),
    times(naive.latency.p50 / Math.max(1, ours.latency.p50)),
  ];
}
