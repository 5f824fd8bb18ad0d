import {
  ANNOTATION_KUBERNETES_API_SERVER,
  ANNOTATION_KUBERNETES_API_SERVER_CA,
  ANNOTATION_KUBERNETES_AUTH_PROVIDER,
  ANNOTATION_KUBERNETES_SKIP_TLS_VERIFY,
} from '@backstage/plugin-kubernetes-common';
import { AuthMetadata } from '@backstage/plugin-kubernetes-node';
import {
  BlindSpotReason,
  Cluster,
} from '@interconnect/backstage-plugin-interconnect-common';
import { ApiServerUrl, parseApiServerUrl } from './apiServerUrl';
import { ConfiguredConnection } from './configuredCluster';
import { ClusterAccess } from './createAccess';
import { isEncodedCertificate } from './readAccessConfig';
import { resolvePlace } from './resolvePlace';

/** Where a cluster is reached and how its server is known. */
export type Target = {
  type: 'target';
  /** Whether app-config says so, rather than the catalog. */
  trusted: boolean;
  url: ApiServerUrl;
  authProvider: string;
  authMetadata: AuthMetadata;
  verify: boolean;
  caData?: string;
  caFile?: string;
  pinned?: readonly string[];
};

type Refusal = { type: 'refused'; reason: BlindSpotReason; message: string };

type Annotated = {
  cluster: Cluster;
  annotations: Readonly<Record<string, string>>;
};

/** As app-config says; where it is silent, as the catalog says within what app-config allows. */
export async function chooseTarget(
  found: Annotated,
  configured: ConfiguredConnection | undefined,
  access: Pick<ClusterAccess, 'config' | 'resolve'>,
): Promise<Target | Refusal> {
  return configured === undefined
    ? targetOfCatalog(found, access)
    : targetOfConfig(configured);
}

function targetOfConfig(connection: ConfiguredConnection): Target | Refusal {
  const { authProvider, authMetadata, caData, caFile } = connection;
  const url = parseApiServerUrl(connection.url);
  if (typeof url === 'string') {
    return refused('not-allowed', `Its URL in app-config ${url}`);
  }
  return {
    type: 'target',
    trusted: true,
    url,
    authProvider,
    authMetadata,
    verify: !connection.skipTlsVerify,
    ...(caData === undefined ? {} : { caData }),
    ...(caFile === undefined ? {} : { caFile }),
  };
}

async function targetOfCatalog(
  { cluster, annotations }: Annotated,
  { config, resolve }: Pick<ClusterAccess, 'config' | 'resolve'>,
): Promise<Target | Refusal> {
  const annotated = annotations[ANNOTATION_KUBERNETES_API_SERVER];
  const authProvider = annotations[ANNOTATION_KUBERNETES_AUTH_PROVIDER];
  if (annotated === undefined) {
    return refused(
      'no-credentials',
      `app-config has no cluster named '${cluster.name}', and the catalog names no API server for it`,
    );
  }

  const url = parseApiServerUrl(annotated);
  if (typeof url === 'string') {
    return refused('not-allowed', `Its API server's URL in the catalog ${url}`);
  }
  const place = await resolvePlace(url.host, config, resolve);
  if (place.type === 'refused') {
    return place;
  }
  if (authProvider === undefined) {
    return refused(
      'no-credentials',
      `The catalog has no ${ANNOTATION_KUBERNETES_AUTH_PROVIDER} for it, and app-config has no cluster named '${cluster.name}'`,
    );
  }

  const caData = annotations[ANNOTATION_KUBERNETES_API_SERVER_CA];
  if (caData !== undefined && !isEncodedCertificate(caData)) {
    return refused(
      'malformed',
      `The annotation ${ANNOTATION_KUBERNETES_API_SERVER_CA} is not a PEM certificate in base64`,
    );
  }
  return {
    type: 'target',
    trusted: false,
    url,
    authProvider,
    authMetadata: { ...annotations },
    verify: !(
      config.allowSkipTlsVerify &&
      annotations[ANNOTATION_KUBERNETES_SKIP_TLS_VERIFY] === 'true'
    ),
    ...(caData === undefined ? {} : { caData }),
    ...(place.pinned === undefined ? {} : { pinned: place.pinned }),
  };
}

function refused(reason: BlindSpotReason, message: string): Refusal {
  return { type: 'refused', reason, message };
}
