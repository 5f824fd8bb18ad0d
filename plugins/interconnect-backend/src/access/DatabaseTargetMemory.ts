import { DatabaseService, LoggerService } from '@backstage/backend-plugin-api';
import { stringifyError } from '@backstage/errors';
import { Knex } from 'knex';
import { KnownTarget, TargetMemory } from './TargetMemory';

type Row = {
  cluster_ref: string;
  url: string;
  authority: string;
  verified: string;
};

const TABLE = 'access_targets';

/**
 * Remembers in Backstage's database, for all replicas.
 *
 * What it knows stays when a cluster leaves the catalog: whoever takes an entity away and puts it
 * back with another URL has changed it.
 */
export class DatabaseTargetMemory implements TargetMemory {
  static async create(options: {
    database: DatabaseService;
    logger: LoggerService;
  }): Promise<DatabaseTargetMemory> {
    return new DatabaseTargetMemory(
      await options.database.getClient(),
      options.logger,
    );
  }

  private constructor(
    private readonly db: Knex,
    private readonly logger: LoggerService,
  ) {}

  async recall(cluster: string): Promise<KnownTarget | undefined> {
    const row = await this.db<Row>(TABLE)
      .where({ cluster_ref: cluster })
      .first();
    return (
      row && {
        url: row.url,
        authority: row.authority,
        verified: row.verified === 'yes',
      }
    );
  }

  async remember(
    cluster: string,
    { url, authority, verified }: KnownTarget,
  ): Promise<void> {
    try {
      await this.db<Row>(TABLE)
        .insert({
          cluster_ref: cluster,
          url,
          authority,
          verified: verified ? 'yes' : 'no',
        })
        .onConflict('cluster_ref')
        .merge();
    } catch (error) {
      this.logger.warn(
        `Could not remember where ${cluster} is reached: ${stringifyError(
          error,
        )}`,
      );
    }
  }
}
