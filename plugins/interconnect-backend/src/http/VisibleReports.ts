import { createHash } from 'crypto';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  compactReport,
  COMPACT_REPORT_TYPE,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { LRUCache } from 'lru-cache';
import {
  boundReport,
  commonWords,
  createFindNames,
  FindNames,
  Member,
  mentionedIn,
  reportOn,
  Sight,
  sightOf,
  visibleReport,
  withoutEvidence,
  World,
} from '../pipeline';
import { FinishedResponse } from './FinishedResponse';
import { visibleRefs } from './visibleRefs';

/** In which form a report is wanted. */
export type ReportForm = { evidence: boolean; compact: boolean };

/** A part of what is known, and all who are mentioned in it. */
type Cut = { key: string; report: Report; mentioned: ReadonlySet<string> };

/** A cut as one caller may see it. */
type Seen = { key: string; report: () => Report };

const CUTS = 200;
const BYTES = 64 * 1024 * 1024;

/**
 * Reports as callers may see them. What many ask for is made once: the cut for everybody, the
 * finished bytes for all who may see the same of it.
 */
export class VisibleReports {
  readonly #catalog: CatalogService;
  readonly #finders = new WeakMap<World, FindNames>();
  readonly #cuts = new LRUCache<string, Cut>({ max: CUTS });
  readonly #finished = new LRUCache<string, FinishedResponse>({
    maxSize: BYTES,
    // Packed bytes are at most as long as plain ones.
    sizeCalculation: ({ bytes }) => bytes.length * 2,
  });

  constructor(catalog: CatalogService) {
    this.#catalog = catalog;
  }

  /** The report on some clusters as the caller may see it. */
  async report(
    credentials: BackstageCredentials,
    world: World,
    members: readonly Member[],
  ): Promise<Report> {
    const { report } = await this.#see(credentials, world, members);
    return report();
  }

  /** The same, as bytes to be sent. */
  async finished(
    credentials: BackstageCredentials,
    world: World,
    members: readonly Member[],
    form: ReportForm,
  ): Promise<FinishedResponse> {
    const { key, report } = await this.#see(credentials, world, members);
    const formKey = `${key} ${form.evidence} ${form.compact}`;
    const before = this.#finished.get(formKey);
    if (before !== undefined) {
      return before;
    }
    const wanted = form.evidence ? report() : withoutEvidence(report());
    const finished = form.compact
      ? new FinishedResponse(COMPACT_REPORT_TYPE, compactReport(wanted))
      : new FinishedResponse('application/json; charset=utf-8', wanted);
    this.#finished.set(formKey, finished);
    return finished;
  }

  /** What the caller may know of all who are mentioned in something. */
  async sight(
    credentials: BackstageCredentials,
    world: World,
    value: unknown,
  ): Promise<Sight> {
    const find = this.#finderOf(world);
    const mentioned = mentionedIn(value, find);
    return sightOf(
      find,
      await visibleRefs(this.#catalog, credentials, world, mentioned),
    );
  }

  /** Whether no cluster at all is hidden from the caller. */
  async seesAll(
    credentials: BackstageCredentials,
    world: World,
  ): Promise<boolean> {
    const all = new Set(world.clusters.map(({ cluster }) => cluster.ref));
    const visible = await visibleRefs(this.#catalog, credentials, world, all);
    return [...all].every(ref => visible.has(ref));
  }

  async #see(
    credentials: BackstageCredentials,
    world: World,
    members: readonly Member[],
  ): Promise<Seen> {
    const cut = this.#cut(world, members);
    const visible = await visibleRefs(
      this.#catalog,
      credentials,
      world,
      cut.mentioned,
    );
    if (visible.size === cut.mentioned.size) {
      return { key: cut.key, report: () => boundReport(cut.report) };
    }
    return {
      key: `${cut.key} ${digest([...visible].sort())}`,
      report: () =>
        boundReport(
          visibleReport(
            world.report,
            members,
            sightOf(this.#finderOf(world), visible),
          ),
        ),
    };
  }

  #cut(world: World, members: readonly Member[]): Cut {
    const key = `${world.version} ${digest(members)}`;
    const before = this.#cuts.get(key);
    if (before !== undefined) {
      return before;
    }
    const report = reportOn(world.report, members);
    const mentioned = mentionedIn(report, this.#finderOf(world));
    const cut = { key, report, mentioned };
    this.#cuts.set(key, cut);
    return cut;
  }

  #finderOf(world: World): FindNames {
    const before = this.#finders.get(world);
    if (before !== undefined) {
      return before;
    }
    const find = createFindNames(world.names, commonWords(world.report));
    this.#finders.set(world, find);
    return find;
  }
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}
