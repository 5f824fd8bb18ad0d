import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotFoundError } from '@backstage/errors';
import {
  COMPACT_REPORT_TYPE,
  interconnectRefreshPermission,
} from '@interconnect/backstage-plugin-interconnect-common';
import { Request, Response, Router } from 'express';
import {
  Member,
  membersOfSystem,
  scrub,
  withoutPlaces,
  World,
} from '../pipeline';
import { audited } from './audited';
import { callerOf } from './callerOf';
import { includeOf } from './parseRequest';
import { namedRef, requestedEntity } from './requestedEntity';
import { RouterDeps } from './routerDeps';
import { domainMembers, readableMembers } from './scopes';
import { sendFinished } from './sendFinished';
import { untilGone } from './untilGone';
import { visibleRefs } from './visibleRefs';

/** Adds the routes that answer with reports. */
export function addReportRoutes(router: Router, deps: RouterDeps): void {
  const { auditor, httpAuth, refreshLimits, reports, surveyor } = deps;
  const read = async (
    req: Request,
    entityRef: string,
    answer: () => Promise<void>,
  ) =>
    audited(
      auditor,
      req,
      { eventId: 'report-fetch', severityLevel: 'low', meta: { entityRef } },
      answer,
    );

  router.get('/v1/systems/:namespace/:name/report', (req, res) =>
    read(req, namedRef(req, 'system'), async () => {
      includeOf(req);
      const { ref, credentials } = await requestedEntity(deps, req, 'system');
      const world = await surveyor.world();
      const members = membersOfSystem(world.clusters, ref);
      await send(deps, req, res, { credentials, world, members });
    }),
  );

  router.post('/v1/systems/:namespace/:name/refresh', (req, res) =>
    audited(
      auditor,
      req,
      {
        eventId: 'refresh',
        severityLevel: 'medium',
        meta: { entityRef: namedRef(req, 'system') },
      },
      async () => {
        const { ref, credentials } = await requestedEntity(
          deps,
          req,
          'system',
          interconnectRefreshPermission,
        );
        await refreshLimits.count(callerOf(credentials), ref);
        // How long others take to answer would tell of those whom the caller may not know of.
        const clusters = await surveyor.clusters();
        const visible = await visibleRefs(
          deps.catalog,
          credentials,
          { clusters },
          membersOfSystem(clusters, ref).map(member => member.ref),
        );
        await surveyor.look([...visible], untilGone(res));

        const world = await surveyor.world();
        const members = membersOfSystem(world.clusters, ref);
        await send(deps, req, res, { credentials, world, members });
      },
    ),
  );

  router.get('/v1/domains/:namespace/:name/report', (req, res) =>
    read(req, namedRef(req, 'domain'), async () => {
      const evidence = includeOf(req) === 'evidence';
      const { ref, credentials } = await requestedEntity(deps, req, 'domain');
      const world = await surveyor.world();
      const members = await domainMembers(deps, credentials, world, ref);
      await send(deps, req, res, { credentials, world, members, evidence });
    }),
  );

  router.get('/v1/clusters/:namespace/:name/report', (req, res) =>
    read(req, namedRef(req, 'resource'), async () => {
      includeOf(req);
      const { ref, credentials } = await requestedEntity(deps, req, 'resource');
      const world = await surveyor.world();
      if (!world.clusters.some(({ cluster }) => cluster.ref === ref)) {
        throw new NotFoundError(
          `${ref} is no Resource of type kubernetes-cluster`,
        );
      }
      const members = [{ ref, foundBy: [] }];
      await send(deps, req, res, { credentials, world, members });
    }),
  );

  router.get('/v1/report', (req, res) =>
    read(req, 'everything', async () => {
      const evidence = includeOf(req) === 'evidence';
      const credentials = await httpAuth.credentials(req);
      const world = await surveyor.world();
      const members = await readableMembers(deps, credentials, world);
      await send(deps, req, res, { credentials, world, members, evidence });
    }),
  );

  router.get('/v1/links/:id', (req, res) =>
    audited(
      auditor,
      req,
      {
        eventId: 'link-fetch',
        severityLevel: 'low',
        meta: { link: req.params.id },
      },
      async () => {
        const credentials = await httpAuth.credentials(req);
        const world = await surveyor.world();
        const link = world.report.links.find(({ id }) => id === req.params.id);
        const [readable, sight, seesAll] = await Promise.all([
          readableMembers(deps, credentials, world),
          reports.sight(credentials, world, link),
          reports.seesAll(credentials, world),
        ]);
        const mayRead = new Set(readable.map(({ ref }) => ref));
        if (
          link === undefined ||
          sight.hides(link.id) ||
          !(mayRead.has(link.from) || mayRead.has(link.to))
        ) {
          throw new NotFoundError('There is no such link that you may read');
        }
        const [shown] = scrub({ links: [link] }, sight).links;
        res.json(seesAll ? shown : withoutPlaces(shown));
      },
    ),
  );
}

async function send(
  { reports }: RouterDeps,
  req: Request,
  res: Response,
  wanted: {
    credentials: BackstageCredentials;
    world: World;
    members: readonly Member[];
    evidence?: boolean;
  },
): Promise<void> {
  const { credentials, world, members, evidence = true } = wanted;
  const accepted = req.accepts(['application/json', COMPACT_REPORT_TYPE]);
  const finished = await reports.finished(credentials, world, members, {
    evidence,
    compact: accepted === COMPACT_REPORT_TYPE,
  });
  await sendFinished(req, res, finished);
}
