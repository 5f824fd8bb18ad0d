import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, NotFoundError } from '@backstage/errors';
import {
  LeaveAnswer,
  LeaveRequest,
  Plannable,
  Report,
  SwitchAnswer,
  SwitchRequest,
  whatIfRequestSchema,
} from '@interconnect/backstage-plugin-interconnect-common';
import { Router } from 'express';
import {
  comparePatterns,
  planMigration,
  whatIfLeft,
  whatIfSwitched,
} from '../pipeline';
import { adviceReport } from './advice';
import { audited } from './audited';
import { parseBody } from './parseRequest';
import { namedRef, requestedEntity } from './requestedEntity';
import { RouterDeps } from './routerDeps';
import { switchReport } from './switchReport';

/** Adds the route that says what would be without a cluster, or with another pattern. */
export function addWhatIfRoute(router: Router, deps: RouterDeps): void {
  router.post('/v1/systems/:namespace/:name/what-if', (req, res) =>
    audited(
      deps.auditor,
      req,
      {
        eventId: 'what-if-fetch',
        severityLevel: 'low',
        meta: { entityRef: namedRef(req, 'system') },
      },
      async () => {
        const { ref, credentials } = await requestedEntity(deps, req, 'system');
        const request = parseBody(whatIfRequestSchema, req);
        res.json(
          request.change === 'leave'
            ? await leave(deps, credentials, ref, request)
            : await switchTo(deps, credentials, ref, request),
        );
      },
    ),
  );
}

async function leave(
  deps: RouterDeps,
  credentials: BackstageCredentials,
  system: string,
  { cluster }: LeaveRequest,
): Promise<LeaveAnswer> {
  const candidate = { ref: cluster };
  const report = await adviceReport(
    deps,
    credentials,
    await deps.surveyor.world(),
    { system, candidate },
  );
  const whatIf = whatIfLeft(report, cluster);
  const left = new Set(whatIf.map(({ technology }) => technology));
  const plans = comparePatterns()
    .patterns.filter(({ technologies }) =>
      technologies.every(technology => left.has(technology)),
    )
    .map(({ pattern, title }) =>
      plannable(report, { pattern, title, system, change: 'leave', candidate }),
    );
  return { change: 'leave', cluster, whatIf, plans };
}

async function switchTo(
  deps: RouterDeps,
  credentials: BackstageCredentials,
  system: string,
  request: SwitchRequest,
): Promise<SwitchAnswer> {
  const { pattern, requirements = {} } = request;
  const known = comparePatterns().patterns.find(
    each => each.pattern === pattern,
  );
  if (known === undefined) {
    throw new InputError(`Invalid input: pattern: there is no such pattern`);
  }
  const { report, candidate } = await switchReport(
    deps,
    credentials,
    await deps.surveyor.world(),
    { system, candidate: request.candidate },
  );
  const whatIf = whatIfSwitched(report, { candidate, requirements }, pattern);
  if (whatIf === undefined) {
    throw new NotFoundError('There is no such pattern');
  }
  const { title } = known;
  return {
    change: 'switch',
    pattern,
    whatIf,
    plans: [
      plannable(report, {
        pattern,
        title,
        system,
        change: 'switch',
        candidate,
        requirements,
      }),
    ],
  };
}

function plannable(
  report: Report,
  {
    title,
    requirements = {},
    ...request
  }: Pick<Plannable, 'pattern' | 'title'> & {
    system: string;
    change: 'leave' | 'switch';
    candidate: { ref?: string };
    requirements?: SwitchRequest['requirements'];
  },
): Plannable {
  const planned = planMigration(report, { ...request, requirements });
  const { pattern } = request;
  return planned.type === 'planned'
    ? { pattern, title, plannable: true }
    : {
        pattern,
        title,
        plannable: false,
        reason: planned.reason,
        phrases: planned.phrases,
      };
}
