import { show } from '@interconnect/backstage-plugin-interconnect-node';
import { sortedBy } from '../sortedBy';
import { balancedServices } from './balancedServices';
import { defineFact } from './defineFact';
import { daemonSets, services } from './reads';

/** How long a Service may wait for its address before that says something. */
const PATIENCE_MS = 10 * 60_000;

/** The label of the DaemonSets by which k3s gives a Service the addresses of its nodes. */
const SERVICE_LB = 'svccontroller.k3s.cattle.io/svcname';

/**
 * Whether Services of type LoadBalancer get an address, judged by those that are there and by k3s'
 * own load balancer. Where neither shows, it is not known.
 */
export const loadBalancer = defineFact({
  id: 'loadBalancer',
  reads: { services, daemonSets },
  establish(seen, looked) {
    const balanced = balancedServices(seen.services);
    const served = balanced.find(
      ({ status }) => (status?.loadBalancer?.ingress.length ?? 0) > 0,
    );
    if (served !== undefined) {
      return {
        value: 'available',
        evidence: [show(served, ['status', 'loadBalancer', 'ingress'])],
      };
    }

    const agent = sortedBy(
      (seen.daemonSets ?? []).filter(
        ({ metadata }) => metadata.labels?.[SERVICE_LB] !== undefined,
      ),
      each => each.metadata.name,
    )[0];
    if (agent !== undefined) {
      return {
        value: 'available',
        evidence: [show(agent, ['metadata', 'labels', SERVICE_LB])],
      };
    }

    const waiting = balanced.filter(({ metadata }) => {
      const since = Date.parse(metadata.creationTimestamp ?? '');
      return looked.observedAt - since > PATIENCE_MS;
    });
    return !looked.whole ||
      waiting.length === 0 ||
      waiting.length < balanced.length
      ? undefined
      : {
          value: 'pending',
          evidence: waiting.map(service => show(service, ['spec', 'type'])),
        };
  },
});
