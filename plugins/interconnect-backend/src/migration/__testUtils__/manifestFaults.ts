import { existsSync, readFileSync } from 'fs';
import { join } from 'path';
import * as models from '@kubernetes/client-node';
import Ajv from 'ajv';
import { parseAllDocuments } from 'yaml';

/*
 * Whether upstream's API would take what plans write. Kinds of Kubernetes itself are known from the
 * models of its client; others from facts of their definitions, which `yarn schema-facts` takes.
 */
const SCHEMAS = join(__dirname, '../__fixtures__/schemas');

type Field = { baseName: string; type: string };
type Model = { getAttributeTypeMap(): Field[] };

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });

/** What is wrong with a manifest, unknown fields included; one sentence each. */
export function manifestFaults(manifest: string): string[] {
  return parseAllDocuments(manifest).flatMap(document => {
    if (document.errors.length > 0) {
      return document.errors.map(({ message }) => message);
    }
    return faultsOf(document.toJS());
  });
}

function faultsOf(object: any): string[] {
  const { apiVersion, kind, metadata } = object;
  const what = `${apiVersion} ${kind}`;
  const faults = [
    ...(typeof metadata?.name === 'string' ? [] : ['metadata.name: missing']),
    ...modelFaults(metadata ?? {}, 'V1ObjectMeta', 'metadata'),
    ...('status' in object ? ['status: nobody writes it'] : []),
  ];
  const file = join(SCHEMAS, apiVersion, `${kind}.json`);
  if (existsSync(file)) {
    const validate = ajv.compile(JSON.parse(readFileSync(file, 'utf8')));
    validate(object);
    faults.push(
      ...(validate.errors ?? []).map(
        ({ instancePath, message, params }) =>
          `${instancePath.slice(1).replace(/\//g, '.')}: ${message} ${
            params.additionalProperty ?? ''
          }`,
      ),
    );
  } else if (modelOf(builtIn(apiVersion, kind)) !== undefined) {
    faults.push(...modelFaults(object, builtIn(apiVersion, kind), ''));
  } else {
    faults.push('no facts are known of this kind');
  }
  return faults.map(fault => `${what}: ${fault.trim()}`);
}

/** `apps/v1 Deployment` is `V1Deployment`; what other groups than Kubernetes' own serve is not. */
function builtIn(apiVersion: string, kind: string): string {
  const [version, group = ''] = apiVersion.split('/').reverse();
  const own = !group.includes('.') || group.endsWith('.k8s.io');
  return own
    ? `${version[0].toLocaleUpperCase('en-US')}${version.slice(1)}${kind}`
    : '';
}

function modelOf(name: string): Model | undefined {
  return (models as unknown as Record<string, Model | undefined>)[name];
}

function modelFaults(value: any, type: string, path: string): string[] {
  const list = /^Array<(.*)>$/.exec(type);
  if (list !== null) {
    return Array.isArray(value)
      ? value.flatMap((each, index) =>
          modelFaults(each, list[1], `${path}[${index}]`),
        )
      : [`${path}: must be a list`];
  }
  const map = /^\{ \[key: string\]: (.*); \}$/.exec(type);
  if (map !== null) {
    return Object.entries(value ?? {}).flatMap(([key, each]) =>
      modelFaults(each, map[1], `${path}.${key}`),
    );
  }
  if (['string', 'number', 'boolean'].includes(type)) {
    // eslint-disable-next-line valid-typeof -- one of the three above
    return typeof value === type ? [] : [`${path}: must be a ${type}`];
  }
  const fields = modelOf(type)?.getAttributeTypeMap?.();
  if (fields === undefined) {
    return [];
  }
  if (typeof value !== 'object' || value === null) {
    return [`${path}: must be an object`];
  }
  return Object.entries(value).flatMap(([key, each]) => {
    const field = fields.find(({ baseName }) => baseName === key);
    const at = path === '' ? key : `${path}.${key}`;
    return field === undefined
      ? [`${at}: unknown field`]
      : modelFaults(each, field.type, at);
  });
}
