/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
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

  await knex.schema.createTable('plans', table => {
    table.comment('Migration plans');
    table.string('id').primary();
    table
      .string('system_ref')
      .notNullable()
      .index()
      .comment('Entity ref of the System');
    table.string('created_at').notNullable().comment('ISO 8601');
    table
      .text('body', 'longtext')
      .notNullable()
      .comment('The plan with its steps and checks: JSON');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('plans');
  await knex.schema.dropTable('observations');
};
