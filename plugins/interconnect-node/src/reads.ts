import { z } from 'zod';
import { KubernetesObject, KubernetesSchema, kubernetesObject } from './schema';

/**
 * What is asked of a cluster: all objects of one resource, perhaps narrowed.
 *
 * @public
 */
export type ResourceSpec = {
  type: 'resource';
  /** API group; empty for the core group. */
  group: string;
  /** Plural, for example `gateways`. */
  resource: string;
  kind: string;
  /** Versions that the schema understands, best first; the server's preferred one when absent. */
  versions?: readonly string[];
  namespace?: string;
  /** Only the object of this name; RBAC can then be narrowed by `resourceNames`. */
  name?: string;
  labelSelector?: string;
  /** Only names, labels, annotations: payloads never leave the API server. */
  metadataOnly: boolean;
  /** Read only where this API group is served too; elsewhere the answer is an empty list. */
  whenServed?: string;
  /** Read only where one of these is open; elsewhere the answer is an empty list. */
  whenSeen?: readonly Gate[];
};

/** @public */
export type ReadSpec =
  | ResourceSpec
  | { type: 'version' }
  | {
      type: 'api-groups';
      /** Only the group of this name. */
      name?: string;
    };

/**
 * Another read that tells whether a read is worth making: open where it saw something, and where
 * it failed, because not seen is not absent. It saves requests and nothing else: what is read
 * behind it must mean nothing where it is closed. Every read is a gate; see also {@link having}.
 *
 * @public
 */
export type Gate = {
  spec: ReadSpec;
  schema: z.ZodType<KubernetesObject>;
  /** Only such objects open it. */
  such?: { what: string; is(object: unknown): boolean };
};

/**
 * One declared read, and the schema of what is kept of each object.
 *
 * @public
 */
export type Read<T extends KubernetesObject = KubernetesObject> = {
  type: 'required';
  spec: ReadSpec;
  schema: z.ZodType<T>;
};

/**
 * A read that a detector can do without: `undefined` when it failed.
 *
 * @public
 */
export type OptionalRead<T extends KubernetesObject = KubernetesObject> = {
  type: 'optional';
  spec: ReadSpec;
  schema: z.ZodType<T>;
};

/** @public */
export type Reads = Readonly<Record<string, Read | OptionalRead>>;

/**
 * What a detector is given: for each declared read the objects, parsed and frozen.
 *
 * @public
 */
export type Seen<R extends Reads> = {
  readonly [K in keyof R]: R[K] extends Read<infer T>
    ? readonly T[]
    : R[K] extends { schema: z.ZodType<infer T> }
    ? readonly T[] | undefined
    : never;
};

/** @public */
export type ReadScope = {
  namespace?: string;
  name?: string;
  labelSelector?: string;
  versions?: readonly string[];
  /** Not asked for where this API group is not served. */
  whenServed?: string;
  /** Not asked for where none of these reads saw anything. */
  whenSeen?: Gate | readonly Gate[];
};

/**
 * All objects of one resource. Refuses Secrets: their values are nobody's business here.
 *
 * @param group - API group, empty for core
 * @param resource - plural
 * @throws TypeError for Secrets
 * @public
 */
export function list<T extends KubernetesObject>(
  group: string,
  resource: string,
  schema: KubernetesSchema<T>,
  scope: ReadScope = {},
): Read<T> {
  if (group === '' && resource === 'secrets') {
    throw new TypeError(
      'Secrets can only be read by optional(listMetadata(...)), never with their values',
    );
  }
  return {
    type: 'required',
    schema,
    spec: {
      type: 'resource',
      group,
      resource,
      kind: schema.shape.kind.value,
      metadataOnly: false,
      ...narrowing(scope),
    },
  };
}

/**
 * Names, labels and the named annotations of all objects of one resource, without payload.
 *
 * RBAC cannot grant metadata alone: whoever may list Secrets may read them. A read of Secrets
 * must therefore be wrapped in {@link optional}, and is off unless the operator turns it on.
 *
 * @public
 */
export function listMetadata<T extends KubernetesObject>(
  group: string,
  resource: string,
  schema: KubernetesSchema<T>,
  scope: ReadScope = {},
): Read<T> {
  return {
    type: 'required',
    schema,
    spec: {
      type: 'resource',
      group,
      resource,
      kind: schema.shape.kind.value,
      metadataOnly: true,
      ...narrowing(scope),
    },
  };
}

function narrowing({ whenSeen, ...scope }: ReadScope) {
  return whenSeen === undefined
    ? scope
    : { ...scope, whenSeen: [whenSeen].flat() };
}

/**
 * A gate that only some objects of a read open. One that its schema does not understand could be
 * such an object, and opens it too.
 *
 * @param what - what is particular about them, as in `services (without selector)`
 * @public
 */
export function having<T extends KubernetesObject>(
  { spec, schema }: Read<T> | OptionalRead<T>,
  what: string,
  is: (object: T) => boolean,
): Gate {
  return {
    spec,
    schema,
    such: {
      what,
      is(object) {
        const parsed = schema.safeParse(object);
        return !parsed.success || is(parsed.data);
      },
    },
  };
}

/**
 * Makes a read optional: the detector sees `undefined` where it failed, and says less.
 *
 * @public
 */
export function optional<T extends KubernetesObject>(
  read: Read<T>,
): OptionalRead<T> {
  return { ...read, type: 'optional' };
}

const Version = kubernetesObject('Version', {
  gitVersion: z.string(),
  platform: z.string().optional(),
});

/**
 * What an API server says of itself, under the name `version`.
 *
 * @public
 */
export type ServerVersion = KubernetesObject & {
  /** For example `v1.33.4-eks-1a2b3c4`. */
  gitVersion: string;
  platform?: string;
};

/**
 * The API server's answer to `/version`, as one object named `version`.
 *
 * @public
 */
export function serverVersion(): Read<ServerVersion> {
  return { type: 'required', spec: { type: 'version' }, schema: Version };
}

const APIGroup = kubernetesObject('APIGroup');

/**
 * The API groups that discovery lists, one object each.
 *
 * @param name - only this one
 * @public
 */
export function apiGroups(name?: string): Read {
  return {
    type: 'required',
    spec: { type: 'api-groups', ...(name === undefined ? {} : { name }) },
    schema: APIGroup,
  };
}
