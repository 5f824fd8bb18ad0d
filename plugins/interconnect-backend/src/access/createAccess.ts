import { lookup } from 'dns/promises';
import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { Connections, createConnections } from './connections';
import { createCredentials, Credentials } from './credentials';
import { AccessConfig, readAccessConfig } from './readAccessConfig';
import { cloudStrategies, StrategyFactories } from './strategies';

/** All that is needed to open access to clusters, kept from one observation to the next. */
export type ClusterAccess = {
  config: AccessConfig;
  credentials: Credentials;
  connections: Connections;
  /** All addresses of a host name. */
  resolve(host: string): Promise<string[]>;
};

/** Reads the config, and keeps connections and strategies from then on. */
export function createAccess(deps: {
  config: Config;
  logger: LoggerService;
  strategies?: StrategyFactories;
  resolve?: (host: string) => Promise<string[]>;
}): ClusterAccess {
  const { config, logger, strategies = {}, resolve = resolveHost } = deps;
  return {
    config: readAccessConfig(config),
    credentials: createCredentials({
      config,
      logger,
      strategies: { ...cloudStrategies, ...strategies },
    }),
    connections: createConnections(),
    resolve,
  };
}

async function resolveHost(host: string): Promise<string[]> {
  const found = await lookup(host, { all: true });
  return found.map(({ address }) => address);
}
