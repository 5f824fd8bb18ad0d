import { linkState, noLink } from '../../probes/linkState';
import { objectExists } from '../../probes/objectExists';
import { NAMESPACE } from './mesh';

type Expected = 'present' | 'absent';

/** Asks for the Link of a name. */
export function linkObject(cluster: string, name: string, expected: Expected) {
  return objectExists.ask({
    cluster,
    group: 'multicluster.linkerd.io',
    resource: 'links',
    kind: 'Link',
    namespace: NAMESPACE,
    name,
    expected,
  });
}

/** Asks for the controller of a Link. */
export function controllerOf(
  cluster: string,
  link: string,
  expected: Expected,
) {
  return ofExtension(cluster, 'deployments', 'Deployment', {
    name: `controller-${link}`,
    expected,
  });
}

/** Asks for the Service by which others come in. */
export function gatewayOf(cluster: string, expected: Expected) {
  return ofExtension(cluster, 'services', 'Service', {
    name: 'linkerd-gateway',
    expected,
  });
}

function ofExtension(
  cluster: string,
  resource: string,
  kind: string,
  { name, expected }: { name: string; expected: Expected },
) {
  return objectExists.ask({
    cluster,
    group: kind === 'Service' ? '' : 'apps',
    resource,
    kind,
    namespace: NAMESPACE,
    name,
    label: { key: 'linkerd.io/extension', value: 'multicluster' },
    expected,
  });
}

/** Asks how two clusters are linked. */
export function linked(from: string, to: string) {
  return linkState.ask({
    technology: 'linkerd',
    plane: 'data',
    from,
    to,
    atLeast: 'configured',
  });
}

/** Asks whether two clusters are linked no more. */
export function notLinked(from: string, to: string) {
  return noLink.ask({ technology: 'linkerd', plane: 'data', from, to });
}
