const { createHash } = require('crypto');
const zlib = require('zlib');

const BATCH = 20;

/**
 * Turns by which replicas share the work, and observations whose times change without their reads
 * being written again. Kept observations are carried over.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('turns', table => {
    table.comment('When each cluster is due, and which replica looks at it');
    table.string('cluster_ref').primary().comment('Entity ref of the cluster');
    table
      .bigInteger('due_at')
      .index()
      .comment('From when on it is looked at (milliseconds since 1970)');
    table
      .bigInteger('asked_at')
      .comment('When somebody asked for it who is still waiting');
    table.string('leased_by').index().comment('The replica that looks at it');
    table.bigInteger('leased_at').comment('Since when it does');
    table
      .bigInteger('lease_until')
      .comment('From when on another replica may take it over');
    table.bigInteger('looked_at').comment('When the last finished look began');
    table.integer('took_ms').comment('How long the last finished look took');
    table
      .integer('failures')
      .notNullable()
      .defaultTo(0)
      .comment('How many looks in a row saw nothing at all');
  });

  await knex.schema.createTable('observed_clusters', table => {
    table.comment('The last observation of each cluster, without its reads');
    table.string('cluster_ref').primary().comment('Entity ref of the cluster');
    table
      .bigInteger('revision')
      .notNullable()
      .index()
      .comment('Grows with every change of the row');
    table
      .string('attempted_at')
      .notNullable()
      .comment('When the cluster was last tried (ISO 8601)');
    table
      .string('observed_at')
      .comment('When the reads were last seen as they are kept (ISO 8601)');
    table.text('failure').comment('Why the last attempt saw nothing: JSON');
    table
      .text('notes')
      .notNullable()
      .comment('What came up when access was opened: JSON');
    table.string('reads_hash').comment('Of the reads: SHA-256 of their JSON');
  });

  await knex.schema.createTable('observed_reads', table => {
    table.comment('What was read in each cluster');
    table.string('cluster_ref').primary().comment('Entity ref of the cluster');
    table.string('reads_hash').notNullable().comment('SHA-256 of the JSON');
    table
      .binary('body')
      .notNullable()
      .comment('Brotli of the JSON, redacted before it comes here');
  });

  await forEachRow(knex, 'observations', async row => {
    const observation = parsed(() => zlib.gunzipSync(row.body));
    if (!observation) {
      // What cannot be read is no loss: the next observation replaces it.
      return;
    }
    const { cluster, attemptedAt, observedAt, failure, reads } = observation;
    const json = JSON.stringify(reads);
    const hash = createHash('sha256').update(json).digest('hex');
    await knex('observed_clusters').insert({
      cluster_ref: cluster,
      revision: Date.now(),
      attempted_at: attemptedAt,
      observed_at: observedAt ?? null,
      failure: failure ? JSON.stringify(failure) : null,
      notes: '[]',
      reads_hash: hash,
    });
    await knex('observed_reads').insert({
      cluster_ref: cluster,
      reads_hash: hash,
      body: zlib.brotliCompressSync(json, {
        params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 5 },
      }),
    });
  });
  await knex.schema.dropTable('observations');
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.createTable('observations', table => {
    table.comment('The last observation of each cluster');
    table.string('cluster_ref').primary().comment('Entity ref of the cluster');
    table
      .string('attempted_at')
      .notNullable()
      .comment('When the cluster was last tried (ISO 8601)');
    table
      .binary('body')
      .notNullable()
      .comment('The observation: gzipped JSON, redacted before it comes here');
  });

  await forEachRow(knex, 'observed_clusters', async row => {
    const kept = await knex('observed_reads')
      .where({ cluster_ref: row.cluster_ref })
      .first('body');
    const reads = kept && parsed(() => zlib.brotliDecompressSync(kept.body));
    const observation = {
      cluster: row.cluster_ref,
      attemptedAt: row.attempted_at,
      ...(reads && row.observed_at ? { observedAt: row.observed_at } : {}),
      ...(row.failure ? { failure: JSON.parse(row.failure) } : {}),
      reads: reads ?? {},
    };
    await knex('observations').insert({
      cluster_ref: row.cluster_ref,
      attempted_at: row.attempted_at,
      body: zlib.gzipSync(JSON.stringify(observation)),
    });
  });
  await knex.schema.dropTable('observed_reads');
  await knex.schema.dropTable('observed_clusters');
  await knex.schema.dropTable('turns');
};

/** A few at a time: bodies may be large. */
async function forEachRow(knex, table, visit) {
  const refs = await knex(table).orderBy('cluster_ref').pluck('cluster_ref');
  for (let start = 0; start < refs.length; start += BATCH) {
    const rows = await knex(table).whereIn(
      'cluster_ref',
      refs.slice(start, start + BATCH),
    );
    for (const row of rows) {
      await visit(row);
    }
  }
}

function parsed(decompress) {
  try {
    return JSON.parse(decompress().toString('utf8'));
  } catch {
    return undefined;
  }
}
