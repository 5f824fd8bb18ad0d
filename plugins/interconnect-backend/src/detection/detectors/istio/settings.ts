import {
  LocalEvidence,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { ControlPlane } from './controlPlane';
import { Namespace, Service } from './schema';

const NETWORK = 'topology.istio.io/network';

/**
 * What a newcomer to the mesh must be given too, or must differ in: ids, trust domain and network,
 * as they were given to the control plane; and the networks that are named here.
 */
export function settingsShown(
  { injector, meshMap, evidence }: ControlPlane,
  seen: {
    istioSystem: readonly Namespace[] | undefined;
    gatewayServices: readonly Service[] | undefined;
  },
): LocalEvidence[] {
  const values = injector?.data.values;
  const global = values?.says.global;
  const mesh = meshMap?.data.mesh;
  const quotes: [string, string | undefined][] = [
    ['meshID', global?.meshID],
    ['clusterName', global?.multiCluster?.clusterName],
    ['network', global?.network],
  ];
  return [
    ...evidence.filter(({ path }) => path.endsWith('.value')),
    ...quotes.flatMap(([key, value]) => {
      const quote = values && quoteOf(values.text, `"${key}"`, value);
      return injector && quote
        ? [show(injector, ['data', 'values'], quote)]
        : [];
    }),
    ...[
      quoteOf(mesh?.text ?? '', 'trustDomain', mesh?.says?.trustDomain),
    ].flatMap(quote =>
      meshMap && quote ? [show(meshMap, ['data', 'mesh'], quote)] : [],
    ),
    ...[...(seen.istioSystem ?? []), ...(seen.gatewayServices ?? [])]
      .filter(({ metadata }) => metadata.labels?.[NETWORK])
      .map(object => show(object, ['metadata', 'labels', NETWORK])),
  ];
}

/** The first place where a key has its value, as it is written there. */
function quoteOf(
  text: string,
  key: string,
  value: string | undefined,
): string | undefined {
  if (!value) {
    return undefined;
  }
  const written = value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`${key}\\s*:\\s*["']?${written}["']?`).exec(text)?.[0];
}
