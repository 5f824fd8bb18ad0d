import {
  EntryPoint,
  EntryPoints,
} from '@interconnect/backstage-plugin-interconnect-common';
import { mergeEvidence } from '../mergeEvidence';
import { FoundEntryPoint } from './defineSource';
import { ClusterEntries, evidenceIn } from './findEntryPoints';

/** More of them nobody reads in a report of many clusters; how many there are is always told. */
const MAX_POINTS = 50;
const MAX_PLACES = 20;

/** What a report says of how clients come into a cluster. */
export function listEntryPoints({
  cluster,
  points,
  unseen,
}: ClusterEntries): EntryPoints {
  return {
    points: points.slice(0, MAX_POINTS).map(point => describe(point, cluster)),
    total: points.length,
    unseen: [...unseen],
  };
}

function describe(
  { hosts, addresses, ...rest }: FoundEntryPoint,
  cluster: string,
): EntryPoint {
  const [shownHosts, shownAddresses] = [
    hosts.slice(0, MAX_PLACES),
    addresses.slice(0, MAX_PLACES),
  ];
  const moreHosts = hosts.length - shownHosts.length;
  const moreAddresses = addresses.length - shownAddresses.length;
  return {
    ...rest,
    hosts: shownHosts.map(({ host }) => host),
    ...(moreHosts === 0 ? {} : { moreHosts }),
    addresses: shownAddresses.map(({ address }) => address),
    ...(moreAddresses === 0 ? {} : { moreAddresses }),
    evidence: mergeEvidence(
      [...shownHosts, ...shownAddresses].map(each => evidenceIn(cluster, each)),
    ),
  };
}
