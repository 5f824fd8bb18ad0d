import {
  LocalRemark,
  Looked,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { expiryRemarks } from '../../trust';
import { Deployment, TrustRoots } from './schema';

const BUNDLE = ['data', 'ca-bundle.crt'];
const BEGIN = '-----BEGIN CERTIFICATE-----';

/** What is worth a look in a cluster of the mesh, beside its links. */
export function remarksOn(
  seen: {
    gatewayProxies: readonly Deployment[] | undefined;
    trustRoots: readonly TrustRoots[] | undefined;
  },
  looked: Looked,
): LocalRemark[] {
  return [
    ...(seen.gatewayProxies ?? [])
      .filter(({ spec }) => spec?.replicas === 1)
      .map(
        (gateway): LocalRemark => ({
          code: 'single-gateway',
          severity: 'info',
          params: { gateway: gateway.metadata.name },
          message: `has one pod of ${gateway.metadata.name}: while it is replaced, nobody reaches the services here through it`,
          remedy:
            'Set gateway.replicas of the multicluster extension to 2 or more',
          evidence: [show(gateway, ['spec', 'replicas'])],
        }),
      ),
    ...(seen.trustRoots ?? []).flatMap(roots =>
      expiryRemarks(roots.data['ca-bundle.crt'], shownIn(roots), looked),
    ),
  ];
}

/** The first certificate's beginning: the whole bundle would prove no more. */
export function shownIn(roots: TrustRoots) {
  return show(roots, BUNDLE, BEGIN);
}
