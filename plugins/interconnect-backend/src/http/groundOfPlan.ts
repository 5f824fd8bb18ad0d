import { BackstageCredentials } from '@backstage/backend-plugin-api';
import {
  MigrationPlan,
  MovedGround,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import {
  comparePatterns,
  groundOf,
  knowing,
  MigrationRequest,
  movedGround,
  PlannedMigration,
  scrub,
  StoredPlan,
  tells,
  whatIfSwitched,
} from '../pipeline';
import { reportAround } from './advice';
import { callerOf } from './callerOf';
import { saidBy } from './requestedPlan';
import { RouterDeps } from './routerDeps';

/** What a new plan was made from, to be kept with it. */
export function groundFor(
  report: Report,
  { pattern, candidate, requirements }: MigrationRequest,
  { change, recipe }: Pick<PlannedMigration, 'change' | 'recipe'>,
): StoredPlan['ground'] {
  const request = { candidate, requirements };
  const replaced =
    change === 'switch'
      ? whatIfSwitched(report, request, pattern)?.replaces ?? []
      : [];
  return groundOf(report, {
    recipe,
    request,
    technologies: [
      ...comparePatterns()
        .patterns.filter(each => each.pattern === pattern)
        .flatMap(({ technologies }) => technologies),
      ...report.interconnects
        .filter(({ id }) => replaced.includes(id))
        .map(({ technology }) => technology),
    ],
  });
}

/** How the ground of a plan has moved, as far as the caller may know of it. */
export async function groundOfPlan(
  { reports, surveyor }: RouterDeps,
  credentials: BackstageCredentials,
  plan: StoredPlan,
  shown: MigrationPlan,
): Promise<MovedGround | undefined> {
  const { ground } = plan;
  if (ground === undefined) {
    return undefined;
  }
  const world = await surveyor.world();
  const { candidate } = ground.request;
  const report = await reportAround(reports, credentials, world, {
    system: plan.system,
    candidate,
  });
  const caller = callerOf(credentials);
  const sight = knowing(
    await reports.sight(credentials, world, [ground, plan]),
    saidBy(caller, plan),
  );
  // Of a cluster that is gone nobody knows any more who may see it: it is told of only to who made
  // the plan, or where the plan itself names it.
  const named = (name: string) =>
    caller === plan.createdBy || JSON.stringify(shown).includes(name);
  const names = new Map(ground.clusters.map(({ ref, name }) => [ref, name]));
  const moved = movedGround({ ...plan, ground }, report, {
    tells: ref =>
      sight.sees(ref) || (!sight.hides(ref) && named(names.get(ref) ?? ref)),
    whole: !tells(ground, sight),
  });
  const { again, ...rest } = scrub(moved, sight);
  return tells(moved.again, sight) ? rest : { ...rest, again };
}
