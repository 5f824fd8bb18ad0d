import { RequestOptions } from 'https';
import { KubernetesCredential } from '@backstage/plugin-kubernetes-node';
import { KubeConfig } from '@kubernetes/client-node';
import { Endpoint } from './Endpoint';

/** A cluster and a user, as a kubeconfig has them. */
export type KubeTarget =
  | {
      type: 'endpoint';
      name: string;
      origin: string;
      caData?: string;
      caFile?: string;
      verify: boolean;
      pinned?: readonly string[];
      credential: KubernetesCredential;
    }
  | { type: 'in-cluster' };

/** What a connection and its requests need; the headers hold the credential. */
export type Authenticated = {
  endpoint: Endpoint;
  headers: Record<string, string>;
};

/**
 * Works out TLS options and headers by `KubeConfig`, the part of client-node that knows how.
 *
 * Its generated API classes are not used: for every request they make a new dispatcher
 * (`applySecurityAuthentication` calls `createDispatcher`), that is a new TLS handshake each, and
 * they copy every object into a class. `applyToHTTPSOptions` is its public way to the same TLS
 * options and headers; they are given to one kept connection instead. No `exec` user is ever
 * built here, so no program is run for a credential.
 */
export async function authenticate(target: KubeTarget): Promise<Authenticated> {
  const kubeConfig = kubeConfigOf(target);
  const options: RequestOptions = {};
  await kubeConfig.applyToHTTPSOptions(options);

  const server = kubeConfig.getCurrentCluster()?.server ?? '';
  return {
    endpoint: {
      origin: new URL(server).origin,
      ca: pem(options.ca),
      cert: pem(options.cert),
      key: pem(options.key),
      verify: target.type === 'in-cluster' || target.verify,
      ...(target.type === 'endpoint' && target.pinned !== undefined
        ? { pinned: target.pinned }
        : {}),
    },
    headers: textHeaders(options.headers),
  };
}

function kubeConfigOf(target: KubeTarget): KubeConfig {
  const kubeConfig = new KubeConfig();
  if (target.type === 'in-cluster') {
    kubeConfig.loadFromCluster();
    return kubeConfig;
  }

  const { name, origin, caData, caFile, verify, credential } = target;
  kubeConfig.loadFromClusterAndUser(
    { name, server: origin, caData, caFile, skipTLSVerify: !verify },
    { name, ...userOf(credential) },
  );
  return kubeConfig;
}

function userOf(credential: KubernetesCredential) {
  switch (credential.type) {
    case 'bearer token':
      return { token: credential.token };
    case 'x509 client certificate':
      return {
        certData: Buffer.from(credential.cert).toString('base64'),
        keyData: Buffer.from(credential.key).toString('base64'),
      };
    case 'anonymous':
      return {};
    default:
      return credential satisfies never;
  }
}

function pem(value: unknown): string | undefined {
  if (Buffer.isBuffer(value)) {
    return value.toString('utf8');
  }
  return typeof value === 'string' ? value : undefined;
}

/**
 * @throws TypeError for what cannot be sent in a header, such as a token of two lines: undici
 * would leave requests waiting that are queued behind one that it cannot build
 */
function textHeaders(headers: RequestOptions['headers']) {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers ?? {})) {
    if (typeof value === 'string') {
      const text = value.trim();
      if (!/^[\x20-\x7e]*$/.test(text)) {
        throw new TypeError(`the header ${name} cannot be sent`);
      }
      texts[name.toLowerCase()] = text;
    }
  }
  return texts;
}
