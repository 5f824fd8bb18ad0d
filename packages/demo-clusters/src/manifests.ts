import { InputError } from '@backstage/errors';
import { isCollection, parseAllDocuments, visit } from 'yaml';
import { z } from 'zod';
import {
  KubernetesObject,
  ObjectReference,
  kubernetesObjectSchema,
  objectReferenceSchema,
} from './kubernetesObject';

const listSchema = z.looseObject({
  kind: z.string().endsWith('List'),
  items: z.array(z.unknown()),
});

/** Reads all objects of a YAML or JSON text: several documents, and lists as `kubectl get -o yaml` prints them. */
export function parseManifests(
  text: string,
  source: string,
): KubernetesObject[] {
  return parseDocuments(text, source).flatMap(document =>
    objectsOf(document, source),
  );
}

/** Reads a list of references to objects (`removed.yaml`). */
export function parseReferences(
  text: string,
  source: string,
): ObjectReference[] {
  return parseDocuments(text, source).flatMap(document => {
    const parsed = z.array(objectReferenceSchema).safeParse(document);
    if (!parsed.success) {
      throw new InputError(
        `${source} is not a list of {apiVersion, kind, namespace?, name}: ${z.prettifyError(
          parsed.error,
        )}`,
      );
    }
    return parsed.data;
  });
}

/** Reads the documents of a YAML text, without looking at what they hold. */
export function parseDocuments(text: string, source: string): unknown[] {
  return Array.from(parseAllDocuments(text)).flatMap(document => {
    const [error] = document.errors;
    if (error) {
      throw new InputError(`${source} is not valid YAML: ${error.message}`);
    }
    visit(document, {
      Pair(_, pair) {
        if (isCollection(pair.key)) {
          throw new InputError(
            `${source} has a map key that is itself a map or list; a placeholder such as "{{now}}" must stand in quotes`,
          );
        }
      },
    });
    const value: unknown = document.toJS();
    return value === null || value === undefined ? [] : [value];
  });
}

function objectsOf(document: unknown, source: string): KubernetesObject[] {
  const list = listSchema.safeParse(document);
  if (list.success) {
    return list.data.items.flatMap(item => objectsOf(item, source));
  }
  const parsed = kubernetesObjectSchema.safeParse(document);
  if (!parsed.success) {
    throw new InputError(
      `${source} holds something that is not a Kubernetes object: ${z.prettifyError(
        parsed.error,
      )}`,
    );
  }
  return [parsed.data];
}
