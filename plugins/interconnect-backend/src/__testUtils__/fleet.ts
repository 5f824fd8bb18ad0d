import { ChildProcess, fork } from 'child_process';
import { join } from 'path';
import { Entity } from '@backstage/catalog-model';
import { JsonObject } from '@backstage/types';

/** What the process that serves a fleet is told to do. */
export type FleetOrder =
  | { type: 'start'; size: number }
  /** Makes the first clusters sick: one sickness after the other, around and around. */
  | { type: 'sicken'; count: number }
  | { type: 'heal' };

/** Simulated clusters in a process of their own, so that what they cost is not taken for ours. */
export type Fleet = {
  /** As app-config has them. */
  clusters: JsonObject[];
  sicken(count: number): Promise<void>;
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

/** Serves a fleet; the caller stops it. */
export async function startFleet(size: number): Promise<Fleet> {
  const server = fork(join(__dirname, 'fleetServer.ts'), {
    execArgv: ['--require', require.resolve(TRANSFORM)],
    // A runner of tests would else be reported to.
    env: { ...process.env, JEST_WORKER_ID: undefined },
  });
  const clusters = await order(server, { type: 'start', size });
  return {
    clusters: Array.isArray(clusters) ? clusters : [],
    async sicken(count) {
      await order(server, { type: 'sicken', count });
    },
    async heal() {
      await order(server, { type: 'heal' });
    },
    stop() {
      server.kill();
    },
  };
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
