import { stringify } from 'yaml';
import { Value } from './shell';

/** What a step writes down to be applied. */
export type Manifest = {
  apiVersion: string;
  kind: string;
  metadata: {
    name: string;
    namespace?: string;
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
  };
} & Record<string, unknown>;

/** YAML documents, one for each object. */
export function manifestOf(objects: readonly Manifest[]): string {
  return objects.map(object => stringify(object)).join('---\n');
}

/** A manifest is no shell script: what is not known stands there to be replaced, in plain sight. */
export function inYaml(value: Value): string {
  return value.type === 'known' ? value.text : `REPLACE-${value.name}`;
}
