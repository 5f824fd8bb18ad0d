import { MigrationSituation, StepDraft } from '../../defineRecipe';
import { namesOf } from '../../namesOf';
import { byHand } from '../../probes/byHand';
import { objectExists } from '../../probes/objectExists';
import { script, word } from '../../shell';
import { say } from '../../../say';
import { Api, GATEWAY_NAMESPACE } from './calls';
import { NAMES } from './manifests';
import { seeAll } from '../../steps/seeAll';

/** What can be known to go wrong before anything is changed. */
export function preflight(
  situation: MigrationSituation,
  apis: readonly Api[],
): StepDraft[] {
  return [
    seeClusters(situation, apis),
    gatewayClasses(situation, apis),
    reachGateways(situation, apis),
  ];
}

function seeClusters(
  { newcomer }: MigrationSituation,
  apis: readonly Api[],
): StepDraft {
  const all = [newcomer, ...apis.map(({ cluster }) => cluster)];
  return {
    id: 'see-clusters',
    title: say`See ${namesOf(all)}`,
    why: say`A call is seen only where both the caller and who serves it are.`,
    cluster: newcomer.ref,
    ...seeAll(all),
  };
}

function gatewayClasses(
  { newcomer }: MigrationSituation,
  apis: readonly Api[],
): StepDraft {
  return {
    id: 'gateway-classes',
    title: say`Make sure that something implements the Gateway API`,
    why: say`A Gateway is a wish; the controller of its class makes a load balancer of it. Where there is no class, install an implementation first (gateway-api.sigs.k8s.io, Implementations). Nothing else may have the name that this plan uses.`,
    cluster: newcomer.ref,
    kind: 'preflight',
    run: apis
      .map(
        ({ cluster }) =>
          `kubectl --context ${word(cluster.name)} get gatewayclasses`,
      )
      .join('\n'),
    checks: apis.flatMap(({ cluster: { ref, name } }) => [
      {
        id: `class ${ref}`,
        title: say`${name} has a GatewayClass`,
        probe: objectExists.ask({
          cluster: ref,
          group: 'gateway.networking.k8s.io',
          resource: 'gatewayclasses',
          kind: 'GatewayClass',
          expected: 'present',
        }),
      },
      {
        id: `free ${ref}`,
        title: say`${name} has no Gateway of that name yet`,
        probe: objectExists.ask({
          cluster: ref,
          group: 'gateway.networking.k8s.io',
          resource: 'gateways',
          kind: 'Gateway',
          namespace: GATEWAY_NAMESPACE,
          name: NAMES.gateway,
          expected: 'absent',
        }),
      },
    ]),
  };
}

function reachGateways(
  { newcomer }: MigrationSituation,
  apis: readonly Api[],
): StepDraft {
  const names = apis.map(({ cluster }) => cluster.name).join(', ');
  return {
    id: 'reach-gateways',
    title: say`Let ${newcomer.name} open connections to the Gateways`,
    why: say`${newcomer.name} opens TCP 443 to the load balancers of ${names}, which must get an address that it reaches. Nothing needs to be open at ${newcomer.name}.`,
    cluster: newcomer.ref,
    kind: 'preflight',
    run: script(
      apis.map(({ host }) => host),
      apis.map(({ host }) => `nslookup ${word(host)}  # not taken yet`),
    ),
    rollback: '# remove the firewall rules again',
    checks: [
      {
        id: 'reachable',
        title: say`Connections get out, and the hosts are free`,
        probe: byHand.ask({
          because: say`Kubernetes objects show neither firewalls nor DNS; the call of the last step will tell`,
        }),
      },
    ],
  };
}
