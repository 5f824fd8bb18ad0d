import { DatabaseService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { StoredPlan, storedPlanSchema } from './StoredPlan';

type Row = { id: string; system_ref: string; created_at: string; body: string };

const TABLE = 'plans';

/** Keeps migration plans in Backstage's database. */
export class PlanStore {
  static async create(database: DatabaseService): Promise<PlanStore> {
    return new PlanStore(await database.getClient());
  }

  private constructor(private readonly db: Knex) {}

  async add(plan: StoredPlan): Promise<void> {
    await this.db<Row>(TABLE).insert({
      id: plan.id,
      system_ref: plan.system,
      created_at: plan.createdAt,
      body: JSON.stringify(plan),
    });
  }

  /** Newest first. */
  async list(systemRef: string): Promise<StoredPlan[]> {
    const rows = await this.db<Row>(TABLE)
      .where({ system_ref: systemRef })
      .orderBy([
        { column: 'created_at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .select('body');
    return rows.map(({ body }) => storedPlanSchema.parse(JSON.parse(body)));
  }

  async get(id: string): Promise<StoredPlan | undefined> {
    const row = await this.db<Row>(TABLE).where({ id }).first('body');
    return row && storedPlanSchema.parse(JSON.parse(row.body));
  }

  /**
   * Changes a plan; two changes at once both take effect, one after the other.
   *
   * @returns the plan afterwards, `undefined` when it is gone
   */
  async change(
    id: string,
    change: (plan: StoredPlan) => StoredPlan,
  ): Promise<StoredPlan | undefined> {
    return this.db.transaction(async transaction => {
      const query = transaction<Row>(TABLE).where({ id });
      // SQLite has one writer at a time and knows no row locks.
      const row = await (isPostgres(this.db) ? query.forUpdate() : query).first(
        'body',
      );
      if (!row) {
        return undefined;
      }
      const changed = change(storedPlanSchema.parse(JSON.parse(row.body)));
      await transaction<Row>(TABLE)
        .where({ id })
        .update({ body: JSON.stringify(changed) });
      return changed;
    });
  }

  async remove(id: string): Promise<void> {
    await this.db<Row>(TABLE).where({ id }).delete();
  }
}

function isPostgres(db: Knex): boolean {
  return db.client.config.client.includes('pg');
}
