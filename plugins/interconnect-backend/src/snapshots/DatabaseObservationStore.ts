import { DatabaseService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { Observation } from '@interconnect/backstage-plugin-interconnect-node';
import { Knex } from 'knex';
import { promisify } from 'util';
import { gunzip, gzip } from 'zlib';
import { ObservationStore } from './ObservationStore';
import { observationSchema } from './observationSchema';

type Row = { cluster_ref: string; attempted_at: string; body: Buffer };

const TABLE = 'observations';

/** Keeps observations in Backstage's database; reads again only what another replica changed. */
export class DatabaseObservationStore implements ObservationStore {
  readonly #known = new Map<string, Observation>();

  static async create(options: {
    database: DatabaseService;
    logger: LoggerService;
  }): Promise<DatabaseObservationStore> {
    return new DatabaseObservationStore(
      await options.database.getClient(),
      options.logger,
    );
  }

  private constructor(
    private readonly db: Knex,
    private readonly logger: LoggerService,
  ) {}

  async load(): Promise<Observation[]> {
    const rows = await this.db<Row>(TABLE).select(
      'cluster_ref',
      'attempted_at',
    );
    const kept = new Set(rows.map(row => row.cluster_ref));
    for (const ref of this.#known.keys()) {
      if (!kept.has(ref)) {
        this.#known.delete(ref);
      }
    }

    const changed = rows.filter(
      row => this.#known.get(row.cluster_ref)?.attemptedAt !== row.attempted_at,
    );
    for (const { cluster_ref: ref } of changed) {
      const observation = await this.#read(ref);
      if (observation) {
        this.#known.set(ref, observation);
      }
    }
    return [...this.#known.values()].sort((a, b) =>
      a.cluster < b.cluster ? -1 : 1,
    );
  }

  async save(observation: Observation): Promise<void> {
    const body = await promisify(gzip)(JSON.stringify(observation));

    await this.db<Row>(TABLE)
      .insert({
        cluster_ref: observation.cluster,
        attempted_at: observation.attemptedAt,
        body,
      })
      .onConflict('cluster_ref')
      .merge();
    this.#known.set(observation.cluster, observation);
  }

  async keepOnly(clusterRefs: readonly string[]): Promise<void> {
    const wanted = new Set(clusterRefs);
    const rows = await this.db<Row>(TABLE).select('cluster_ref');
    for (const { cluster_ref: ref } of rows) {
      if (!wanted.has(ref)) {
        await this.db<Row>(TABLE).where({ cluster_ref: ref }).delete();
        this.#known.delete(ref);
      }
    }
  }

  async #read(ref: string): Promise<Observation | undefined> {
    const row = await this.db<Row>(TABLE)
      .where({ cluster_ref: ref })
      .first('body');
    if (!row) {
      return undefined;
    }
    try {
      const json = await promisify(gunzip)(row.body);
      return observationSchema.parse(JSON.parse(json.toString('utf8')));
    } catch (error) {
      // What an older or newer version wrote is no loss: the next observation replaces it.
      this.logger.warn(
        `Could not read the kept observation of ${ref}: ${stringifyError(
          error,
        )}`,
      );
      return undefined;
    }
  }
}
