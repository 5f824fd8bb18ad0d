// Takes the facts out of an upstream CustomResourceDefinition that tests of manifests need: field
// names, types, enums and required fields, without descriptions or other prose.
//
//   yarn schema-facts path/to/crd.yaml 'github.com/owner/repo, path/in/it, v1.2.3' [Kind ...]
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAllDocuments } from 'yaml';

const SCHEMAS = join(
  dirname(dirname(fileURLToPath(import.meta.url))),
  'plugins/interconnect-backend/src/migration/__fixtures__/schemas',
);

/** Only what was read off the definition; an object with named fields takes no others. */
function facts(schema) {
  if (schema['x-kubernetes-int-or-string']) {
    return { type: ['integer', 'string'] };
  }
  const { type, required, items, properties, additionalProperties } = schema;
  const open = schema['x-kubernetes-preserve-unknown-fields'] === true;
  return {
    ...(type && { type: schema.nullable ? [type, 'null'] : type }),
    ...(schema.enum && { enum: schema.enum }),
    ...(required && { required }),
    ...(items && { items: facts(items) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([name, each]) => [name, facts(each)]),
      ),
      ...(open ? {} : { additionalProperties: false }),
    }),
    ...(additionalProperties &&
      typeof additionalProperties === 'object' && {
        additionalProperties: facts(additionalProperties),
      }),
  };
}

function write({ group, names, versions }, origin) {
  for (const { name, served, schema } of versions) {
    const { openAPIV3Schema } = schema ?? {};
    if (served === false || !openAPIV3Schema) continue;
    // Nobody writes a status.
    const { status, ...properties } = openAPIV3Schema.properties ?? {};
    const folder = join(SCHEMAS, group, name);
    mkdirSync(folder, { recursive: true });
    const body = {
      $comment: `Facts from ${origin}`,
      ...facts({ ...openAPIV3Schema, properties }),
    };
    // What every object has is not the definition's to say.
    Object.assign(body.properties, {
      apiVersion: { type: 'string' },
      kind: { type: 'string' },
      metadata: { type: 'object' },
    });
    body.additionalProperties = false;
    writeFileSync(
      join(folder, `${names.kind}.json`),
      `${JSON.stringify(body, undefined, 2)}\n`,
    );
    console.log(`${group}/${name} ${names.kind}`);
  }
}

const [file, origin, ...kinds] = process.argv.slice(2);
if (!file || !origin) {
  console.error(
    "usage: yarn schema-facts CRD.yaml 'origin, version' [Kind ...]",
  );
  process.exit(1);
}
for (const document of parseAllDocuments(readFileSync(file, 'utf8'))) {
  const crd = document.toJS();
  if (crd?.kind !== 'CustomResourceDefinition') continue;
  const { spec } = crd;
  if (kinds.length === 0 || kinds.includes(spec.names.kind))
    write(spec, origin);
}
