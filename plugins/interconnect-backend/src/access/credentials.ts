import { accessSync } from 'fs';
import { LoggerService } from '@backstage/backend-plugin-api';
import { Config } from '@backstage/config';
import { SERVICEACCOUNT_CA_PATH } from '@backstage/plugin-kubernetes-common';
import {
  AuthenticationStrategy,
  AuthMetadata,
  KubernetesCredential,
} from '@backstage/plugin-kubernetes-node';
import { CLIENT_SIDE_PROVIDERS, StrategyFactories } from './strategies';

/** For which cluster a credential is wanted, and how it is to be had. */
export type CredentialRequest = {
  name: string;
  url: string;
  authProvider: string;
  authMetadata: AuthMetadata;
  /** False for what only the catalog says, which must not draw the backend's own token anywhere. */
  trusted: boolean;
};

export type CredentialAnswer =
  | { type: 'credential'; credential: KubernetesCredential }
  /** The token, the authority and the address that Kubernetes gives to every pod. */
  | { type: 'in-cluster' }
  | { type: 'none'; message: string };

export type Credentials = {
  for(request: CredentialRequest): Promise<CredentialAnswer>;
};

export function createCredentials(deps: {
  config: Config;
  logger: LoggerService;
  strategies: StrategyFactories;
}): Credentials {
  const made = new Map<string, Promise<AuthenticationStrategy>>();

  return {
    async for(request) {
      const { authProvider } = request;
      if (authProvider === 'serviceAccount') {
        return serviceAccount(request);
      }
      if (CLIENT_SIDE_PROVIDERS.has(authProvider)) {
        return none(
          `The auth provider '${authProvider}' needs a signed-in user's token; a cluster is observed in the background, for nobody. Give it a server-side one in interconnect.clusters`,
        );
      }
      const factory = Object.hasOwn(deps.strategies, authProvider)
        ? deps.strategies[authProvider]
        : undefined;
      if (factory === undefined) {
        return none(
          `The auth provider '${shorten(authProvider)}' is not known`,
        );
      }

      try {
        const strategy = await (made.get(authProvider) ?? make(authProvider));
        const credential = await strategy.getCredential(request, {});
        return credential.type === 'anonymous'
          ? none(`The auth provider '${authProvider}' gave no credential`)
          : { type: 'credential', credential };
      } catch (error) {
        // Its message is not repeated: a cloud's SDK may put a piece of a key into it.
        const name = error instanceof Error ? error.name : 'an unknown error';
        return none(
          `The auth provider '${authProvider}' gave no credential (${shorten(
            name,
          )})`,
        );
      }

      function make(provider: string): Promise<AuthenticationStrategy> {
        const strategy = deps.strategies[provider](deps);
        made.set(provider, strategy);
        strategy.catch(() => made.delete(provider));
        return strategy;
      }
    },
  };
}

/**
 * Without a token in the config this is the service account of Backstage's own pod. Its token
 * goes to its own API server only, whatever URL the config gives, as in the Kubernetes plugin.
 */
function serviceAccount({
  authMetadata,
  trusted,
}: CredentialRequest): CredentialAnswer {
  if (!trusted) {
    return none(
      'The catalog cannot give a service account; name the cluster and its token in interconnect.clusters',
    );
  }
  const token = authMetadata.serviceAccountToken;
  if (token !== undefined) {
    return {
      type: 'credential',
      credential: { type: 'bearer token', token: token.trim() },
    };
  }
  return runsInCluster()
    ? { type: 'in-cluster' }
    : none(
        'There is no serviceAccountToken in the config, and Backstage does not run in a cluster',
      );
}

function runsInCluster(): boolean {
  try {
    accessSync(SERVICEACCOUNT_CA_PATH);
    return true;
  } catch {
    // The file is there in every pod and nowhere else.
    return false;
  }
}

function none(message: string): CredentialAnswer {
  return { type: 'none', message };
}

function shorten(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
