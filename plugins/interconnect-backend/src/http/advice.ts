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
} from '../pipeline';
import { parseBody } from './parseBody';
import { visibleReport } from './reports';
import { requestedEntity } from './requestedEntity';
import { RouterDeps } from './routerDeps';

/** Adds the routes that compare and rank patterns. */
export function addAdviceRoutes(router: Router, deps: RouterDeps): void {
  router.get('/v1/patterns', async (req, res) => {
    await deps.httpAuth.credentials(req, { allow: ['user', 'service'] });
    res.json(comparePatterns());
  });

  router.post(
    '/v1/systems/:namespace/:name/recommendations',
    async (req, res) => {
      const { ref, credentials } = await requestedEntity(deps, req, 'system');
      const request = parseBody(recommendationRequestSchema, req);
      const report = await adviceReport(
        deps,
        credentials,
        ref,
        request.candidate,
      );
      const plannable = plannablePatterns(report, { system: ref, ...request });
      res.json(recommend(report, request, { plannable }));
    },
  );
}

/**
 * What advice rests on: the System's report, and what is known of the candidate where it is a
 * cluster of the catalog that does not belong to the System yet.
 *
 * @throws NotFoundError for a candidate that is no cluster, or that the caller may not read
 * @throws InputError for a candidate without any name
 */
export async function adviceReport(
  deps: RouterDeps,
  credentials: BackstageCredentials,
  systemRef: string,
  candidate: Candidate,
): Promise<Report> {
  if (candidate.ref === undefined && candidate.name === undefined) {
    throw new InputError(
      'Invalid input: candidate.ref: name a cluster of the catalog, or give candidate.name for one that is not there yet',
    );
  }
  const clusters = await deps.surveyor.clusters();
  const members = membersOfSystem(clusters, systemRef);
  const outsider =
    candidate.ref !== undefined &&
    !members.some(({ ref }) => ref === candidate.ref)
      ? [{ ref: candidate.ref, foundBy: [] }]
      : [];

  const report = await visibleReport(deps, credentials, [
    ...members,
    ...outsider,
  ]);
  if (
    candidate.ref !== undefined &&
    !report.clusters.some(({ ref }) => ref === candidate.ref)
  ) {
    throw new NotFoundError(
      `There is no kubernetes-cluster Resource '${candidate.ref}' that you may read`,
    );
  }
  return report;
}
