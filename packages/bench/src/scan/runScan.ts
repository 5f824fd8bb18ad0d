import { setTimeout as pause } from 'node:timers/promises';
import { startProcess } from '../measure/startProcess';
import { SimulatedApis } from '../simulation/startSimulation';
import { Traffic } from '../simulation/SimulatedApis';
import {
  ScanCommand,
  ScanMeasure,
  scanMessage,
  ScanMessage,
} from './scanMessages';

/** Each has a file in `processes`. */
export type ClientName =
  | 'ours'
  | 'oursWithAllReads'
  | 'sequential'
  | 'bare'
  | 'clientNode'
  | 'backstageFanOut';

/** One scan, as the client and the simulated clusters saw it. */
export type Scan = ScanMeasure & { finished: boolean; traffic: Traffic };

export type ScanRun = {
  client: ClientName;
  clusters: number;
  concurrency: number;
  /** How many other clusters are read beforehand. */
  warmUp?: number;
  /** The pause before each scan; the first is the cold one. */
  pausesMs: readonly number[];
  timeoutMs: number;
};

/** Lets a client scan several times, in a fresh process. */
export async function runScan(
  run: ScanRun,
  apis: SimulatedApis,
): Promise<Scan[]> {
  const { client, clusters, concurrency, timeoutMs, warmUp = 0 } = run;
  const peer = startProcess<ScanCommand, ScanMessage>(
    `scan/processes/${client}.ts`,
    scanMessage,
  );
  try {
    const ready = peer.next();
    peer.tell({
      type: 'prepare',
      ports: apis.ports.slice(0, clusters),
      warmUpPorts: apis.ports.slice(clusters, clusters + warmUp),
      caCertificate: apis.caCertificate,
      concurrency,
    });
    await ready;

    const scans: Scan[] = [];
    for (const pauseMs of run.pausesMs) {
      await pause(pauseMs);
      await apis.takeTraffic();
      const done = peer.next();
      peer.tell({ type: 'scan', timeoutMs });
      const message = await done;
      if (message.type === 'ready') {
        throw new Error('A client answered out of turn');
      }
      scans.push({
        ...message.measure,
        finished: message.type === 'scanned',
        traffic: await apis.takeTraffic(),
      });
      if (message.type === 'unfinished') {
        break;
      }
    }
    return scans;
  } finally {
    await peer.stop();
  }
}
