import {
  Cluster,
  Detection,
  Inventory,
  LinkGroup,
  PeerClaim,
  Topology,
} from '@interconnect/backstage-plugin-interconnect-common';
import { atOnce, Steps } from '../atOnce';
import { distinct, sortedBy } from '../sortedBy';
import {
  ContestedClaim,
  draftLinks,
  JoinedClaim,
  LinkDraft,
} from './draftLinks';
import { groupLinks } from './groupLinks';
import { IdentityIndex, indexIdentities, KnownNames } from './identityIndex';
import { gatherLoosePeers, LooseClaim } from './loosePeers';
import { nameInstances } from './nameInstances';
import { LinkMemory, rememberLinks } from './rememberLinks';
import { resolvePeer } from './resolvePeer';
import { judgeSight, SeenAt, Sight } from './sight';

type Joined = {
  joined: JoinedClaim[];
  contested: ContestedClaim[];
  loose: LooseClaim[];
};

const LINKS_A_STEP = 500;

const NOTHING_KNOWN: KnownNames = { sorts: [], byCluster: new Map() };

/**
 * Joins what clusters claim of each other into links, without knowing any technology: claims are
 * matched by the identities in them, within one technology and one instance, else by the names
 * that clusters have whatever joins them.
 *
 * A peer that nobody answers for is `external` only when every other cluster was seen whole for
 * the technology, and shows the kind of identity that the peer goes by; otherwise it could be one of
 * those that were not, or do not. It is left out where the claim is of a kind that only a match
 * makes worth telling.
 */
export function joinTopology(
  inventory: Inventory,
  detections: readonly Detection[],
  seenAt: SeenAt,
  known: KnownNames = NOTHING_KNOWN,
): Topology {
  return atOnce(joiningTopology(inventory, detections, seenAt, known));
}

/**
 * The same, in steps.
 *
 * @param memory - has the links of the last time, and then those of this time
 */
export function* joiningTopology(
  inventory: Inventory,
  detections: readonly Detection[],
  seenAt: SeenAt,
  known: KnownNames = NOTHING_KNOWN,
  memory: LinkMemory = { links: new Map() },
): Steps<Topology> {
  const { make, end } = rememberLinks(memory);
  const clusters = new Map(
    inventory.clusters.map(cluster => [cluster.ref, cluster]),
  );
  const links: Topology['links'] = [];
  const groups: LinkGroup[] = [];
  const loose: LooseClaim[] = [];

  for (const [technology, itsDetections] of byTechnology(detections)) {
    const its = new Map(
      nameInstances(
        itsDetections.filter(each => clusters.has(each.cluster)),
      ).map(each => [each.cluster, each]),
    );
    const sight = judgeSight(inventory, its, seenAt);
    const index = indexIdentities(
      technology,
      inventory.clusters,
      [...its.values()],
      known,
    );
    const resolved = yield* resolveClaims(
      technology,
      clusters,
      its,
      sight,
      index,
    );
    yield;
    const drafts: LinkDraft[] = draftLinks(technology, resolved.joined);
    yield;
    const background = {
      detections: its,
      sight,
      contested: resolved.contested,
    };
    for (const [at, draft] of drafts.entries()) {
      links.push(make(draft, background));
      if (at % LINKS_A_STEP === 0) {
        yield;
      }
    }
    groups.push(...groupLinks(drafts));
    loose.push(...resolved.loose);
    yield;
  }

  end();
  return {
    links: sortedBy(links, ({ id }) => id),
    groups: sortedBy(groups, ({ id }) => id),
    loosePeers: gatherLoosePeers(loose),
  };
}

/** The detections of each technology, sorted by its id. */
function byTechnology(
  detections: readonly Detection[],
): [string, Detection[]][] {
  const groups = new Map<string, Detection[]>();
  for (const detection of detections) {
    const group = groups.get(detection.technology) ?? [];
    groups.set(detection.technology, group);
    group.push(detection);
  }
  return sortedBy(groups, ([technology]) => technology);
}

function* resolveClaims(
  technology: string,
  clusters: ReadonlyMap<string, Cluster>,
  detections: ReadonlyMap<string, Detection>,
  sight: Sight,
  index: IdentityIndex,
): Steps<Joined> {
  const joined: JoinedClaim[] = [];
  const contested: ContestedClaim[] = [];
  const loose: LooseClaim[] = [];

  for (const { cluster: claimer, claims } of detections.values()) {
    for (const claim of claims) {
      if (claim.type !== 'peer') {
        continue;
      }
      const peer = resolvePeer(claim, claimer, index, clusters);
      const base = { claimer, technology, claim };
      switch (peer.type) {
        case 'cluster':
          joined.push({ claimer, claim, peer });
          break;
        case 'clusters':
          joined.push(
            ...peer.clusters.map(each => ({ claimer, claim, peer: each })),
          );
          break;
        case 'ambiguous':
          contested.push({ claimer, claim, couldBe: peer.couldBe });
          loose.push({ ...base, kind: 'ambiguous', couldBe: peer.couldBe });
          break;
        case 'nobody': {
          const couldBe = distinct([
            ...sight.dimBeside(claimer),
            ...silentBeside(claimer, claim, index),
            ...itselfUnseen(claimer, claim, sight),
          ]);
          contested.push({ claimer, claim, couldBe });
          if (claim.ifUnmatched === 'drop') {
            break;
          }
          const kind = couldBe.length === 0 ? 'external' : 'unresolved';
          loose.push({ ...base, kind, couldBe });
          break;
        }
        default:
          // A cluster's link with itself joins no two clusters.
          break;
      }
    }
    yield;
  }
  return { joined, contested, loose };
}

/** The other clusters that do not show the sort of identity by which a claim names its peer. */
function silentBeside(
  claimer: string,
  { peer, instance }: PeerClaim,
  index: IdentityIndex,
): string[] {
  return index
    .silentOn(peer.identities, instance)
    .filter(ref => ref !== claimer);
}

/** A cluster of which not all was seen may not know an address of its own again. */
function itselfUnseen(
  claimer: string,
  { peer }: PeerClaim,
  sight: Sight,
): string[] {
  const byAddress = peer.identities.some(({ kind }) => kind === 'address');
  return byAddress && !sight.seesAll(claimer) ? [claimer] : [];
}
