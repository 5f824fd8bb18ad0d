import { StepDraft } from '../../defineRecipe';
import { objectExists } from '../../probes/objectExists';
import { knownOr, script, word } from '../../shell';
import { Member } from './member';
import { say } from '../../../say';

/** subctl asks for a node where none is labelled; labelling first makes the choice a step of its own. */
export function labelGateway(
  { ref, name, loadBalancer }: Member,
  { id = 'label-gateway', variable = 'GATEWAY_NODE' } = {},
): StepDraft {
  const context = word(name);
  const node = knownOr(
    undefined,
    variable,
    loadBalancer
      ? `a node of ${name}, from the list of kubectl get nodes -o wide`
      : `a node of ${name} that the other gateways can reach, from the list of kubectl get nodes -o wide`,
  );
  return {
    id,
    title: say`Choose a gateway node in ${name}`,
    why: loadBalancer
      ? say`The gateway runs on nodes with this label, and all traffic to the other clusters passes through it. It needs no public address of its own, since a load balancer of the cloud stands before it.`
      : say`The gateway runs on nodes with this label. All traffic to the other clusters passes through it, so it needs a public address or a NAT that lets UDP 4500 in.`,
    cluster: ref,
    kind: 'change',
    run: script(
      [node],
      [
        `kubectl --context ${context} get nodes -o wide`,
        `kubectl --context ${context} label node ${word(
          node,
        )} submariner.io/gateway=true`,
      ],
    ),
    rollback: script(
      [node],
      [
        `kubectl --context ${context} label node ${word(
          node,
        )} submariner.io/gateway-`,
      ],
    ),
    checks: [
      {
        id: 'labelled',
        title: say`A node is labelled as gateway`,
        probe: objectExists.ask({ ...gatewayNodeOf(ref), expected: 'present' }),
      },
    ],
  };
}

/** Asks for a node on which gateways run. */
export function gatewayNodeOf(cluster: string) {
  return {
    cluster,
    group: '',
    resource: 'nodes',
    kind: 'Node',
    label: { key: 'submariner.io/gateway', value: 'true' },
  };
}
