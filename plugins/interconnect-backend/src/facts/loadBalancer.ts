import { show } from '@interconnect/backstage-plugin-interconnect-node';
import { sortedBy } from '../sortedBy';
import { defineFact } from './defineFact';
import { daemonSets, systemServices } from './reads';

/** How long a Service may wait for its address before that says something. */
const PATIENCE_MS = 10 * 60_000;

/** The label of the DaemonSets by which k3s gives a Service the addresses of its nodes. */
const SERVICE_LB = 'svccontroller.k3s.cattle.io/svcname';

/**
 * Whether Services of type LoadBalancer get an address, judged by those of kube-system and by
 * k3s' own load balancer. Where neither shows, it is not known.
 */
export const loadBalancer = defineFact({
  id: 'loadBalancer',
  reads: { systemServices, daemonSets },
  establish(seen, { observedAt }) {
    const services = sortedBy(
      (seen.systemServices ?? []).filter(
        ({ spec }) => spec?.type === 'LoadBalancer',
      ),
      service => service.metadata.name,
    );
    const served = services.find(
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

    const waiting = services.filter(({ metadata }) => {
      const since = Date.parse(metadata.creationTimestamp ?? '');
      return observedAt - since > PATIENCE_MS;
    });
    return waiting.length === 0 || waiting.length < services.length
      ? undefined
      : {
          value: 'pending',
          evidence: waiting.map(service => show(service, ['spec', 'type'])),
        };
  },
});
