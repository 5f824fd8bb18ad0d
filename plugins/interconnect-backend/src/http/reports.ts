import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { stringifyEntityRef } from '@backstage/catalog-model';
import { NotFoundError } from '@backstage/errors';
import {
  interconnectRefreshPermission,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { Request, Router } from 'express';
import {
  boundReport,
  hideClusters,
  Member,
  membersOfDomain,
  membersOfSystem,
  reportOn,
  withoutEvidence,
} from '../pipeline';
import { requestedEntity } from './requestedEntity';
import { RouterDeps } from './routerDeps';

/** Adds the routes that answer with reports. */
export function addReportRoutes(router: Router, deps: RouterDeps): void {
  router.get('/v1/systems/:namespace/:name/report', async (req, res) => {
    const { ref, credentials } = await requestedEntity(deps, req, 'system');
    res.json(await systemReport(deps, credentials, ref));
  });

  router.post('/v1/systems/:namespace/:name/refresh', async (req, res) => {
    const { ref, credentials } = await requestedEntity(
      deps,
      req,
      'system',
      interconnectRefreshPermission,
    );
    const members = membersOfSystem(await deps.surveyor.clusters(), ref);
    await deps.surveyor.look(members.map(member => member.ref));
    res.json(await systemReport(deps, credentials, ref));
  });

  router.get('/v1/domains/:namespace/:name/report', async (req, res) => {
    const { ref, credentials } = await requestedEntity(deps, req, 'domain');
    const members = membersOfDomain(await deps.surveyor.clusters(), ref);
    const report = await visibleReport(deps, credentials, members);
    res.json(wantsEvidence(req) ? report : withoutEvidence(report));
  });

  router.get('/v1/clusters/:namespace/:name/report', async (req, res) => {
    const { ref, credentials } = await requestedEntity(deps, req, 'resource');
    const clusters = await deps.surveyor.clusters();
    if (!clusters.some(({ cluster }) => cluster.ref === ref)) {
      throw new NotFoundError(
        `${ref} is no Resource of type kubernetes-cluster`,
      );
    }
    res.json(await visibleReport(deps, credentials, [{ ref, foundBy: [] }]));
  });

  router.get('/v1/report', async (req, res) => {
    const report = await reportOfAll(deps, req);
    res.json(wantsEvidence(req) ? report : withoutEvidence(report));
  });

  router.get('/v1/links/:id', async (req, res) => {
    const report = await reportOfAll(deps, req);
    const link = report.links.find(({ id }) => id === req.params.id);
    if (!link) {
      throw new NotFoundError('There is no such link that you may read');
    }
    res.json(link);
  });
}

/** The report of a System that the caller may read. */
export async function systemReport(
  deps: RouterDeps,
  credentials: BackstageCredentials,
  ref: string,
): Promise<Report> {
  const members = membersOfSystem(await deps.surveyor.clusters(), ref);
  return visibleReport(deps, credentials, members);
}

async function reportOfAll(deps: RouterDeps, req: Request): Promise<Report> {
  const credentials = await deps.httpAuth.credentials(req, {
    allow: ['user', 'service'],
  });
  const clusters = await deps.surveyor.clusters();
  return visibleReport(
    deps,
    credentials,
    clusters.map(({ cluster: { ref } }) => ({ ref, foundBy: [] })),
  );
}

/**
 * The part of the whole report that is about some clusters, without what the caller's catalog
 * permissions hide: neither a hidden cluster's name nor its links leave the backend.
 */
export async function visibleReport(
  deps: RouterDeps,
  credentials: BackstageCredentials,
  members: readonly Member[],
): Promise<Report> {
  const { report: whole, clusters } = await deps.surveyor.world();
  const report = reportOn(whole, members);

  const named = new Set([
    ...report.clusters.map(({ ref }) => ref),
    ...report.interconnects.flatMap(each => each.members),
    ...report.loosePeers.flatMap(({ couldBe }) => couldBe),
    ...report.findings.flatMap(finding => finding.clusters),
    ...(report.sharedHosts ?? []).flatMap(({ servedBy }) =>
      servedBy.map(({ cluster }) => cluster),
    ),
  ]);
  const refs = clusters.flatMap(({ cluster: { ref }, inCatalog }) =>
    inCatalog && named.has(ref) ? [ref] : [],
  );
  const { items } = await deps.catalog.getEntitiesByRefs(
    {
      entityRefs: refs,
      fields: ['kind', 'metadata.name', 'metadata.namespace'],
    },
    { credentials },
  );
  const visible = new Set(
    items.flatMap(entity => (entity ? [stringifyEntityRef(entity)] : [])),
  );

  return boundReport(
    hideClusters(report, new Set(refs.filter(ref => !visible.has(ref)))),
  );
}

function wantsEvidence(req: Request): boolean {
  return req.query.include === 'evidence';
}
