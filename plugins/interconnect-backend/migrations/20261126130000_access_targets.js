/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('access_targets', table => {
    table.comment('Where clusters that only the catalog knows were reached');
    table.string('cluster_ref').primary().comment('Entity ref of the cluster');
    table
      .text('url')
      .notNullable()
      .comment('Origin and path of the API server; never a password');
    table
      .string('authority')
      .notNullable()
      .comment('SHA-256 of the certificate authority, or "public"');
    table
      .string('verified')
      .notNullable()
      .comment('Whether the certificate was checked: yes or no');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('access_targets');
};
