import { Evidence } from '@interconnect/backstage-plugin-interconnect-common';
import { knownOr, Value } from '../../shell';
import { theOne } from '../../theOne';

/** Where the control plane runs, unless somebody chose otherwise. */
export const ISTIO_SYSTEM = 'istio-system';

/** The label by which namespaces and gateways name their network. */
export const NETWORK = 'topology.istio.io/network';

/**
 * The one value that all quotes of a setting have; undefined where there is none, or where they
 * differ. Helm reads more than a value into commas and braces, and the values are what a cluster
 * says: only what can be a name is taken.
 */
export function quoted(
  evidence: readonly Evidence[],
  key: string,
): string | undefined {
  const quote = new RegExp(`^"?${key}"?\\s*:\\s*["']?([A-Za-z0-9._-]+)["']?$`);
  return theOne(evidence.flatMap(({ shows }) => quote.exec(shows)?.[1] ?? []));
}

/** How the mesh knows a cluster: as its istiod was told, else as others call it. */
export function clusterIdOf(
  { ref, name, label }: { ref: string; name: string; label: string },
  evidence: readonly Evidence[],
): Value {
  const own = evidence.filter(({ cluster }) => cluster === ref);
  const inEnvironment = own.filter(
    ({ object, path }) =>
      object.kind === 'Deployment' && /\.env\[\d+\]\.value$/.test(path),
  );
  const id =
    theOne(inEnvironment.map(({ shows }) => shows)) ??
    quoted(own, 'clusterName');
  return knownOr(
    id !== undefined && /^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/.test(id)
      ? id
      : undefined,
    `CLUSTER_ID_${label.toLocaleUpperCase('en-US').replace(/-/g, '_')}`,
    `the CLUSTER_ID in the environment of istiod in ${name}`,
  );
}

/** The network that a cluster names itself, or its gateway. */
export function networkOf(
  ref: string,
  evidence: readonly Evidence[],
): string | undefined {
  const own = evidence.filter(({ cluster }) => cluster === ref);
  const labels = own.filter(
    ({ path }) => path === `.metadata.labels['${NETWORK}']`,
  );
  return theOne(labels.map(({ shows }) => shows)) ?? quoted(own, 'network');
}

/** The networks that gateways are labelled with, by which control planes of other clusters find them. */
export function gatewaysIn(evidence: readonly Evidence[]): Set<string> {
  return new Set(
    evidence
      .filter(
        ({ object, path }) =>
          object.kind === 'Service' &&
          path === `.metadata.labels['${NETWORK}']`,
      )
      .map(({ shows }) => shows),
  );
}
