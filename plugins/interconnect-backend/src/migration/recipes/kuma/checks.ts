import { linkState, noLink } from '../../probes/linkState';
import { objectExists } from '../../probes/objectExists';

/** Asks whether a zone is connected to the global control plane. */
export function zoneConnected(zone: string, global: string) {
  return linkState.ask({
    technology: 'kuma',
    plane: 'control',
    from: zone,
    to: global,
    atLeast: 'up',
  });
}

/** Asks whether two zones know each other's ingress. */
export function zonesLinked(from: string, to: string) {
  return linkState.ask({
    technology: 'kuma',
    plane: 'data',
    from,
    to,
    atLeast: 'configured',
  });
}

/** Asks whether two clusters are linked no more. */
export function notLinked(plane: 'data' | 'control', from: string, to: string) {
  return noLink.ask({ technology: 'kuma', plane, from, to });
}

/** Asks for a Zone at the global control plane. */
export function zoneObject(
  global: string,
  name: string,
  expected: 'present' | 'absent',
) {
  return objectExists.ask({
    cluster: global,
    group: 'kuma.io',
    resource: 'zones',
    kind: 'Zone',
    name,
    expected,
  });
}
