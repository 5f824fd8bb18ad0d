import { BlindSpot } from './blindSpot';
import { Interconnect, Overlay } from './classification';
import { Detection, Technology } from './detection';
import { EntryPoints, SharedHost } from './entryPoint';
import { FactEvidence, Facts } from './facts';
import { Finding } from './finding';
import { FoundBy } from './inventory';
import { Link, LoosePeer } from './topology';

/**
 * A cluster in a report: who it is, how well it was seen, and what is known of it.
 *
 * @public
 */
export type ReportCluster = {
  ref: string;
  name: string;
  title?: string;
  owner?: string;
  systems: string[];
  /** Empty for a cluster that is no member of what was asked for, but linked with one. */
  foundBy: FoundBy[];
  /** How much of the last attempt succeeded. `none` with `observedAt` means: what is shown is the last known state. */
  observation: 'whole' | 'partial' | 'none';
  /** The last successful observation (ISO 8601). */
  observedAt?: string;
  /** The last attempt (ISO 8601). */
  attemptedAt?: string;
  facts: Facts;
  factEvidence: FactEvidence;
  blindSpots: BlindSpot[];
  /** How clients come in; absent when the cluster was never seen. */
  entryPoints?: EntryPoints;
};

/**
 * A detection as reports carry it: without the raw claims and remarks, which links and findings
 * stand for.
 *
 * @public
 */
export type ReportDetection = Omit<Detection, 'claims' | 'remarks'>;

/**
 * Everything a screen may need, for one point in time.
 *
 * @public
 */
export type Report = {
  /** ISO 8601, of the oldest observation in it; while there is none, of the last attempt, else of 1970. */
  observedAt: string;
  /** From what age on, in milliseconds, an observation no longer tells of the present. */
  staleAfterMs?: number;
  /** The technologies that were looked for, and the kinds that can be declared, sorted by id. */
  technologies: Technology[];
  /** Sorted by ref. */
  clusters: ReportCluster[];
  /** Sorted by cluster and technology. */
  detections: ReportDetection[];
  /** Sorted by id. */
  links: Link[];
  loosePeers: LoosePeer[];
  /** Sorted by id. */
  interconnects: Interconnect[];
  overlays: Overlay[];
  findings: Finding[];
  /** Host names that several clusters serve, sorted; of many, only the first. */
  sharedHosts?: SharedHost[];
  /** How many are left out of `sharedHosts`. */
  moreSharedHosts?: number;
};
