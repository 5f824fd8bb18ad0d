import {
  Link,
  Report,
  ReportCluster,
} from '@interconnect/backstage-plugin-interconnect-common';
import { say } from '../../../../say';
import {
  Applicable,
  doesNotApply,
  MigrationSituation,
} from '../../../defineRecipe';
import { asVariable, knownOr, Value } from '../../../shell';
import { evidenceOf } from '../../../shown';
import { runsSecond } from '../network';
import { distinctLabels, NewLink, NewNetwork, NewSite } from '../newNetwork';
import { isForEdge } from '../reach';
import { siteOf } from '../site';

/** A network of version 1, and the one of version 2 that takes its place. */
export type OldNetwork = {
  next: NewNetwork;
  /** In the order of the new ones. */
  sites: readonly [OldSite, ...OldSite[]];
  links: readonly Link[];
};

/** A site of version 1, and the one that takes its place. */
export type OldSite = {
  next: NewSite;
  /** The namespace of the site of version 1. */
  old: Value;
};

/** Finds a network of version 1 that the candidate is a member of; its links are made anew as they are. */
export function networkToUpgrade({
  report,
  newcomer,
}: MigrationSituation): Applicable<OldNetwork> {
  const network = report.interconnects.find(
    ({ technology, plane, members }) =>
      technology === 'skupper' &&
      plane === 'data' &&
      members.includes(newcomer.ref),
  );
  if (network === undefined) {
    return doesNotApply(
      say`${newcomer.name} is not linked with a Skupper network.`,
    );
  }
  const clusters = report.clusters.filter(({ ref }) =>
    network.members.includes(ref),
  );
  const second = clusters.find(({ ref }) => runsSecond(ref, report));
  if (second !== undefined) {
    return doesNotApply(say`${second.name} has a site of Skupper 2 already.`);
  }
  const unseen = clusters.find(({ ref }) => !runsFirst(ref, report));
  if (unseen !== undefined) {
    return doesNotApply(say`${unseen.name} was not seen to run Skupper 1.`);
  }
  const several = clusters.find(
    ({ ref }) => oldNamespaces(ref, report).length > 1,
  );
  if (several !== undefined) {
    return doesNotApply(
      say`${several.name} has sites of Skupper 1 in several namespaces, and which of them belong together is not seen.`,
    );
  }

  const links = report.links.filter(({ id }) => network.links.includes(id));
  const sites = upgraded(clusters, links, report);
  const made = links.flatMap(({ from, to }): NewLink[] => {
    const [opens, listens] = [from, to].map(end =>
      sites.find(({ next }) => next.ref === end),
    );
    return opens && listens ? [{ from: opens.next, to: listens.next }] : [];
  });
  const [first, ...others] = sites;
  const [firstLink, ...otherLinks] = made;
  if (first === undefined || firstLink === undefined) {
    return doesNotApply(
      say`Which sites open the links of the network was not seen.`,
    );
  }
  return {
    type: 'applies',
    context: {
      next: {
        sites: [first.next, ...others.map(({ next }) => next)],
        links: [firstLink, ...otherLinks],
      },
      sites: [first, ...others],
      links,
    },
  };
}

function runsFirst(ref: string, report: Report): boolean {
  const detection = report.detections.find(
    other => other.cluster === ref && other.technology === 'skupper',
  );
  return (
    oldNamespaces(ref, report).length > 0 ||
    detection?.version?.startsWith('1.') === true
  );
}

/** A site of version 1 is told by a ConfigMap. */
function oldNamespaces(ref: string, report: Report): string[] {
  const namespaces = evidenceOf('skupper', report, ref).flatMap(
    ({ object: { kind, name, namespace } }) =>
      kind === 'ConfigMap' && name === 'skupper-site' && namespace !== undefined
        ? [namespace]
        : [],
  );
  return [...new Set(namespaces)];
}

function oldNamespace({ ref, name }: ReportCluster, report: Report): Value {
  return knownOr(
    oldNamespaces(ref, report).at(0),
    `OLD_NAMESPACE_${asVariable(name)}`,
    `the namespace of the Skupper site of ${name}, from kubectl get configmaps -A, where one is called skupper-site`,
  );
}

/** The sites with what they become, those that others connect to first. */
function upgraded(
  clusters: readonly ReportCluster[],
  links: readonly Link[],
  report: Report,
): OldSite[] {
  const labels = distinctLabels(clusters.map(({ name }) => name));
  const sites = clusters.map((cluster, index): OldSite => {
    const { ref, name } = cluster;
    const old = oldNamespace(cluster, report);
    const spoke = isForEdge({ cluster, said: {} }) ? 'edge' : 'interior';
    return {
      next: {
        ...siteOf({ ref, name, label: labels[index] }, newNamespace(name, old)),
        kind: links.some(({ to }) => to === ref) ? 'listening' : spoke,
      },
      old,
    };
  });
  const listens = ({ next }: OldSite) => next.kind === 'listening';
  return [...sites.filter(listens), ...sites.filter(site => !listens(site))];
}

/** Routers of both versions are called alike, so that they cannot share a namespace. */
function newNamespace(name: string, old: Value): Value {
  return knownOr(
    old.type === 'known' ? `${old.text.slice(0, 60)}-v2` : undefined,
    `NEW_NAMESPACE_${asVariable(name)}`,
    `a namespace of ${name} for the site of Skupper 2, not that of the old site`,
  );
}
