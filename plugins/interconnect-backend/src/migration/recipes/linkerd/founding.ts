import { say } from '../../../say';
import { sortedBy } from '../../../sortedBy';
import { commonVersion } from '../../commonVersion';
import {
  Applicable,
  doesNotApply,
  MigrationSituation,
} from '../../defineRecipe';
import { othersInSystem } from '../../othersInSystem';
import { partnersToJoin } from '../../partners';
import { presentIn } from '../../presentIn';
import { dnsLabel, knownOr, Value } from '../../shell';
import { isDeclarative, meshToJoin, VERSION } from './mesh';

/** A cluster that will be linked with all others. */
export type Site = {
  ref: string;
  name: string;
  /** The name by which the others will link to it. */
  link: string;
  hasControlPlane: boolean;
};

/** All clusters of the System, none of which is linked by Linkerd yet. */
export type Founding = { sites: readonly Site[]; version: Value };

/** Finds out whether links can be made from nothing. */
export function foundingOf(
  situation: MigrationSituation,
): Applicable<Founding> {
  const { report, newcomer, requirements } = situation;
  if (partnersToJoin('linkerd', situation) !== undefined) {
    const joining = meshToJoin(situation);
    return joining.type === 'does-not-apply'
      ? joining
      : doesNotApply(say`The System has clusters that Linkerd links already.`);
  }
  const others = othersInSystem(situation);
  if (others.length === 0) {
    return doesNotApply(
      say`The System has no other cluster that ${newcomer.name} could be linked with.`,
    );
  }
  if (requirements.topology?.value === 'hub-and-spoke') {
    return doesNotApply(
      say`A hub is asked for, and this plan links each with each.`,
    );
  }

  const linkerd = presentIn('linkerd', report);
  const sites = sortedBy([newcomer, ...others], ({ ref }) => ref).map(
    ({ ref, name }) => ({
      ref,
      name,
      link: dnsLabel(name),
      hasControlPlane: linkerd.has(ref),
    }),
  );
  const planes = sites.flatMap(({ ref }) => linkerd.get(ref) ?? []);
  if (planes.some(({ mode }) => mode !== 'no links')) {
    return doesNotApply(
      say`There are Links of Linkerd already, and where they lead was not seen.`,
    );
  }
  if (!planes.every(({ version }) => isDeclarative(version))) {
    return doesNotApply(
      say`There is a Linkerd before 2.18, and this plan is for links as they are declared since.`,
    );
  }
  if (new Set(sites.map(({ link }) => link)).size < sites.length) {
    return doesNotApply(say`Two clusters would go by one name in Links.`);
  }
  return {
    type: 'applies',
    context: {
      sites,
      version: knownOr(
        commonVersion(planes, VERSION),
        'LINKERD_VERSION',
        'the version to install, which linkerd version --client prints',
      ),
    },
  };
}
