import {
  Interconnect,
  Report,
  ReportCluster,
} from '@interconnect/backstage-plugin-interconnect-common';
import { say } from '../../../say';
import {
  Applicable,
  doesNotApply,
  MigrationSituation,
} from '../../defineRecipe';
import { asVariable, dnsLabel, knownOr, Value } from '../../shell';
import { evidenceOf } from '../../shown';
import { Site } from './site';

/** A network of Skupper 2 that a newcomer is to join, as far as the report tells of it. */
export type Network = {
  /** The sites that the newcomer links with; at least one. */
  hubs: readonly [Site, ...Site[]];
  version: Value;
};

/** Finds the network to join; networks of version 1 and 2 cannot be linked with each other. */
export function networkToJoin({
  report,
  newcomer,
}: MigrationSituation): Applicable<Network> {
  const interconnect = skupperOf(report);
  if (interconnect === undefined) {
    return doesNotApply(say`The System has no Skupper network to join yet.`);
  }
  const linked = report.links.some(
    ({ id, from, to }) =>
      interconnect.links.includes(id) && [from, to].includes(newcomer.ref),
  );
  if (linked) {
    return doesNotApply(
      say`${newcomer.name} is already linked with the Skupper network.`,
    );
  }

  const hubs = linkedWith(interconnect, report).flatMap(ref =>
    report.clusters.filter(other => other.ref === ref),
  );
  const [first, ...others] = hubs;
  if (first === undefined) {
    return doesNotApply(say`Which cluster listens for links was not seen.`);
  }
  const old = hubs.find(({ ref }) => !runsSecond(ref, report));
  if (old !== undefined) {
    return doesNotApply(
      say`${old.name} was not seen to run Skupper 2, and this plan is for Skupper 2 only.`,
    );
  }
  return {
    type: 'applies',
    context: {
      hubs: [
        siteSeen(first, report),
        ...others.map(each => siteSeen(each, report, 'several')),
      ],
      version: versionOf(first, report),
    },
  };
}

/** The System's Skupper network that carries traffic: the one of most clusters. */
export function skupperOf({ interconnects }: Report): Interconnect | undefined {
  return interconnects
    .filter(
      ({ technology, plane }) => technology === 'skupper' && plane === 'data',
    )
    .sort((a, b) => b.members.length - a.members.length)
    .at(0);
}

/** Whether a cluster was seen to have sites of version 2. */
export function runsSecond(ref: string, report: Report): boolean {
  const detection = report.detections.find(
    other => other.cluster === ref && other.technology === 'skupper',
  );
  return (
    sitesOf(ref, report).length > 0 ||
    detection?.version?.startsWith('2.') === true
  );
}

/** The Site objects of a cluster, as evidence shows them. */
export function sitesOf(ref: string, report: Report) {
  const sites = evidenceOf('skupper', report, ref)
    .map(({ object }) => object)
    .filter(
      ({ kind, apiVersion }) =>
        kind === 'Site' && apiVersion.startsWith('skupper.io/v2'),
    );
  return sites.filter(
    (site, index) =>
      sites.findIndex(
        ({ namespace, name }) =>
          namespace === site.namespace && name === site.name,
      ) === index,
  );
}

/** The first site of a cluster; where a plan speaks of several, what is not known of each is a variable of its own. */
export function siteSeen(
  { ref, name }: ReportCluster,
  report: Report,
  among: 'one' | 'several' = 'one',
): Site {
  const site = sitesOf(ref, report).at(0);
  const label = dnsLabel(name);
  const own = among === 'one' ? '' : `_${asVariable(label)}`;
  return {
    ref,
    name,
    label,
    namespace: knownOr(
      site?.namespace,
      `SITE_NAMESPACE${own}`,
      `the namespace of the Skupper site of ${name}, from kubectl get sites -A`,
    ),
    site: knownOr(
      site?.name,
      `HUB_SITE${own}`,
      `the name of the Skupper site of ${name}, from kubectl get sites -A`,
    ),
  };
}

/** The version of a cluster, in which others must be installed too. */
export function versionOf({ ref, name }: ReportCluster, report: Report): Value {
  const version = report.detections.find(
    other => other.cluster === ref && other.technology === 'skupper',
  )?.version;
  return knownOr(
    version !== undefined && /^\d+\.\d+\.\d+$/.test(version)
      ? version
      : undefined,
    'SKUPPER_VERSION',
    `the Skupper version of ${name}, from its Site status.controller.version`,
  );
}

/** In a full mesh a newcomer links with every site, elsewhere with the hubs or the one that most links lead to. */
function linkedWith(
  { members, hubs, shape, links: ids }: Interconnect,
  { links }: Report,
): readonly string[] {
  if (shape === 'full-mesh') {
    return members;
  }
  const arriving = (ref: string) =>
    links.filter(({ id, to }) => ids.includes(id) && to === ref).length;
  return hubs.length > 0
    ? hubs
    : [...members].sort((a, b) => arriving(b) - arriving(a)).slice(0, 1);
}
