import { Link } from '@interconnect/backstage-plugin-interconnect-common';
import { Value } from '../../shell';

/** A cluster of a mesh, or one that becomes one. */
export type Site = {
  ref: string;
  /** Also the context of kubectl. */
  name: string;
  /** The name as a DNS label, for what is named after it. */
  label: string;
  /** By which the mesh knows the cluster. */
  clusterId: Value;
  /** Undefined where none is named. */
  network?: Value;
};

/** What all clusters of a mesh have in common. */
export type Mesh = {
  meshId: Value;
  /** Istio's own, `cluster.local`, where none is given. */
  trustDomain?: Value;
  version: Value;
  /** Proxies of nodes instead of proxies beside each workload. */
  ambient: boolean;
  /** Pods reach each other by their own addresses, without gateways. */
  flat: boolean;
};

/** A mesh that is there, and who is in it. */
export type ExistingMesh = Mesh & {
  /** Sorted by ref. */
  members: readonly Site[];
  /** Those among the members. */
  links: readonly Link[];
  /** The networks that a gateway is labelled with. */
  gateways: ReadonlySet<string>;
};

/** Every two of some clusters, once. */
export function pairsOf(sites: readonly Site[]): [Site, Site][] {
  return sites.flatMap((one, index) =>
    sites.slice(index + 1).map((other): [Site, Site] => [one, other]),
  );
}

/** Every two of which one at least is new, once. */
export function newPairs(
  newcomers: readonly Site[],
  members: readonly Site[],
): [Site, Site][] {
  return [
    ...pairsOf(newcomers),
    ...newcomers.flatMap(newcomer =>
      members.map((member): [Site, Site] => [newcomer, member]),
    ),
  ];
}

/** Those values that there are, for the guards of a script. */
export function valuesOf(...values: readonly (Value | undefined)[]): Value[] {
  return values.filter(value => value !== undefined);
}
