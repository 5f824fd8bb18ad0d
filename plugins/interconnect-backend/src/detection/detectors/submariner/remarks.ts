import {
  LocalRemark,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { Member } from './membership';
import { Gateway } from './schema';

/** What is worth a look in a member, beside its tunnels. */
export function remarksOn(
  { config, namespace }: Member,
  gateways: readonly Gateway[],
): LocalRemark[] {
  const own = gateways.filter(each => each.metadata.namespace === namespace);
  const [single] = own;
  return [
    ...(own.length === 1
      ? [
          {
            code: 'single-gateway' as const,
            severity: 'info' as const,
            params: { gateway: single.metadata.name },
            message: `has one Submariner gateway and none that would take over: all tunnels end at ${single.metadata.name}`,
            remedy:
              'Label a second node with submariner.io/gateway=true, which then waits as the passive gateway',
            evidence: [show(single, ['status', 'haStatus'])],
          },
        ]
      : []),
    ...(config?.spec.connectionHealthCheck?.enabled === false
      ? [
          {
            code: 'health-unchecked' as const,
            severity: 'warning' as const,
            message:
              'has the health check of Submariner switched off: tunnels are called connected that carry nothing',
            remedy:
              'Set spec.connectionHealthCheck.enabled of the Submariner object to true',
            evidence: [
              show(config, ['spec', 'connectionHealthCheck', 'enabled']),
            ],
          },
        ]
      : []),
  ];
}
