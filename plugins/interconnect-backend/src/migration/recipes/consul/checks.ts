import { linkState, noLink } from '../../probes/linkState';
import { objectExists } from '../../probes/objectExists';

/** Asks whether two clusters are peers, as far as objects tell. */
export function peered(from: string, to: string) {
  return linkState.ask({
    technology: 'consul',
    plane: 'data',
    from,
    to,
    atLeast: 'configured',
  });
}

/** Asks whether two clusters are peers no more. */
export function notPeered(from: string, to: string) {
  return noLink.ask({ technology: 'consul', plane: 'data', from, to });
}

/** Asks for the mesh gateway, whatever the release is called. */
export function meshGatewayOf(cluster: string) {
  return objectExists.ask({
    cluster,
    group: 'apps',
    resource: 'deployments',
    kind: 'Deployment',
    label: { key: 'component', value: 'mesh-gateway' },
    expected: 'present',
  });
}
