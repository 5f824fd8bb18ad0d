import { show } from '@interconnect/backstage-plugin-interconnect-node';
import { balancedServices } from './balancedServices';
import { defineFact } from './defineFact';
import { providerOf, schemeOf } from './provider';
import { isPublicAddress } from './isPublicAddress';
import { nodes, services } from './reads';
import { realNodes } from './realNodes';

/**
 * That peers can hardly open connections to this cluster: no node has a public address, and
 * nothing gives it one. Nodes of a public cloud are private as a rule, and yet a load balancer is
 * one Service away, so nothing follows there. A name of type ExternalIP proves nothing either:
 * vSphere's provider may repeat the private address under it.
 */
export const natHint = defineFact({
  id: 'natHint',
  reads: { nodes, services },
  establish({ nodes: seen, services: balancers }, { whole }) {
    const machines = realNodes(seen);
    const addresses = machines.flatMap(node =>
      (node.status?.addresses ?? []).flatMap(({ type, address }, index) =>
        type === 'InternalIP' || type === 'ExternalIP'
          ? { node, address, index }
          : [],
      ),
    );
    const balanced = balancedServices(balancers).flatMap(service =>
      (service.status?.loadBalancer?.ingress ?? []).map(({ ip, hostname }) =>
        hostname === undefined ? isPublicAddress(ip ?? '') : true,
      ),
    );
    const isReachable =
      addresses.some(({ address }) => isPublicAddress(address)) ||
      balanced.includes(true) ||
      machines.some(
        node => providerOf(schemeOf(node))?.environment === 'cloud',
      );
    if (!whole || addresses.length === 0 || isReachable) {
      return undefined;
    }

    const [{ node, address, index }] = addresses;
    const count =
      machines.length === 1
        ? 'Its node'
        : `None of its ${machines.length} nodes`;
    return {
      value: `${count} has ${
        machines.length === 1 ? 'no' : 'a'
      } public address (${
        node.metadata.name
      } is at ${address}), and no cloud load balancer stands before it`,
      evidence: [show(node, ['status', 'addresses', index, 'address'])],
    };
  },
});
