import { sortedBy } from '../sortedBy';
import { ObservedService } from './reads';

/** Load balancers of overlay networks give addresses that only their own members reach. */
const OVERLAYS = ['netbird', 'tailscale'];

/** Services for which the surroundings of a cluster are asked for a load balancer; sorted. */
export function balancedServices(
  services: readonly ObservedService[] | undefined,
): ObservedService[] {
  return sortedBy(
    (services ?? []).filter(
      ({ spec }) =>
        spec?.type === 'LoadBalancer' &&
        !OVERLAYS.includes(spec.loadBalancerClass ?? ''),
    ),
    ({ metadata }) => metadata.namespace ?? '',
    ({ metadata }) => metadata.name,
  );
}
