import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { Connections, createConnections } from './connections';
import { createCredentials, Credentials } from './credentials';
import { AccessConfig, readAccessConfig } from './readAccessConfig';
import { resolveHost } from './resolveHost';
import { Resolve } from './resolvePlace';
import { cloudStrategies, StrategyFactories } from './strategies';
import { createTargetMemory, TargetMemory } from './TargetMemory';

/** All that is needed to open access to clusters, kept from one observation to the next. */
export type ClusterAccess = {
  config: AccessConfig;
  credentials: Credentials;
  connections: Connections;
  resolve: Resolve;
  targets: TargetMemory;
};

/** Reads the config, and keeps connections and strategies from then on. */
export function createAccess(deps: {
  config: Config;
  logger: LoggerService;
  strategies?: StrategyFactories;
  resolve?: Resolve;
  targets?: TargetMemory;
}): ClusterAccess {
  const {
    config,
    logger,
    strategies = {},
    resolve = resolveHost,
    targets = createTargetMemory(),
  } = deps;
  return {
    config: readAccessConfig(config),
    credentials: createCredentials({
      config,
      logger,
      strategies: { ...cloudStrategies, ...strategies },
    }),
    connections: createConnections(),
    resolve,
    targets,
  };
}
