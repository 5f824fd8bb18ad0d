import { Config } from '@backstage/config';
import { InputError } from '@backstage/errors';
import {
  ANNOTATION_KUBERNETES_AUTH_PROVIDER,
  ANNOTATION_KUBERNETES_AWS_ASSUME_ROLE,
  ANNOTATION_KUBERNETES_AWS_EXTERNAL_ID,
  ANNOTATION_KUBERNETES_OIDC_TOKEN_PROVIDER,
} from '@backstage/plugin-kubernetes-common';
import { AuthMetadata } from '@backstage/plugin-kubernetes-node';

/** A cluster as app-config knows it. */
export type ConfiguredCluster = {
  name: string;
  /** What technologies call it: technology id to name. */
  aliases: Record<string, string>;
  /** Absent where the config only gives aliases. */
  connection?: ConfiguredConnection;
};

/** How app-config says that a cluster is reached; the operator's word, and therefore trusted. */
export type ConfiguredConnection = {
  url: string;
  authProvider: string;
  /** What the strategies of the Kubernetes plugin take; holds the token, so never to be shown. */
  authMetadata: AuthMetadata;
  skipTlsVerify: boolean;
  caData?: string;
  caFile?: string;
};

/**
 * Reads one cluster as the Kubernetes plugin's config locator writes it, `aliases` added.
 *
 * An entry without `url` only gives aliases to a cluster that is known from elsewhere.
 *
 * @param where - the entry's place in the config, for errors
 * @throws InputError that names the field
 */
export function readConfiguredCluster(
  entry: Config,
  where: string,
): ConfiguredCluster {
  const name = entry.getString('name');
  const cluster = { name, aliases: readAliases(entry, where) };
  if (entry.has('url')) {
    return { ...cluster, connection: readConnection(entry, where) };
  }

  for (const field of ['serviceAccountToken', 'authProvider', 'caData']) {
    if (entry.has(field)) {
      throw new InputError(
        `${where}.url: is missing, but ${field} is of no use without it`,
      );
    }
  }
  return cluster;
}

function readConnection(entry: Config, where: string): ConfiguredConnection {
  const block = readStrings(entry, 'authMetadata', where);
  const authProvider =
    block[ANNOTATION_KUBERNETES_AUTH_PROVIDER] ??
    entry.getOptionalString('authProvider');
  if (authProvider === undefined) {
    throw new InputError(
      `${where}.authProvider: is missing; for example serviceAccount`,
    );
  }

  const caData = entry.getOptionalString('caData');
  const caFile = entry.getOptionalString('caFile');
  return {
    url: entry.getString('url'),
    authProvider,
    authMetadata: {
      ...present({
        serviceAccountToken: entry.getOptionalString('serviceAccountToken'),
        [ANNOTATION_KUBERNETES_AWS_ASSUME_ROLE]:
          entry.getOptionalString('assumeRole'),
        [ANNOTATION_KUBERNETES_AWS_EXTERNAL_ID]:
          entry.getOptionalString('externalId'),
        [ANNOTATION_KUBERNETES_OIDC_TOKEN_PROVIDER]:
          entry.getOptionalString('oidcTokenProvider'),
      }),
      ...block,
      [ANNOTATION_KUBERNETES_AUTH_PROVIDER]: authProvider,
    },
    skipTlsVerify: entry.getOptionalBoolean('skipTLSVerify') ?? false,
    ...present({ caData, caFile }),
  };
}

function readAliases(entry: Config, where: string): Record<string, string> {
  return readStrings(entry, 'aliases', where);
}

function readStrings(
  entry: Config,
  field: string,
  where: string,
): Record<string, string> {
  const value = entry.getOptional(field);
  if (value === undefined) {
    return {};
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new InputError(`${where}.${field}: must be an object of texts`);
  }
  const strings: Record<string, string> = {};
  for (const [key, text] of Object.entries(value)) {
    if (typeof text !== 'string' || text === '') {
      throw new InputError(`${where}.${field}.${key}: must be a text`);
    }
    strings[key] = text;
  }
  return strings;
}

function present(
  fields: Record<string, string | undefined>,
): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(fields)) {
    if (value !== undefined) {
      kept[name] = value;
    }
  }
  return kept;
}
