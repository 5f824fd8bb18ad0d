import { say } from '../../../say';
import {
  Applicable,
  doesNotApply,
  MigrationSituation,
} from '../../defineRecipe';
import { presentIn } from '../../presentIn';
import { dnsLabel } from '../../shell';
import { Mesh, Site } from './mesh';
import { meshOf } from './meshToJoin';

/** A mesh that is to be, of all of a System's clusters. */
export type NewMesh = Mesh & { sites: readonly Site[] };

/** The release that this plan was written for, in which every step was looked up. */
const VERSION = '1.30.3';

/** Who is to be in a mesh beside the newcomer, where not all of the System; and its one network. */
export type Bounds = { members?: readonly string[]; network?: string };

/**
 * A mesh of clusters of the System and the newcomer, where there is none yet. Where no network is
 * named, each cluster is one of its own.
 */
export function newMesh(
  { report, newcomer }: MigrationSituation,
  { members: refs, network }: Bounds = {},
): Applicable<NewMesh> {
  if (meshOf(report) !== undefined) {
    return doesNotApply(say`The System has an Istio mesh already.`);
  }
  const members = report.clusters
    .filter(({ foundBy, ref }) => refs?.includes(ref) ?? foundBy.length > 0)
    .filter(({ ref }) => ref !== newcomer.ref)
    .map(({ ref, name }) => ({ ref, name, label: dnsLabel(name) }));
  if (members.length === 0) {
    return doesNotApply(
      say`The System has no cluster beside ${newcomer.name}.`,
    );
  }
  const { ref, name, label } = newcomer;
  const all = [...members, { ref, name, label }].sort((a, b) =>
    a.ref < b.ref ? -1 : 1,
  );
  const running = presentIn('istio', report);
  const taken = all.find(({ ref: each }) => running.has(each));
  if (taken !== undefined) {
    return doesNotApply(
      say`${taken.name} runs an Istio of its own; what its proxies trust would have to change first, which takes a new installation.`,
    );
  }
  const twice = all.find(
    (each, index) =>
      all.findIndex(other => other.label === each.label) !== index,
  );
  if (twice !== undefined) {
    return doesNotApply(
      say`Two clusters of the System would be called ${twice.label} in the mesh.`,
    );
  }
  return {
    type: 'applies',
    context: {
      // As upstream's documentation calls it.
      meshId: { type: 'known', text: 'mesh1' },
      version: { type: 'known', text: VERSION },
      ambient: false,
      flat: network !== undefined,
      sites: all.map(site => ({
        ...site,
        clusterId: { type: 'known', text: site.label },
        network: { type: 'known', text: network ?? `network-${site.label}` },
      })),
    },
  };
}
