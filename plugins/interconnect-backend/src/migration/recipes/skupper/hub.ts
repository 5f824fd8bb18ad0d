import { ReportCluster } from '@interconnect/backstage-plugin-interconnect-common';
import { Applicable, MigrationSituation } from '../../defineRecipe';
import { knownOr, Value } from '../../shell';
import { evidenceOf } from '../../shown';

/** The site that a newcomer is to link with, as far as the report tells of it. */
export type Hub = {
  cluster: ReportCluster;
  /** The namespace of its site, which the newcomer's site takes too. */
  namespace: Value;
  site: Value;
  version: Value;
};

/** Finds the hub; networks of version 1 and 2 cannot be linked with each other. */
export function hubToJoin({
  report,
  newcomer,
}: MigrationSituation): Applicable<Hub> {
  const interconnect = report.interconnects
    .filter(
      ({ technology, plane }) => technology === 'skupper' && plane === 'data',
    )
    .sort((a, b) => b.members.length - a.members.length)
    .at(0);
  if (interconnect === undefined) {
    return no('the System has no Skupper network to join yet');
  }
  const linked = report.links.some(
    ({ id, from }) => interconnect.links.includes(id) && from === newcomer.ref,
  );
  if (linked) {
    return no(`${newcomer.name} is already linked with the Skupper network`);
  }

  const links = report.links.filter(({ id }) =>
    interconnect.links.includes(id),
  );
  const arriving = (ref: string) => links.filter(({ to }) => to === ref).length;
  const ref =
    interconnect.hubs.at(0) ??
    [...interconnect.members].sort((a, b) => arriving(b) - arriving(a)).at(0);
  const cluster = report.clusters.find(other => other.ref === ref);
  if (cluster === undefined) {
    return no('which cluster listens for links was not seen');
  }

  const detection = report.detections.find(
    other => other.cluster === ref && other.technology === 'skupper',
  );
  const sites = evidenceOf('skupper', report, ref).filter(
    ({ object }) => object.kind === 'Site',
  );
  const second =
    sites.some(({ object }) => object.apiVersion.startsWith('skupper.io/v2')) ||
    detection?.version?.startsWith('2.') === true;
  if (!second) {
    return no(
      `${cluster.name} was not seen to run Skupper 2, and this plan is for Skupper 2 only`,
    );
  }

  const site = sites.at(0)?.object;
  const version = detection?.version;
  return {
    type: 'applies',
    context: {
      cluster,
      namespace: knownOr(
        site?.namespace,
        'SITE_NAMESPACE',
        `the namespace of the Skupper site of ${cluster.name}, from kubectl get sites -A`,
      ),
      site: knownOr(
        site?.name,
        'HUB_SITE',
        `the name of the Skupper site of ${cluster.name}, from kubectl get sites -A`,
      ),
      version: knownOr(
        version !== undefined && /^\d+\.\d+\.\d+$/.test(version)
          ? version
          : undefined,
        'SKUPPER_VERSION',
        `the Skupper version of ${cluster.name}, from its Site status.controller.version`,
      ),
    },
  };
}

function no(reason: string): { type: 'does-not-apply'; reason: string } {
  return { type: 'does-not-apply', reason };
}

/** Asks for the Site of a cluster in the namespace of the network. */
export function siteOf(cluster: string, hub: Hub) {
  return {
    cluster,
    group: 'skupper.io',
    resource: 'sites',
    kind: 'Site',
    ...namespaceOf(hub),
  };
}

/** The namespace of the network, where it is known. */
export function namespaceOf({ namespace }: Hub): { namespace?: string } {
  return namespace.type === 'known' ? { namespace: namespace.text } : {};
}
