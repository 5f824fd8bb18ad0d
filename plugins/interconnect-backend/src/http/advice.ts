import { InputError, NotFoundError } from '@backstage/errors';
import {
  Candidate,
  recommendationRequestSchema,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { Router } from 'express';
import {
  comparePatterns,
  membersOfSystem,
  plannablePatterns,
  recommend,
  World,
} from '../pipeline';
import { audited } from './audited';
import { parseBody } from './parseRequest';
import { namedRef, requestedEntity } from './requestedEntity';
import { RouterDeps } from './routerDeps';
import { mayReadCluster } from './scopes';
import { VisibleReports } from './VisibleReports';

/** Adds the routes that compare and rank patterns. */
export function addAdviceRoutes(router: Router, deps: RouterDeps): void {
  router.get('/v1/patterns', (_req, res) => {
    res.json(comparePatterns());
  });

  router.post('/v1/systems/:namespace/:name/recommendations', (req, res) =>
    audited(
      deps.auditor,
      req,
      {
        eventId: 'recommendation-fetch',
        severityLevel: 'low',
        meta: { entityRef: namedRef(req, 'system') },
      },
      async () => {
        const { ref, credentials } = await requestedEntity(deps, req, 'system');
        const request = parseBody(recommendationRequestSchema, req);
        const report = await adviceReport(
          deps,
          credentials,
          await deps.surveyor.world(),
          { system: ref, candidate: request.candidate },
        );
        const plannable = plannablePatterns(report, {
          system: ref,
          ...request,
        });
        res.json(recommend(report, request, { plannable }));
      },
    ),
  );
}

/** The report on a System and on one more cluster, as the caller may see it. */
export async function reportAround(
  reports: VisibleReports,
  credentials: BackstageCredentials,
  world: World,
  { system, candidate }: { system: string; candidate: Candidate },
): Promise<Report> {
  const members = membersOfSystem(world.clusters, system);
  const outsider =
    candidate.ref !== undefined &&
    !members.some(({ ref }) => ref === candidate.ref)
      ? [{ ref: candidate.ref, foundBy: [] }]
      : [];
  return reports.report(credentials, world, [...members, ...outsider]);
}

/**
 * What advice rests on: the System's report as the caller may see it, and what is known of the
 * candidate where it is a cluster of the catalog that does not belong to the System yet. Of such a one
 * more is told than of a neighbour, so the caller must be one who may read a report on it.
 *
 * @throws NotFoundError for a candidate that is no cluster, or that the caller may not read
 * @throws InputError for a candidate without any name
 */
export async function adviceReport(
  deps: RouterDeps,
  credentials: BackstageCredentials,
  world: World,
  { system, candidate }: { system: string; candidate: Candidate },
): Promise<Report> {
  if (candidate.ref === undefined && candidate.name === undefined) {
    throw new InputError(
      'Invalid input: candidate.ref: name a cluster of the catalog, or give candidate.name for one that is not there yet',
    );
  }
  const { ref } = candidate;
  const members = membersOfSystem(world.clusters, system);
  const [report, mayRead] = await Promise.all([
    reportAround(deps.reports, credentials, world, { system, candidate }),
    ref === undefined ||
      members.some(member => member.ref === ref) ||
      mayReadCluster(deps, credentials, world, ref),
  ]);
  if (
    ref !== undefined &&
    !(mayRead && report.clusters.some(cluster => cluster.ref === ref))
  ) {
    throw new NotFoundError(
      `There is no kubernetes-cluster Resource '${ref}' that you may read`,
    );
  }
  return report;
}
