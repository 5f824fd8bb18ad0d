import { ObjectRef } from '@interconnect/backstage-plugin-interconnect-common';
import { StepDraft } from '../../defineRecipe';
import { byHand } from '../../probes/byHand';
import { objectExists } from '../../probes/objectExists';
import { dnsLabel, word } from '../../shell';
import { Site } from './mesh';
import { say } from '../../../say';

/** By kind: what can be removed to close a front door, without touching what is behind it. */
const RESOURCES: Readonly<Record<string, { group: string; resource: string }>> =
  {
    GRPCRoute: { group: 'gateway.networking.k8s.io', resource: 'grpcroutes' },
    HTTPRoute: { group: 'gateway.networking.k8s.io', resource: 'httproutes' },
    Ingress: { group: 'networking.k8s.io', resource: 'ingresses' },
    Route: { group: 'route.openshift.io', resource: 'routes' },
    TLSRoute: { group: 'gateway.networking.k8s.io', resource: 'tlsroutes' },
  };

/** A front door, and whose it is. */
export type FrontDoor = { owner: Site; door: ObjectRef };

/** Whether closing it can be written down and looked at. */
export function canBeClosed({ kind }: ObjectRef): boolean {
  return kind === 'Service' || Object.hasOwn(RESOURCES, kind);
}

/** That nobody but the clusters comes in here. */
export function onlyClusters(doors: readonly FrontDoor[]): StepDraft {
  return {
    id: 'only-clusters',
    title: say`Find out who else comes in by these front doors`,
    why: say`A front door is open to everybody, and no object tells who uses it: customers, other teams, jobs outside of Kubernetes. Look at the access logs of as long a time as the rarest of them needs. Where others need it, leave out the step that closes it.`,
    kind: 'preflight',
    run: doors
      .map(
        ({ owner, door }) =>
          `kubectl --context ${word(owner.name)} -n ${word(
            door.namespace ?? 'default',
          )} get ${resourceOf(door)} ${word(door.name)} -o wide`,
      )
      .join('\n'),
    checks: [
      {
        id: 'only',
        title: say`Nobody but the clusters of this plan comes in there`,
        probe: byHand.ask({ because: say`Access logs are not read from here` }),
      },
    ],
  };
}

/** Removes the way in from outside; the service behind it stays. */
export function closeFrontDoor({ owner, door }: FrontDoor): StepDraft {
  const namespace = door.namespace ?? 'default';
  const id = `close-${[owner.label, namespace, door.name]
    .map(dnsLabel)
    .join('-')}`;
  const inOwner = `kubectl --context ${word(owner.name)} -n ${word(namespace)}`;
  const object = `${resourceOf(door)} ${word(door.name)}`;
  const isService = door.kind === 'Service';
  return {
    id,
    title: say`Close the front door ${namespace}/${door.name} of ${owner.name}`,
    why: say`All callers have moved to the mesh, and what is open to everybody for nobody is only a risk.`,
    cluster: owner.ref,
    kind: 'change',
    run: isService
      ? [
          `${inOwner} get ${object} -o yaml > ${id}.before.yaml`,
          `${inOwner} patch ${object} --type merge -p '{"spec":{"type":"ClusterIP"}}'`,
        ].join('\n')
      : [
          `${inOwner} get ${object} -o yaml > ${id}.before.yaml`,
          `${inOwner} delete ${object}`,
        ].join('\n'),
    rollback: isService
      ? `${inOwner} patch ${object} --type merge -p '{"spec":{"type":"LoadBalancer"}}'`
      : `${inOwner} apply -f ${id}.before.yaml`,
    disruptive: say`Clients outside of the mesh that still come in by ${namespace}/${door.name} get no answer any more.`,
    ...(isService
      ? {
          irreversible: say`The address of the load balancer is given back, and another one may come when the Service is opened again.`,
        }
      : {}),
    checks: [
      {
        id: 'closed',
        title: say`${owner.name} offers it to nobody outside any more`,
        probe: isService
          ? objectExists.ask({
              cluster: owner.ref,
              group: '',
              resource: 'services',
              kind: 'Service',
              namespace,
              name: door.name,
              field: { path: ['spec', 'type'], value: 'LoadBalancer' },
              expected: 'absent',
            })
          : objectExists.ask({
              cluster: owner.ref,
              ...RESOURCES[door.kind],
              kind: door.kind,
              namespace,
              name: door.name,
              expected: 'absent',
            }),
      },
    ],
  };
}

function resourceOf({ kind }: ObjectRef): string {
  const known = RESOURCES[kind];
  return known === undefined ? 'service' : `${known.resource}.${known.group}`;
}
