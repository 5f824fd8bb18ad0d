import {
  Link,
  Report,
  ReportCluster,
} from '@interconnect/backstage-plugin-interconnect-common';
import { say } from '../../../say';
import { commonVersion } from '../../commonVersion';
import {
  Applicable,
  doesNotApply,
  MigrationSituation,
} from '../../defineRecipe';
import { partnersToJoin } from '../../partners';
import { presentIn } from '../../presentIn';
import { asName, dnsLabel, knownOr, Value } from '../../shell';

/** Where upstream's documentation installs Consul. */
const NAMESPACE = 'consul';

const KINDS = ['PeeringAcceptor', 'PeeringDialer'];

/** A cluster of a peering, by what the objects of both ends call it. */
export type Peer = {
  ref: string;
  /** The kubectl context. */
  name: string;
  /** By which the other end knows it, often its datacenter. */
  peer: string;
  /** Where its peerings stand. */
  namespace: string;
};

/** What a plan needs to know of clusters that are peers already. */
export type Peers = {
  newcomer: Peer;
  members: readonly ReportCluster[];
  partners: readonly Peer[];
  links: readonly Link[];
  version: Value;
  /** Whether the cluster that joins has a Consul already. */
  hasConsul: boolean;
};

/** Finds the clusters to peer a newcomer with. */
export function peersToJoin(situation: MigrationSituation): Applicable<Peers> {
  const { report, newcomer } = situation;
  const found = partnersToJoin('consul', situation);
  if (found === undefined) {
    return doesNotApply(
      say`The System has no clusters that are peers of Consul yet.`,
    );
  }
  const { interconnect, members, partners, links } = found;
  if (interconnect.members.includes(newcomer.ref)) {
    return doesNotApply(say`${newcomer.name} is already linked by Consul.`);
  }
  if (!links.every(link => peeringsOf(link).length > 0)) {
    return doesNotApply(
      say`The clusters are not linked by peerings alone, but by WAN federation or partitions, and this plan is for peerings only.`,
    );
  }

  const detections = report.detections
    .filter(({ technology }) => technology === 'consul')
    .filter(({ cluster }) => interconnect.members.includes(cluster));
  return {
    type: 'applies',
    context: {
      newcomer: peerOf(newcomer, newcomer.label, report),
      members,
      links,
      partners: partners.map(partner =>
        peerOf(partner, knownAs(partner, links), report),
      ),
      version: knownOr(
        commonVersion(detections),
        'CONSUL_K8S_VERSION',
        'the chart version of the other datacenters, as helm list -n consul prints it',
      ),
      hasConsul: presentIn('consul', report).has(newcomer.ref),
    },
  };
}

/** The objects that make a peering, as its evidence shows them; one at each end that was seen. */
export function peeringsOf({ evidence }: Link) {
  const seen = new Map(
    evidence
      .filter(({ object }) => KINDS.includes(object.kind))
      .map(item => [
        JSON.stringify([item.cluster, item.object.kind, item.object.name]),
        { cluster: item.cluster, ...item.object },
      ]),
  );
  return [...seen.values()];
}

/** The namespace of the injector, where Consul was seen. */
function namespaceIn(ref: string, { detections }: Report): string {
  const detection = detections.find(
    ({ cluster, technology }) => technology === 'consul' && cluster === ref,
  );
  return asName(detection?.evidence.at(0)?.object.namespace) ?? NAMESPACE;
}

/** One Secret for each pair: the token of another pair must not take its place. */
export function tokenName(acceptor: Peer, dialer: Peer): string {
  return `peering-token-${acceptor.peer}-${dialer.peer}`;
}

/** A cluster, by a name for its peers. */
export function peerOf(
  { ref, name }: { ref: string; name: string },
  peer: string,
  report: Report,
): Peer {
  return { ref, name, peer, namespace: namespaceIn(ref, report) };
}

/** What all who are its peers call a cluster, if they agree. */
function knownAs({ ref, name }: ReportCluster, links: readonly Link[]): string {
  const names = new Set(
    links
      .filter(({ from, to }) => from === ref || to === ref)
      .flatMap(peeringsOf)
      .filter(({ cluster }) => cluster !== ref)
      .map(object => object.name),
  );
  const [known] = names;
  return (names.size === 1 ? asName(known) : undefined) ?? dnsLabel(name);
}
