import {
  Interconnect,
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
import { knownOr, Value } from '../../shell';
import { evidenceOf } from '../../shown';

/** A cluster that the steps speak of; of one that the catalog does not have yet, no more is known. */
export type Member = Pick<ReportCluster, 'ref' | 'name'> & {
  facts?: ReportCluster['facts'];
};

/** Two clusters, one of which uses the resources of the other. */
export type Peering = { consumer: Member; provider: Member };

/** The peerings that a cluster is to get or to lose, as far as the report tells of them. */
export type Star = {
  peers: readonly ReportCluster[];
  peerings: readonly Peering[];
  /** Tunnels of those that the cluster is peered with, without its own. */
  tunnels: readonly Link[];
  version: Value;
};

/** Finds with whom a newcomer is to be peered, and who then consumes. */
export function starToJoin({
  report,
  newcomer,
}: MigrationSituation): Applicable<Star> {
  const interconnect = report.interconnects
    .filter(isLiqo)
    .sort((a, b) => b.members.length - a.members.length)
    .at(0);
  if (interconnect === undefined) {
    return doesNotApply(say`The System has no Liqo peering to join yet.`);
  }
  if (interconnect.members.includes(newcomer.ref)) {
    return doesNotApply(say`${newcomer.name} is already peered by Liqo.`);
  }
  const links = linksOf(interconnect, report);
  const centres = centresOf(interconnect, links);
  const peers = report.clusters.filter(({ ref }) => centres.includes(ref));
  if (peers.length === 0) {
    return doesNotApply(
      say`Which cluster the others are peered with was not seen.`,
    );
  }
  const self = asMember({ newcomer });
  return {
    type: 'applies',
    context: {
      peers,
      peerings: peers.map(peer =>
        consumes(peer, links)
          ? { consumer: peer, provider: self }
          : { consumer: self, provider: peer },
      ),
      tunnels: links.filter(({ from, to }) =>
        peers.some(({ ref }) => [from, to].includes(ref)),
      ),
      version: versionOf(interconnect.members, report),
    },
  };
}

/** Finds all peerings of a cluster that leaves. */
export function peeringsToEnd({
  report,
  newcomer,
}: MigrationSituation): Applicable<Star> {
  const links = report.interconnects
    .filter(isLiqo)
    .flatMap(interconnect => linksOf(interconnect, report));
  const own = links.filter(({ from, to }) => [from, to].includes(newcomer.ref));
  const peers = report.clusters.filter(
    ({ ref }) =>
      ref !== newcomer.ref &&
      own.some(({ from, to }) => [from, to].includes(ref)),
  );
  if (peers.length === 0) {
    return doesNotApply(say`${newcomer.name} is not peered by Liqo.`);
  }
  const self = asMember({ newcomer });
  return {
    type: 'applies',
    context: {
      peers,
      peerings: peers.map(peer =>
        own.some(({ from }) => from === peer.ref)
          ? { consumer: peer, provider: self }
          : { consumer: self, provider: peer },
      ),
      tunnels: [],
      version: versionOf([newcomer.ref], report),
    },
  };
}

/**
 * The hubs; all of a full mesh; else the one that most tunnels lead to. It is whom what-if links
 * the newcomer with.
 */
function centresOf(
  { shape, hubs, members }: Interconnect,
  links: readonly Link[],
): readonly string[] {
  if (hubs.length > 0) {
    return hubs;
  }
  if (shape === 'full-mesh') {
    return members;
  }
  const arriving = (ref: string) => links.filter(({ to }) => to === ref).length;
  return [...members]
    .sort((a, b) => arriving(b) - arriving(a) || (a < b ? -1 : 1))
    .slice(0, 1);
}

/** The gateway of a consumer opens the tunnel, unless its place was changed when peering. */
function consumes({ ref }: ReportCluster, links: readonly Link[]): boolean {
  const opened = links.filter(({ from }) => from === ref).length;
  const served = links.filter(({ to }) => to === ref).length;
  return opened > served;
}

function isLiqo({ technology, plane }: Interconnect): boolean {
  return technology === 'liqo' && plane === 'data';
}

function linksOf({ links }: Interconnect, report: Report): Link[] {
  return report.links.filter(({ id }) => links.includes(id));
}

function asMember({ newcomer }: Pick<MigrationSituation, 'newcomer'>): Member {
  const { ref, name, cluster, said } = newcomer;
  return {
    ref,
    name,
    facts: cluster?.facts ?? {
      ...said,
      ...(said.behindNat === true || said.inboundAllowed === false
        ? { natHint: 'said' }
        : {}),
    },
  };
}

function versionOf(members: readonly string[], report: Report): Value {
  const detections = report.detections.filter(
    ({ cluster, technology }) =>
      technology === 'liqo' && members.includes(cluster),
  );
  return knownOr(
    commonVersion(detections),
    'LIQO_VERSION',
    'the version of Liqo in the peered clusters, from liqoctl version',
  );
}

/** By what id Liqo knows a cluster; one that does not have it yet gets its own name. */
export function idOf(ref: string, report: Report): string | undefined {
  return evidenceOf('liqo', report, ref).find(
    ({ path }) => path === '.data.CLUSTER_ID',
  )?.shows;
}
