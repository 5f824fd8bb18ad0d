import { resolve } from 'node:path';
import { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';

/** How app-config says that one demo cluster is to be reached. */
export type ConfiguredCluster = {
  readonly name: string;
  readonly port: number;
  readonly token: string;
  readonly caFile?: string;
};

/** What app-config says of the demo. */
export type DemoConfig = {
  /** The directory that holds the inventory folders; the package's own where it is not given. */
  readonly inventories?: string;
  readonly clusters: readonly ConfiguredCluster[];
};

const LOOPBACK: readonly string[] = ['127.0.0.1', 'localhost'];

/**
 * Reads `demo`, and the ports and tokens of `interconnect.clusters`, so that they are written down once.
 * Undefined unless the demo is enabled. Entries that are not on this machine are nobody's demo and left out.
 */
export function readDemoConfig(
  config: RootConfigService,
): DemoConfig | undefined {
  if (config.getOptionalBoolean('demo.enabled') !== true) return undefined;
  const inventories = config.getOptionalString('demo.inventories');
  const entries = config.getOptionalConfigArray('interconnect.clusters') ?? [];
  return {
    // Relative to the working directory, as the Kubernetes client takes a relative caFile.
    ...(inventories && { inventories: resolve(inventories) }),
    clusters: entries.flatMap(entry => {
      const url = parseUrl(entry.getOptionalString('url'));
      const token = entry.getOptionalString('serviceAccountToken');
      if (!url || !token || !LOOPBACK.includes(url.hostname)) return [];
      const name = entry.getString('name');
      if (url.protocol !== 'https:' || url.port === '') {
        throw new InputError(
          `The url of the demo cluster '${name}' must be https and have a port`,
        );
      }
      const caFile = entry.getOptionalString('caFile');
      return [
        {
          name,
          port: Number(url.port),
          token,
          ...(caFile && { caFile: resolve(caFile) }),
        },
      ];
    }),
  };
}

function parseUrl(text: string | undefined): URL | undefined {
  return text !== undefined && URL.canParse(text) ? new URL(text) : undefined;
}
