import { createHash } from 'crypto';
import { BackstageCredentials } from '@backstage/backend-plugin-api';
import { CatalogService } from '@backstage/plugin-catalog-node';
import {
  compactingReport,
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
  partsOf,
  reportOn,
  Sight,
  sightOf,
  visibleReport,
  whoIn,
  withoutEvidence,
  withoutPlaces,
  World,
} from '../pipeline';
import { Steps } from '../atOnce';
import { inSlices } from '../inSlices';
import { FinishedResponse } from './FinishedResponse';
import { jsonOf } from './jsonOf';
import { visibleRefs } from './visibleRefs';

/** In which form a report is wanted. */
export type ReportForm = { evidence: boolean; compact: boolean };

/** A part of what is known, and all who are mentioned in it. */
type Cut = { key: string; report: Report; mentioned: ReadonlySet<string> };

/** A cut as one caller may see it. */
type Seen = { key: string; report: () => Steps<Report> };

const CUTS = 200;
const BYTES = 64 * 1024 * 1024;

/**
 * Reports as callers may see them. What many ask for is made once: the cut for everybody, the
 * finished bytes for all who may see the same of it.
 */
export class VisibleReports {
  readonly #catalog: CatalogService;
  readonly #finders = new WeakMap<World['names'], FindNames>();
  readonly #cuts = new LRUCache<string, Promise<Cut>>({ max: CUTS });
  readonly #finished = new LRUCache<string, FinishedResponse>({
    maxSize: BYTES,
    // Packed bytes are at most as long as plain ones.
    sizeCalculation: ({ bytes }) => bytes.length * 2,
  });

  readonly #making = new Map<string, Promise<FinishedResponse>>();

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
    return inSlices(report());
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
    const before = this.#finished.get(formKey) ?? this.#making.get(formKey);
    if (before !== undefined) {
      return before;
    }
    const making = inSlices(finish(report, form));
    this.#making.set(formKey, making);
    try {
      const finished = await making;
      this.#finished.set(formKey, finished);
      return finished;
    } finally {
      this.#making.delete(formKey);
    }
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
    const cut = await this.#cut(world, members);
    const seen = await visibleRefs(
      this.#catalog,
      credentials,
      world,
      cut.mentioned,
    );
    if (seen.size === cut.mentioned.size) {
      return { key: cut.key, report: () => boundedReport(cut.report) };
    }
    const find = this.#finderOf(world);
    const hidesClusters = world.clusters.some(
      ({ cluster: { ref } }) => cut.mentioned.has(ref) && !seen.has(ref),
    );
    return {
      key: `${cut.key} ${digest([...seen].sort())}`,
      report: function* hide() {
        // What is asked at once below is known then.
        yield* readNames(cut.report, find);
        yield* readNames({ findings: world.report.findings }, find);
        const sight = sightOf(find, seen);
        const visible = yield* visibleReport(world.report, members, sight);
        return boundReport(hidesClusters ? yield* placeless(visible) : visible);
      },
    };
  }

  async #cut(world: World, members: readonly Member[]): Promise<Cut> {
    const key = `${world.version} ${digest(members)}`;
    const before = this.#cuts.get(key);
    if (before !== undefined) {
      return before;
    }
    const making = inSlices(this.#makeCut(key, world, members));
    this.#cuts.set(key, making);
    making.catch(() => this.#cuts.delete(key));
    return making;
  }

  *#makeCut(key: string, world: World, members: readonly Member[]): Steps<Cut> {
    const report = reportOn(world.report, members);
    yield;
    // A report on everybody mentions everybody.
    if (report.clusters.length === world.clusters.length) {
      const everybody = new Set(world.names.map(({ ref }) => ref));
      return { key, report, mentioned: everybody };
    }
    const find = this.#finderOf(world);
    yield* readNames(report, find);
    return { key, report, mentioned: mentionedIn(report, find) };
  }

  #finderOf({ names, report }: World): FindNames {
    const before = this.#finders.get(names);
    if (before !== undefined) {
      return before;
    }
    const find = createFindNames(names, commonWords(report));
    this.#finders.set(names, find);
    return find;
  }
}

function* boundedReport(report: Report): Steps<Report> {
  return boundReport(report);
}

function* finish(
  report: () => Steps<Report>,
  { compact, evidence }: ReportForm,
): Steps<FinishedResponse> {
  const proven = yield* report();
  yield;
  const wanted = evidence ? proven : withoutEvidence(proven);
  yield;
  return compact
    ? new FinishedResponse(
        COMPACT_REPORT_TYPE,
        yield* jsonOf(yield* compactingReport(wanted)),
      )
    : new FinishedResponse(
        'application/json; charset=utf-8',
        yield* jsonOf(wanted),
      );
}

function* placeless(report: Report): Steps<Report> {
  for (const part of partsOf(report)) {
    withoutPlaces(part);
    yield;
  }
  return withoutPlaces(report);
}

/** Reads all texts of a report in steps, so that who is mentioned in them is known from then on. */
function* readNames(report: object, find: FindNames): Steps<void> {
  for (const part of partsOf(report)) {
    whoIn(part, find);
    yield;
  }
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64url');
}
