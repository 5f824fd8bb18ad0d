import { z } from 'zod';

/** A manifest as it is written in a folder or sent to the control API: only what the server itself needs is checked. */
export const kubernetesObjectSchema = z.looseObject({
  apiVersion: z.string().min(1),
  kind: z.string().min(1),
  metadata: z.looseObject({
    name: z.string().min(1),
    namespace: z.string().min(1).optional(),
    uid: z.string().optional(),
    creationTimestamp: z.string().nullish(),
    labels: z.record(z.string(), z.string()).nullish(),
  }),
});

/** One Kubernetes object; everything but its identity is opaque here. */
export type KubernetesObject = z.infer<typeof kubernetesObjectSchema>;

/** Names one object in a list of things to remove. */
export const objectReferenceSchema = z.object({
  apiVersion: z.string().min(1),
  kind: z.string().min(1),
  namespace: z.string().min(1).optional(),
  name: z.string().min(1),
});

/** Names one object, in any served version of its group. */
export type ObjectReference = z.infer<typeof objectReferenceSchema>;

/** The API group of an `apiVersion`; the core group is the empty string, as in RBAC rules. */
export function groupOf(apiVersion: string): string {
  const slash = apiVersion.indexOf('/');
  return slash < 0 ? '' : apiVersion.slice(0, slash);
}

/** The version within the group of an `apiVersion`. */
export function versionOf(apiVersion: string): string {
  return apiVersion.slice(apiVersion.indexOf('/') + 1);
}

/** The reverse of `groupOf` and `versionOf`. */
export function apiVersionOf(group: string, version: string): string {
  return group === '' ? version : `${group}/${version}`;
}

/** Orders strings by code unit, as etcd orders keys; a locale would not. */
export function compareKeys(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
