import { Finding } from '@interconnect/backstage-plugin-interconnect-common';
import { defineRule, Rule } from '../defineRule';

/** Passes on what opening access has found already; all that is left to say is what to do. */
function passOn(
  code: string,
  severity: Finding['severity'],
  remedy: string,
): Rule {
  return defineRule({
    code,
    severity,
    judge: ({ accessFindings }) =>
      accessFindings
        .filter(found => found.code === code)
        .map(({ cluster, message, params }) => ({
          clusters: [cluster],
          params,
          message,
          remedy,
          evidence: [],
        })),
  });
}

/** The catalog moves a known cluster to another API server, or to another certificate authority. */
export const apiServerChanged = passOn(
  'api-server-changed',
  'error',
  'Find out who changed the annotations of the catalog entity. If the change is right, add the fingerprint to interconnect.access.acceptedTargets; if not, undo it',
);

/** Catalog and app-config name different API servers for one cluster. */
export const apiServerMismatch = passOn(
  'api-server-mismatch',
  'warning',
  'Correct the annotation kubernetes.io/api-server of the catalog entity, or the url in app-config, whichever is out of date',
);

/** Catalog and app-config give different certificate authorities for one cluster. */
export const certificateAuthorityMismatch = passOn(
  'certificate-authority-mismatch',
  'warning',
  'Correct the annotation kubernetes.io/api-server-certificate-authority of the catalog entity, or caData in app-config, whichever is out of date',
);

/** The catalog asks for less safety than the operator allows. */
export const skipTlsVerifyIgnored = passOn(
  'skip-tls-verify-ignored',
  'info',
  'Remove the annotation kubernetes.io/skip-tls-verify, and give the certificate authority of the cluster instead',
);

/** A credential goes to a server that was not asked to prove who it is. */
export const tlsNotVerified = passOn(
  'tls-not-verified',
  'warning',
  'Give the certificate authority of the cluster as caData or caFile, and remove skipTLSVerify',
);
