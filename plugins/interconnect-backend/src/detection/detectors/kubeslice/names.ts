import { IdentityKey } from '@interconnect/backstage-plugin-interconnect-common';

/**
 * What a worker is called in a project. Both ends can say it, while a controller does not know at
 * which address its workers reach it.
 */
export function nameInProject(worker: string, project: string): IdentityKey {
  return { kind: 'id', value: `${worker} in ${project}` };
}

/** A controller has no name of its own: it is known by the workers that are registered there. */
export function controllerOf(worker: string, project: string): IdentityKey {
  return { kind: 'id', value: `controller of ${worker} in ${project}` };
}
