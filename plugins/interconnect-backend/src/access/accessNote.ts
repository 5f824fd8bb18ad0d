import {
  ANNOTATION_KUBERNETES_API_SERVER,
  ANNOTATION_KUBERNETES_API_SERVER_CA,
  ANNOTATION_KUBERNETES_SKIP_TLS_VERIFY,
} from '@backstage/plugin-kubernetes-common';
import { Cluster } from '@interconnect/backstage-plugin-interconnect-common';
import { parseApiServerUrl } from './apiServerUrl';
import { ConfiguredConnection } from './configuredCluster';

/** Something about the access to a cluster that its operator should know. */
export type AccessNote = {
  /** Entity ref. */
  cluster: string;
  code:
    | 'api-server-changed'
    | 'api-server-mismatch'
    | 'certificate-authority-mismatch'
    | 'skip-tls-verify-ignored'
    | 'tls-not-verified';
  message: string;
  params: Record<string, string>;
};

type Annotated = {
  cluster: Cluster;
  annotations: Readonly<Record<string, string>>;
};

/** What catalog and app-config say differently, and where a certificate goes unchecked. */
export function notesOn(
  { cluster, annotations }: Annotated,
  connection: ConfiguredConnection | undefined,
  config: { allowSkipTlsVerify: boolean },
): AccessNote[] {
  const notes: AccessNote[] = [];
  const annotated = annotations[ANNOTATION_KUBERNETES_API_SERVER];
  const wantsNoCheck =
    annotations[ANNOTATION_KUBERNETES_SKIP_TLS_VERIFY] === 'true';

  if (connection !== undefined && annotated !== undefined) {
    const params = {
      configured: shown(connection.url),
      annotated: shown(annotated),
    };
    if (params.configured !== params.annotated) {
      notes.push({
        cluster: cluster.ref,
        code: 'api-server-mismatch',
        message: `The catalog gives ${params.annotated} as the API server of ${cluster.name}, app-config ${params.configured}; app-config is used`,
        params,
      });
    }
  }

  const authority = annotations[ANNOTATION_KUBERNETES_API_SERVER_CA];
  if (
    connection?.caData !== undefined &&
    authority !== undefined &&
    pemOf(authority) !== pemOf(connection.caData)
  ) {
    notes.push({
      cluster: cluster.ref,
      code: 'certificate-authority-mismatch',
      message: `The catalog gives another certificate authority for ${cluster.name} than app-config; that of app-config is used`,
      params: {},
    });
  }

  const unchecked =
    connection?.skipTlsVerify ?? (wantsNoCheck && config.allowSkipTlsVerify);
  if (unchecked) {
    notes.push({
      cluster: cluster.ref,
      code: 'tls-not-verified',
      message: `The certificate of the API server of ${cluster.name} is not checked: whoever is on the way to it can read the credential`,
      params: {},
    });
  } else if (wantsNoCheck) {
    notes.push({
      cluster: cluster.ref,
      code: 'skip-tls-verify-ignored',
      message: `The catalog asks not to check the certificate of ${cluster.name}; app-config does not allow that, so it is checked`,
      params: {},
    });
  }
  return notes;
}

/** A certificate authority without white space: tools break the lines of a certificate as they like. */
export function pemOf(caData: string): string {
  return Buffer.from(caData, 'base64').toString('latin1').replace(/\s+/g, '');
}

/** Only host, port and path: a URL of the catalog may hold a password. */
function shown(text: string): string {
  const url = parseApiServerUrl(text);
  return typeof url === 'string' ? `a URL that ${url}` : url.origin + url.path;
}
