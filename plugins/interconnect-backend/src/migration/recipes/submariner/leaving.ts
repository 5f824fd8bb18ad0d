import {
  Interconnect,
  Link,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { say } from '../../../say';
import {
  Applicable,
  doesNotApply,
  MigrationSituation,
} from '../../defineRecipe';
import { namesOf } from '../../namesOf';
import { evidenceOf, shownAt } from '../../shown';
import { GLOBAL_CIDR_PATHS } from './globalnet';
import { Member, memberOfNewcomer } from './member';
import { informantOf, Mesh, meshOf } from './mesh';

/** A member that leaves, and what must be known to do that safely and to undo it. */
export type Leaving = {
  member: Member;
  set: Mesh;
  informant: string;
  /** The members that stay, sorted by ref. */
  others: readonly Member[];
  /** The tunnels among those, as far as their state was seen. */
  kept: readonly Link[];
  /** Services that others can call; undefined where they were not seen whole. */
  exports: readonly ServiceName[] | undefined;
};

export type ServiceName = { namespace: string; name: string };

/** Finds the member, unless others could not do without it. */
export function memberToLeave(
  situation: MigrationSituation,
): Applicable<Leaving> {
  const { report, newcomer } = situation;
  const interconnect = report.interconnects.find(
    ({ technology, plane, members }) =>
      technology === 'submariner' &&
      plane === 'data' &&
      members.includes(newcomer.ref),
  );
  if (interconnect === undefined) {
    return doesNotApply(
      say`${newcomer.name} is no member of a Submariner mesh.`,
    );
  }
  const mesh = meshOf(interconnect, situation);
  const others = mesh.members.filter(({ ref }) => ref !== newcomer.ref);
  if (mesh.broker?.ref === newcomer.ref) {
    return doesNotApply(
      say`${newcomer.name} holds the broker, through which ${namesOf(
        others,
      )} find each other, and a broker cannot be moved; let the others leave first, or join them to a new broker elsewhere.`,
    );
  }
  const above = overlayOn(interconnect, situation);
  if (above !== undefined) {
    return doesNotApply(
      say`${newcomer.name} is a member of the ${above.technology} interconnect that runs over these tunnels; let it leave that first.`,
    );
  }
  const evidence = evidenceOf('submariner', report, newcomer.ref);
  const label = shownAt(evidence, '.spec.clusterID');
  if (label === undefined) {
    return doesNotApply(
      say`By which cluster id ${newcomer.name} is registered at the broker was not seen.`,
    );
  }

  const range = evidence.find(({ path }) => GLOBAL_CIDR_PATHS.includes(path));
  return {
    type: 'applies',
    context: {
      member: {
        ...memberOfNewcomer(newcomer),
        label,
        loadBalancer: shownAt(evidence, '.spec.loadBalancerEnabled') === 'true',
      },
      set: {
        ...mesh,
        ...(range === undefined ? {} : { globalnet: { range: range.shows } }),
      },
      informant: informantOf(others, mesh),
      others,
      kept: mesh.tunnels.filter(
        ({ from, to, state }) =>
          ![from, to].includes(newcomer.ref) && state !== 'unknown',
      ),
      exports: exportsOf(newcomer.ref, report),
    },
  };
}

/** Pods of a mesh on top call each other by addresses that only the tunnels carry. */
function overlayOn(
  { id }: Interconnect,
  { report, newcomer }: MigrationSituation,
): Interconnect | undefined {
  const over = report.overlays
    .filter(({ under }) => under === id)
    .map(each => each.over);
  return report.interconnects.find(
    interconnect =>
      over.includes(interconnect.id) &&
      interconnect.members.includes(newcomer.ref),
  );
}

function exportsOf(ref: string, report: Report): ServiceName[] | undefined {
  const detection = report.detections.find(
    ({ cluster, technology }) => cluster === ref && technology === 'mcs-api',
  );
  if (detection === undefined || !detection.whole) {
    return undefined;
  }
  return detection.evidence.flatMap(({ object: { kind, namespace, name } }) =>
    kind === 'ServiceExport' && namespace !== undefined
      ? [{ namespace, name }]
      : [],
  );
}
