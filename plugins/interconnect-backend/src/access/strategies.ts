import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { AuthenticationStrategy } from '@backstage/plugin-kubernetes-node';

/** Makes a strategy when a cluster first needs it, because each brings a cloud's SDK along. */
export type StrategyFactory = (deps: {
  config: Config;
  logger: LoggerService;
}) => Promise<AuthenticationStrategy>;

/** By auth provider, as `authProvider` and `kubernetes.io/auth-provider` name them. */
export type StrategyFactories = Readonly<Record<string, StrategyFactory>>;

/**
 * The Kubernetes plugin's strategies that find a credential by themselves, on the server.
 *
 * Two of its strategies are not here because there is nothing left for them to do: a service
 * account's token stands in the config or in the pod, and both are read by `KubeConfig`.
 */
export const cloudStrategies: StrategyFactories = {
  async aws({ config }) {
    const { AwsIamStrategy } = await loadStrategies();
    return new AwsIamStrategy({ config });
  },
  async azure({ logger }) {
    const { AzureIdentityStrategy } = await loadStrategies();
    return new AzureIdentityStrategy(logger);
  },
  async googleServiceAccount({ config }) {
    const { GoogleServiceAccountStrategy } = await loadStrategies();
    return new GoogleServiceAccountStrategy({ config });
  },
};

/** Providers that need the token of the user who looks; an observation is made for nobody. */
export const CLIENT_SIDE_PROVIDERS: ReadonlySet<string> = new Set([
  'aks',
  'google',
  'oidc',
]);

function loadStrategies() {
  return import('@backstage/plugin-kubernetes-backend');
}
