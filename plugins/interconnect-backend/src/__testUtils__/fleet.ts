import { ChildProcess, fork } from 'child_process';
import { setPriority } from 'os';
import { join } from 'path';
import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';

/** What the process that serves a fleet is told to do. */
export type FleetOrder =
  | { type: 'start'; from: number; to: number }
  /** Makes its clusters sick: one sickness after the other, around and around. */
  | { type: 'sicken' }
  | { type: 'heal' };

/** Simulated clusters in processes of their own, so that what they cost is not taken for ours. */
export type Fleet = {
  /** As app-config has them. */
  clusters: JsonObject[];
  /** Makes those sick that may become so. */
  sicken(): Promise<void>;
  heal(): Promise<void>;
  stop(): void;
};

const SYSTEM_SIZE = 10;
const TRANSFORM = '@backstage/cli/config/nodeTransform.cjs';

/** The name of the fleet's cluster of that number. */
export function fleetName(index: number): string {
  return `fleet-${String(index).padStart(4, '0')}`;
}

/** What the catalog says of a fleet. */
export function fleetEntities(size: number): Entity[] {
  const systems = Math.ceil(size / SYSTEM_SIZE);
  return [
    ...Array.from({ length: systems }, (_, index) =>
      entity('System', `system-${index}`, { owner: 'platform' }),
    ),
    ...Array.from({ length: size }, (_, index) =>
      entity('Resource', fleetName(index), {
        type: 'kubernetes-cluster',
        owner: 'platform',
        system: `system-${Math.floor(index / SYSTEM_SIZE)}`,
      }),
    ),
  ];
}

/** Below all else on this machine. */
const LOWEST_PRIORITY = 19;

/**
 * Serves a fleet; the caller stops it.
 *
 * @param sick - so many of the first may become sick. They have a process of their own, with the
 *   lowest priority: what an endless answer costs its sender is no matter of other machines.
 */
export async function startFleet(size: number, sick: number): Promise<Fleet> {
  const [infirmary, others] = [startServer(), startServer()];
  setPriority(infirmary.pid ?? 0, LOWEST_PRIORITY);
  const clusters = await Promise.all([
    order(infirmary, { type: 'start', from: 0, to: sick }),
    order(others, { type: 'start', from: sick, to: size }),
  ]);
  return {
    clusters: clusters.flatMap(its => (Array.isArray(its) ? its : [])),
    async sicken() {
      await order(infirmary, { type: 'sicken' });
    },
    async heal() {
      await order(infirmary, { type: 'heal' });
    },
    stop() {
      infirmary.kill();
      others.kill();
    },
  };
}

function startServer(): ChildProcess {
  return fork(join(__dirname, 'fleetServer.ts'), {
    execArgv: ['--require', require.resolve(TRANSFORM)],
    // A runner of tests would else be reported to.
    env: { ...process.env, JEST_WORKER_ID: undefined },
  });
}

function order(server: ChildProcess, message: FleetOrder): Promise<unknown> {
  return new Promise((resolve, reject) => {
    // The transform of TypeScript tells its parent of every file that it loads.
    const hear = (said: unknown) => {
      if (typeof said === 'object' && said !== null && 'obeyed' in said) {
        server.off('message', hear);
        resolve(said.obeyed);
      }
    };
    server.on('message', hear);
    server.once('exit', () => reject(new Error('The fleet is gone')));
    server.send(message);
  });
}

function entity(kind: string, name: string, spec: Entity['spec']): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: { name, namespace: 'default' },
    spec,
  };
}
