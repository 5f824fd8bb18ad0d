import {
  Link,
  Phrase,
  ReportCluster,
} from '@interconnect/backstage-plugin-interconnect-common';
import { say } from '../../../say';
import { commonVersion } from '../../commonVersion';
import {
  Applicable,
  doesNotApply,
  MigrationSituation,
} from '../../defineRecipe';
import { Partners, partnersToJoin, partnersToLeave } from '../../partners';
import { presentIn } from '../../presentIn';
import { asName, dnsLabel, knownOr, Value } from '../../shell';
import { shownAt } from '../../shown';

/** The namespace of the extension, its gateway and its Links: the default of every command. */
export const NAMESPACE = 'linkerd-multicluster';

/** What a plan needs to know of the clusters that are linked through gateways. */
export type Mesh = Omit<Partners, 'interconnect'> & {
  version: Value;
  /** Whether the extension deploys the controllers of Links, as it does since 2.18. */
  declarative: boolean;
  /** Whether the cluster that joins has the control plane already. */
  hasControlPlane: boolean;
  /** By entity ref, the name by which the others link to a cluster. */
  names: Readonly<Record<string, string>>;
};

/** What releases are called by: those of the edge channel have no version of three numbers. */
export const VERSION = /^[A-Za-z0-9.-]+$/;

/** Finds the clusters to link a newcomer with. */
export function meshToJoin(situation: MigrationSituation): Applicable<Mesh> {
  const { report, newcomer } = situation;
  const found = partnersToJoin('linkerd', situation);
  if (found === undefined) {
    return doesNotApply(
      say`The System has no clusters that Linkerd links yet.`,
    );
  }
  if (found.interconnect.members.includes(newcomer.ref)) {
    return doesNotApply(say`${newcomer.name} is already linked by Linkerd.`);
  }
  const mesh = meshOf(found, situation);
  if (!mesh.declarative) {
    return doesNotApply(
      say`The members run a Linkerd before 2.18, and this plan is for links as they are declared since.`,
    );
  }
  return gatewaysOnly(
    {
      ...mesh,
      hasControlPlane: presentIn('linkerd', report).has(newcomer.ref),
    },
    say`Some of the clusters are linked directly, from pod to pod, and this plan links through gateways only.`,
  );
}

/** Finds the links of a cluster that leaves. */
export function meshToLeave(situation: MigrationSituation): Applicable<Mesh> {
  const { newcomer } = situation;
  const found = partnersToLeave('linkerd', situation);
  return found === undefined
    ? doesNotApply(say`${newcomer.name} is not linked by Linkerd.`)
    : gatewaysOnly(
        meshOf(found, situation),
        say`Some of the clusters are linked directly, from pod to pod, and this plan removes links that lead through gateways only.`,
      );
}

/** Links of pods with pods say nowhere who the other end is; and what another namespace holds is not read. */
function gatewaysOnly(mesh: Mesh, whyNotDirect: Phrase): Applicable<Mesh> {
  const shown = mesh.links.flatMap(({ evidence }) => evidence);
  const objects = shown.filter(({ object }) => object.kind === 'Link');
  const direct = mesh.links.some(
    ({ evidence }) =>
      !evidence.some(({ path }) => path === '.spec.gatewayAddress'),
  );
  if (direct) {
    return doesNotApply(whyNotDirect);
  }
  const elsewhere = objects.find(
    ({ object }) => object.namespace !== NAMESPACE,
  );
  return elsewhere === undefined
    ? { type: 'applies', context: mesh }
    : doesNotApply(
        say`There are Links in the namespace ${
          elsewhere.object.namespace ?? 'default'
        }, and this plan knows those in ${NAMESPACE} only.`,
      );
}

function meshOf(
  { members, partners, links }: Partners,
  { report, newcomer }: MigrationSituation,
): Mesh {
  const refs = [...members.map(({ ref }) => ref), newcomer.ref];
  const detections = report.detections
    .filter(({ technology }) => technology === 'linkerd')
    .filter(({ cluster }) => cluster !== newcomer.ref)
    .filter(({ cluster }) => refs.includes(cluster));
  return {
    members,
    partners,
    links,
    hasControlPlane: true,
    declarative: detections.every(({ version }) => isDeclarative(version)),
    version: knownOr(
      commonVersion(detections, VERSION),
      'LINKERD_VERSION',
      'the version of the other clusters, as linkerd version prints it for their server',
    ),
    names: Object.fromEntries(
      [...members, newcomer].map(cluster => [
        cluster.ref,
        linkNameOf(cluster, links) ?? dnsLabel(cluster.name),
      ]),
    ),
  };
}

/** The name that all who link to a cluster gave it, if they agree. */
function linkNameOf(
  { ref }: Pick<ReportCluster, 'ref'>,
  links: readonly Link[],
): string | undefined {
  const shown = links
    .filter(({ from, to }) => from === ref || to === ref)
    .flatMap(({ evidence }) => evidence)
    .filter(({ cluster }) => cluster !== ref);
  return asName(shownAt(shown, '.spec.targetClusterName'));
}

/**
 * Whether `link-gen` and the controllers of the extension are there: since 2.18, which came after
 * edge-25.4 (linkerd.io, 2-edge, tasks/installing-multicluster). A version of another form is
 * taken for a new one; the command line's own check tells.
 */
export function isDeclarative(version: string | undefined): boolean {
  const edge = /^edge-(\d+)\.(\d+)\./.exec(version ?? '');
  if (edge !== null) {
    const [year, month] = [Number(edge[1]), Number(edge[2])];
    return year > 25 || (year === 25 && month >= 4);
  }
  const numbered = /^(?:[a-z]+-)?(\d+)\.(\d+)/.exec(version ?? '');
  return numbered === null || Number(numbered[2]) >= 18;
}

/** The Link objects between two clusters, each with the cluster that holds it. */
export function linksOf(
  one: string,
  other: string,
  { links }: Pick<Mesh, 'links'>,
): { cluster: string; name: string }[] {
  const objects = links
    .filter(
      ({ from, to }) => [from, to].sort().join() === [one, other].sort().join(),
    )
    .flatMap(({ evidence }) => evidence)
    .filter(({ object }) => object.kind === 'Link');
  const names = new Map(
    objects.map(({ cluster, object }) => [
      JSON.stringify([cluster, object.name]),
      { cluster, name: object.name },
    ]),
  );
  return [...names.values()];
}
