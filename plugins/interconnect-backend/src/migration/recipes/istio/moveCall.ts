import { ObjectRef } from '@interconnect/backstage-plugin-interconnect-common';
import { StepDraft } from '../../defineRecipe';
import { byHand } from '../../probes/byHand';
import { objectExists } from '../../probes/objectExists';
import { dnsLabel, knownOr, script, Value, word } from '../../shell';
import { FrontDoorCall } from './frontDoorCalls';
import { Site, valuesOf } from './mesh';
import { say } from '../../../say';

/** A call with the two clusters that it is between. */
export type SitedCall = FrontDoorCall & { caller: Site; owner: Site };

/**
 * Offers each service by its own name where it is called from, and then lets go of the Services that
 * stood for its front door.
 */
export function moveCalls(calls: readonly SitedCall[]): StepDraft[] {
  const named = new Set<string>();
  return calls.flatMap(call => {
    const id = nameId(call);
    const first = !named.has(id);
    named.add(id);
    return first ? [nameInMesh(call), letGo(call)] : [letGo(call)];
  });
}

/** istio.io, ops/deployment/deployment-models, DNS with multiple clusters (1.30). */
function nameInMesh(call: SitedCall): StepDraft {
  const { caller, owner, door, service } = call;
  const called = calledService(call);
  const namespace = door.namespace ?? 'default';
  const inCaller = `kubectl --context ${word(caller.name)}`;
  const inNamespace = `-n ${word(namespace)}`;
  return {
    id: nameId(call),
    title: say`Give the callers in ${caller.name} a name for what ${owner.name} serves`,
    why: [
      say`In the mesh a service is called by its own name and namespace, in whichever cluster it runs. ${caller.name} needs a Service of that name only for the name to resolve; it has no pods of its own, so that every call goes to ${owner.name}.`,
      say`Callers of ${service.namespace ?? ''}/${
        service.name
      } then use the port of the service, and no TLS of their own: the proxies add it.`,
    ],
    cluster: caller.ref,
    kind: 'change',
    run: script(valuesOf(called), [
      `${inCaller} get namespace ${word(
        namespace,
      )} || ${inCaller} create namespace ${word(namespace)}`,
      `kubectl --context ${word(owner.name)} ${inNamespace} get service ${word(
        called,
      )} -o json \\`,
      `  | jq '{apiVersion, kind, metadata: {name: .metadata.name, namespace: .metadata.namespace}, spec: {selector: .spec.selector, ports: [.spec.ports[] | del(.nodePort)]}}' \\`,
      `  | ${inCaller} apply -f -`,
    ]),
    rollback: script(valuesOf(called), [
      `${inCaller} ${inNamespace} delete service ${word(called)}`,
    ]),
    checks: [
      ...(called.type === 'variable'
        ? []
        : [
            {
              id: 'named',
              title: say`${caller.name} has the Service`,
              probe: objectExists.ask({
                cluster: caller.ref,
                group: '',
                resource: 'services',
                kind: 'Service',
                namespace,
                name: called.text,
                expected: 'present' as const,
              }),
            },
          ]),
      {
        id: 'answers',
        title: say`A pod of ${caller.name} gets an answer by the new name`,
        probe: byHand.ask({
          because: say`Only a call tells; no object keeps its result`,
        }),
      },
    ],
  };
}

function letGo(call: SitedCall): StepDraft {
  const { caller, service, slices, target } = call;
  const namespace = service.namespace ?? 'default';
  const id = moveId(call);
  const inCaller = `kubectl --context ${word(caller.name)} -n ${word(
    namespace,
  )}`;
  const objects = [
    `service/${word(service.name)}`,
    ...slices.map(({ name }) => `endpointslice/${word(name)}`),
  ].join(' ');
  return {
    id,
    title: say`Move the callers of ${namespace}/${service.name} in ${caller.name} to the mesh`,
    why: say`Roll the callers out with the new name and port first, one by one, and look at their errors. The Service that stood for ${target} goes only when nothing asks for it any more, and can be put back from the file.`,
    cluster: caller.ref,
    kind: 'change',
    run: [
      `${inCaller} get ${objects} -o yaml > ${id}.before.yaml`,
      `# roll out the callers with the new name and port, then:`,
      `${inCaller} delete ${objects}`,
    ].join('\n'),
    rollback: `${inCaller} apply -f ${id}.before.yaml  # and roll the callers back`,
    disruptive: say`Who still calls ${namespace}/${service.name} in ${caller.name} gets no answer any more.`,
    checks: [
      {
        id: 'moved',
        title: say`${caller.name} has no Service ${namespace}/${service.name} any more`,
        probe: objectExists.ask({
          cluster: caller.ref,
          group: '',
          resource: 'services',
          kind: 'Service',
          namespace,
          name: service.name,
          expected: 'absent',
        }),
      },
    ],
  };
}

/** Known where a Service is a front door itself; which one an Ingress or a route leads to is not read. */
function calledService({ owner, door }: SitedCall): Value {
  return knownOr(
    door.kind === 'Service' ? door.name : undefined,
    'SERVICE',
    `the Service in the namespace ${door.namespace} of ${owner.name} to which its ${door.kind} ${door.name} leads`,
  );
}

/** Several Services may have stood for one front door. */
function nameId({ caller, door }: SitedCall): string {
  return idOf('name', caller, door);
}

function moveId({ caller, service }: SitedCall): string {
  return idOf('move', caller, service);
}

function idOf(
  verb: string,
  { label }: Site,
  { namespace = 'default', name }: ObjectRef,
): string {
  return [verb, label, dnsLabel(namespace), dnsLabel(name)].join('-');
}
