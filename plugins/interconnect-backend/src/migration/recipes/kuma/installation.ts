import { script, Value, word } from '../../shell';
import { NAMESPACE, Network } from './zones';

const KDS_CA: Value = {
  type: 'variable',
  name: 'KDS_CA_FILE',
  how: 'the path of the certificate of the authority that signed what the global control plane shows on port 5685',
};

/**
 * Installs a zone. The authority is public, and stands in a Secret because the chart looks for it
 * there (kuma.io, 2.14, production/secure-deployment/certificates).
 */
export function installZoneScript(
  context: string,
  zone: string,
  { address, version }: Network,
): string {
  const at = `kubectl --context ${word(context)}`;
  return script(
    [address, version, KDS_CA],
    [
      `${at} create namespace ${NAMESPACE}`,
      `${at} -n ${NAMESPACE} create secret generic kds-ca-certs --from-file=ca.crt.pem=${word(
        KDS_CA,
      )}`,
      ...rendered(zone, address),
      `  | ${at} apply -f -`,
      `${at} -n ${NAMESPACE} rollout status deployment/kuma-control-plane --timeout=180s`,
      `${at} -n ${NAMESPACE} get service kuma-ingress  # needs an external address`,
    ],
  );
}

/** Removes all that belongs to a zone, definitions and all objects of Kuma included. */
export function uninstallZoneScript(
  context: string,
  zone: string,
  { address }: Network,
  after: readonly string[] = [],
): string {
  const at = `kubectl --context ${word(context)}`;
  return script(
    [address],
    [
      ...rendered(zone, address),
      `  | ${at} delete --ignore-not-found -f -`,
      ...after,
    ],
  );
}

function rendered(zone: string, address: Value): string[] {
  const settings = [
    'controlPlane.mode=zone',
    `controlPlane.zone=${zone}`,
    'ingress.enabled=true',
    'egress.enabled=true',
    'controlPlane.tls.kdsZoneClient.secretName=kds-ca-certs',
  ];
  return [
    'kumactl install control-plane \\',
    ...settings.map(setting => `  --set ${word(setting)} \\`),
    `  --set controlPlane.kdsGlobalAddress=${word(address)} \\`,
  ];
}
