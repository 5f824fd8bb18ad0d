import { startProcess } from '../measure/startProcess';
import {
  ServerCommand,
  ServerMessage,
  serverMessage,
  Simulation,
  Traffic,
} from './SimulatedApis';

export type SimulatedApis = {
  readonly ports: readonly number[];
  readonly caCertificate: string;
  /** What was seen since this was called the last time. */
  takeTraffic(): Promise<Traffic>;
  stop(): Promise<void>;
};

/** Starts simulated clusters in a process of their own, so that their work is not the client's. */
export async function startSimulation(
  simulation: Simulation,
): Promise<SimulatedApis> {
  const peer = startProcess<ServerCommand, ServerMessage>(
    'simulation/serverProcess.ts',
    serverMessage,
  );
  const first = peer.next();
  peer.tell({ type: 'serve', simulation });
  const listening = await first;
  if (listening.type !== 'listening') {
    throw new Error('The simulated clusters answered out of turn');
  }
  return {
    ports: listening.ports,
    caCertificate: listening.caCertificate,
    async takeTraffic() {
      const next = peer.next();
      peer.tell({ type: 'traffic' });
      const message = await next;
      if (message.type !== 'traffic') {
        throw new Error('The simulated clusters answered out of turn');
      }
      return message.traffic;
    },
    stop: () => peer.stop(),
  };
}
