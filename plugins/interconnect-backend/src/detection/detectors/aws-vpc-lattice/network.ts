import {
  LocalEvidence,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { Gateway, ServiceNetwork } from './schema';

// `aws-service-network-arn: <ARN>`: pkg/controllers/gateway_controller.go of the controller.
const ARN = /arn:aws[a-z-]*:vpc-lattice:[^\s]*:servicenetwork\/[a-z0-9-]+/;

/** A service network that this cluster is attached to. */
export type Network = { arn: string; evidence: LocalEvidence };

/** The service networks that are named here, each once, sorted by ARN. */
export function networksIn(
  objects: readonly ServiceNetwork[],
  gateways: readonly Gateway[],
): Network[] {
  const networks = new Map<string, Network>();
  const all = [...objects.flatMap(networkOf), ...gateways.flatMap(attachedTo)];
  for (const network of all) {
    networks.set(network.arn, networks.get(network.arn) ?? network);
  }
  return [...networks.keys()].sort().flatMap(arn => networks.get(arn) ?? []);
}

/** Whether Lattice has not set up any of these Gateways. */
export function isWaiting(gateways: readonly Gateway[]): boolean {
  return (
    gateways.length > 0 &&
    gateways.every(({ status }) =>
      status?.conditions.some(
        ({ type, status: value }) => type === 'Programmed' && value === 'False',
      ),
    )
  );
}

function networkOf(network: ServiceNetwork): Network[] {
  const arn = network.status?.serviceNetworkARN;
  return arn === undefined || arn === ''
    ? []
    : [{ arn, evidence: show(network, ['status', 'serviceNetworkARN']) }];
}

function attachedTo(gateway: Gateway): Network[] {
  return (gateway.status?.conditions ?? []).flatMap(
    ({ type, status, message }, index) => {
      const arn = ARN.exec(message ?? '')?.[0];
      return type !== 'Programmed' || status !== 'True' || arn === undefined
        ? []
        : [
            {
              arn,
              evidence: show(
                gateway,
                ['status', 'conditions', index, 'message'],
                arn,
              ),
            },
          ];
    },
  );
}
