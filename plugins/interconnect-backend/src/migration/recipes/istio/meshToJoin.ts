import {
  Interconnect,
  Link,
  Report,
  ReportDetection,
} from '@interconnect/backstage-plugin-interconnect-common';
import { say } from '../../../say';
import {
  Applicable,
  doesNotApply,
  MigrationSituation,
} from '../../defineRecipe';
import { presentIn } from '../../presentIn';
import { dnsLabel, knownOr } from '../../shell';
import { evidenceOf } from '../../shown';
import { theOne } from '../../theOne';
import { ExistingMesh, Site } from './mesh';
import {
  clusterIdOf,
  gatewaysIn,
  ISTIO_SYSTEM,
  networkOf,
  quoted,
} from './settings';

/** Finds the mesh that a newcomer can join as one more primary. */
export function meshToJoin(
  situation: MigrationSituation,
): Applicable<ExistingMesh> {
  const { report, newcomer } = situation;
  const interconnect = meshOf(report);
  if (interconnect === undefined) {
    return doesNotApply(
      say`The System has no Istio mesh of several clusters to join yet.`,
    );
  }
  if (interconnect.members.includes(newcomer.ref)) {
    return doesNotApply(
      say`${newcomer.name} is already a member of the Istio mesh.`,
    );
  }
  if (presentIn('istio', report).has(newcomer.ref)) {
    return doesNotApply(
      say`${newcomer.name} runs an Istio of its own; a cluster joins with a control plane that is installed for the mesh.`,
    );
  }
  return existingMesh(report, interconnect);
}

/** The Istio mesh with the most members. */
export function meshOf(report: Report): Interconnect | undefined {
  return report.interconnects
    .filter(
      ({ technology, plane }) => technology === 'istio' && plane === 'data',
    )
    .sort((a, b) => b.members.length - a.members.length)
    .at(0);
}

/** What was seen of Istio in a cluster. */
function istioOf(
  ref: string,
  { detections }: Pick<Report, 'detections'>,
): ReportDetection | undefined {
  return detections.find(
    ({ cluster, technology }) => cluster === ref && technology === 'istio',
  );
}

/** A mesh of primaries as the report tells of it, or why plans are not for it. */
export function existingMesh(
  report: Report,
  interconnect: Interconnect,
): Applicable<ExistingMesh> {
  const members = report.clusters.filter(({ ref }) =>
    interconnect.members.includes(ref),
  );
  const detections = members.flatMap(({ ref }) => istioOf(ref, report) ?? []);
  const odd = members.find(({ ref }) =>
    /remote|external/.test(istioOf(ref, report)?.mode ?? ''),
  );
  if (odd !== undefined) {
    return doesNotApply(
      say`${odd.name} is part of a mesh with remote clusters (${
        istioOf(odd.ref, report)?.mode ?? ''
      }), and this plan is for meshes whose clusters all have a control plane.`,
    );
  }
  const ambient = detections.filter(({ mode }) => mode?.startsWith('ambient'));
  if (ambient.length > 0 && ambient.length < detections.length) {
    return doesNotApply(
      say`Some clusters of the mesh run in ambient mode and others do not, which Istio does not support across clusters.`,
    );
  }
  const evidence = evidenceOf('istio', report).filter(({ cluster }) =>
    interconnect.members.includes(cluster),
  );
  const elsewhere = evidence.find(
    ({ object }) =>
      object.kind === 'Deployment' &&
      object.name.startsWith('istiod') &&
      object.namespace !== ISTIO_SYSTEM,
  );
  if (elsewhere !== undefined) {
    return doesNotApply(
      say`The control plane of the mesh is in the namespace ${
        elsewhere.object.namespace ?? 'default'
      }, and this plan is for ${ISTIO_SYSTEM} only.`,
    );
  }

  const links = report.links.filter(({ id }) =>
    interconnect.links.includes(id),
  );
  const sites = members.map(({ ref, name }): Site => {
    const site = { ref, name, label: dnsLabel(name) };
    const network = networkOf(ref, evidence);
    return {
      ...site,
      clusterId: clusterIdOf(site, evidence),
      ...(network === undefined
        ? {}
        : { network: { type: 'known', text: network } }),
    };
  });
  const flat = flatness(links, sites);
  if (flat === undefined) {
    return doesNotApply(
      say`Whether the clusters of the mesh are on one network or on several was not seen.`,
    );
  }
  const versions = detections.map(({ version }) => version ?? '');
  const version = theOne(versions);
  return {
    type: 'applies',
    context: {
      members: sites,
      links,
      gateways: gatewaysIn(evidence),
      flat,
      ambient: ambient.length > 0,
      meshId: knownOr(
        quoted(evidence, 'meshID'),
        'MESH_ID',
        'the meshID in the values of the ConfigMap istio-sidecar-injector of the other members, or their trust domain where they have none',
      ),
      trustDomain: knownOr(
        quoted(evidence, 'trustDomain'),
        'TRUST_DOMAIN',
        'the trustDomain in the ConfigMap istio of the other members, or cluster.local where they have none',
      ),
      version: knownOr(
        version !== undefined && /^\d+\.\d+\.\d+$/.test(version)
          ? version
          : undefined,
        'ISTIO_VERSION',
        'the Istio version of the other members, as istioctl version prints it',
      ),
    },
  };
}

/** Links tell whether addresses of pods pass them; where they do not, networks tell. */
function flatness(
  links: readonly Link[],
  sites: readonly Site[],
): boolean | undefined {
  const routes = links.map(link => link.routes);
  if (routes.some(kinds => kinds?.length === 0)) {
    return false;
  }
  if (routes.every(kinds => kinds?.includes('pod'))) {
    return true;
  }
  const networks = sites.flatMap(({ network }) =>
    network?.type === 'known' ? [network.text] : [],
  );
  if (new Set(networks).size > 1) {
    return false;
  }
  return networks.length === sites.length ? true : undefined;
}
