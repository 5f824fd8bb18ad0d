/**
 * Requests counted for limits, for all replicas. The columns, and their order, are those by which
 * rate-limiter-flexible works.
 *
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('refresh_counts', table => {
    table.comment('How often clusters were looked at because somebody asked');
    table
      .string('key')
      .primary()
      .comment(
        'What is limited, and SHA-256 of the entity ref it is limited for',
      );
    table
      .integer('points')
      .notNullable()
      .defaultTo(0)
      .comment('How often, in the window that runs');
    table
      .bigInteger('expire')
      .comment('When the window ends (milliseconds since 1970)');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('refresh_counts');
};
