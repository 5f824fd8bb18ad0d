import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { ApiServerRule, parseApiServerRule } from './apiServerRule';
import { parseApiServerUrl } from './apiServerUrl';
import { ConfiguredCluster, readConfiguredCluster } from './configuredCluster';

/** Which clusters may be looked into, how, and for how long. */
export type AccessConfig = {
  /** Sorted by name. */
  clusters: ConfiguredCluster[];
  /** Where a cluster that only the catalog knows may have its API server. */
  allowedApiServers: ApiServerRule[];
  /** Fingerprints of changes in the catalog that the operator has accepted. */
  acceptedTargets: ReadonlySet<string>;
  /** Whether the catalog may turn off the check of certificates. */
  allowSkipTlsVerify: boolean;
  clusterDeadlineMs: number;
  concurrency: number;
  /** Whether names and labels of Secrets are read. */
  secretMetadata: boolean;
  maxObjectsPerRead: number;
  maxResponseBytes: number;
};

const OWN = 'interconnect.clusters';
const LOCATORS = 'kubernetes.clusterLocatorMethods';
const ACCESS = 'interconnect.access';

/**
 * Reads what app-config says of access: `interconnect.access`, `interconnect.clusters`, and the
 * clusters that operators have for the Kubernetes plugin already. The former win by name.
 *
 * @throws InputError that names the field
 */
export function readAccessConfig(config: Config): AccessConfig {
  const access = config.getOptionalConfig(ACCESS);
  return {
    clusters: readClusters(config),
    allowedApiServers: readRules(access),
    acceptedTargets: readFingerprints(access),
    allowSkipTlsVerify:
      access?.getOptionalBoolean('allowSkipTlsVerify') ?? false,
    clusterDeadlineMs: readDeadline(config),
    concurrency: readCount(access, 'concurrency', 64),
    secretMetadata: access?.getOptionalBoolean('secretMetadata') ?? false,
    maxObjectsPerRead: readCount(access, 'maxObjectsPerRead', 5_000),
    maxResponseBytes: readCount(access, 'maxResponseBytes', 8 * 1024 * 1024),
  };
}

function readClusters(config: Config): ConfiguredCluster[] {
  const clusters = new Map<string, ConfiguredCluster>();
  for (const cluster of readOfKubernetesPlugin(config)) {
    clusters.set(cluster.name, cluster);
  }

  const own = new Set<string>();
  for (const [index, entry] of (
    config.getOptionalConfigArray(OWN) ?? []
  ).entries()) {
    const where = `${OWN}[${index}]`;
    const cluster = readConfiguredCluster(entry, where);
    if (own.has(cluster.name)) {
      throw new InputError(`${where}.name: '${cluster.name}' is there twice`);
    }
    own.add(cluster.name);
    checkConnection(cluster, where);
    clusters.set(cluster.name, {
      ...clusters.get(cluster.name),
      ...cluster,
    });
  }
  return [...clusters.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Not checked further: what is wrong there is for the Kubernetes plugin to tell. */
function readOfKubernetesPlugin(config: Config): ConfiguredCluster[] {
  const locators = config.getOptionalConfigArray(LOCATORS) ?? [];
  return locators.flatMap((locator, index) =>
    locator.getOptionalString('type') === 'config'
      ? (locator.getOptionalConfigArray('clusters') ?? []).map((entry, place) =>
          readConfiguredCluster(
            entry,
            `${LOCATORS}[${index}].clusters[${place}]`,
          ),
        )
      : [],
  );
}

function checkConnection({ connection }: ConfiguredCluster, where: string) {
  if (connection === undefined) {
    return;
  }
  const url = parseApiServerUrl(connection.url);
  if (typeof url === 'string') {
    throw new InputError(`${where}.url: ${url}`);
  }
  if (
    connection.caData !== undefined &&
    !isEncodedCertificate(connection.caData)
  ) {
    throw new InputError(
      `${where}.caData: must be a PEM certificate, encoded in base64`,
    );
  }
}

/** Whether a text is a PEM certificate in base64, as kubeconfigs and the Kubernetes plugin have it. */
export function isEncodedCertificate(text: string): boolean {
  return Buffer.from(text, 'base64')
    .toString('latin1')
    .includes('-----BEGIN CERTIFICATE-----');
}

function readRules(access: Config | undefined): ApiServerRule[] {
  const rules = access?.getOptionalStringArray('allowedApiServers') ?? [];
  return rules.map((rule, index) => {
    try {
      return parseApiServerRule(rule);
    } catch (error) {
      if (error instanceof InputError) {
        throw new InputError(
          `${ACCESS}.allowedApiServers[${index}]: ${error.message}`,
        );
      }
      throw error;
    }
  });
}

function readFingerprints(access: Config | undefined): Set<string> {
  const texts = access?.getOptionalStringArray('acceptedTargets') ?? [];
  texts.forEach((text, index) => {
    if (!/^[0-9a-f]{64}$/.test(text)) {
      throw new InputError(
        `${ACCESS}.acceptedTargets[${index}]: must be a fingerprint as the finding api-server-changed tells it`,
      );
    }
  });
  return new Set(texts);
}

function readDeadline(config: Config): number {
  const key = `${ACCESS}.clusterDeadline`;
  if (!config.has(key)) {
    return 10_000;
  }
  const milliseconds = durationToMilliseconds(
    readDurationFromConfig(config, { key }),
  );
  if (milliseconds < 1) {
    throw new InputError(`${key}: must be longer than zero`);
  }
  return milliseconds;
}

function readCount(
  access: Config | undefined,
  field: string,
  fallback: number,
): number {
  const value = access?.getOptionalNumber(field) ?? fallback;
  if (!Number.isSafeInteger(value) || value < 1) {
    throw new InputError(`${ACCESS}.${field}: must be a whole number from 1`);
  }
  return value;
}
