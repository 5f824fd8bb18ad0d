import {
  LocalEvidence,
  LocalMembership,
  LocalPeerClaim,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { controllerOf, nameInProject } from './names';
import { Operator } from './schema';

/** This cluster as a worker of a project. */
export type Worker = {
  operator: Operator;
  runs: boolean;
  name: string;
  project: string;
  /** The controller's address, in one way of writing it. */
  controller: string;
  instance: string;
  evidence: LocalEvidence[];
};

/** What this cluster's operator was told of who it is. */
export function workerIn(operators: readonly Operator[]): Worker | undefined {
  for (const operator of operators) {
    const name = setting(operator, 'CLUSTER_NAME');
    const project = setting(operator, 'HUB_PROJECT_NAMESPACE');
    const endpoint = setting(operator, 'HUB_HOST_ENDPOINT');
    if (name && project && endpoint) {
      const controller = hostAndPort(endpoint.value);
      return {
        operator,
        runs: (operator.status?.readyReplicas ?? 0) > 0,
        name: name.value,
        project: project.value,
        controller,
        instance: `${controller}/${project.value}`,
        evidence: [name.evidence, project.evidence, endpoint.evidence],
      };
    }
  }
  return undefined;
}

/** By what its controller and the other workers know it. */
export function workerMembership(worker: Worker): LocalMembership {
  const { name, project, instance, evidence } = worker;
  return {
    type: 'membership',
    instance,
    identities: [{ kind: 'id', value: name }, nameInProject(name, project)],
    role: 'worker',
    evidence,
  };
}

/** The control link to the controller, which carries no traffic. */
export function toController(worker: Worker): LocalPeerClaim {
  const { name, project, controller, instance, evidence } = worker;
  return {
    type: 'peer',
    plane: 'control',
    instance,
    peer: {
      name: `controller at ${controller}`,
      identities: [
        controllerOf(name, project),
        { kind: 'address', value: controller },
      ],
    },
    direction: 'outgoing',
    expects: 'mutual',
    state: 'configured',
    reason: `Registered at the controller at ${controller}; no API field here tells whether it is in touch`,
    evidence,
  };
}

function setting(
  operator: Operator,
  wanted: string,
): { value: string; evidence: LocalEvidence } | undefined {
  const { containers } = operator.spec.template.spec;
  for (const [index, { env }] of containers.entries()) {
    const at = env.findIndex(({ name }) => name === wanted);
    const value = env[at]?.value;
    if (value) {
      const path = ['spec', 'template', 'spec', 'containers', index, 'env', at];
      return { value, evidence: show(operator, [...path, 'value']) };
    }
  }
  return undefined;
}

function hostAndPort(endpoint: string): string {
  const bare = endpoint
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/.*$/, '');
  return /:\d+$/.test(bare) ? bare : `${bare}:443`;
}
