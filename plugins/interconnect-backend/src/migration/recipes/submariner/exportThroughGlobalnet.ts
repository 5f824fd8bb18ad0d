import { StepDraft } from '../../defineRecipe';
import { manifestOf } from '../../manifest';
import { byHand } from '../../probes/byHand';
import { objectExists } from '../../probes/objectExists';
import { word } from '../../shell';
import { Member } from './member';
import { say } from '../../../say';

const NAMESPACE = 'submariner-check';
const SERVICE = 'echo';

/**
 * Exports a small service of its own. Globalnet gives addresses to exported services only, so that
 * nothing else shows whether it does (submariner.io, getting-started/architecture/globalnet,
 * Service global ingress IPs; operations/usage, Export Services Across Clusters).
 */
export function exportThroughGlobalnet(from: Member, to: Member): StepDraft {
  const context = `kubectl --context ${word(from.name)}`;
  const caller = `kubectl --context ${word(to.name)}`;
  return {
    id: 'export-service',
    title: say`Export a service of ${from.name} through Globalnet`,
    why: say`Globalnet translates addresses for exported services only, so a service of its own proves that ${from.name} gets global addresses and that ${to.name} learns of them. A namespace of the same name must exist in both clusters.`,
    cluster: from.ref,
    kind: 'change',
    manifest: manifestOf([
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: NAMESPACE } },
      {
        apiVersion: 'apps/v1',
        kind: 'Deployment',
        metadata: { name: SERVICE, namespace: NAMESPACE },
        spec: {
          replicas: 1,
          selector: { matchLabels: { app: SERVICE } },
          template: {
            metadata: { labels: { app: SERVICE } },
            spec: {
              containers: [
                {
                  name: SERVICE,
                  image: 'nginxinc/nginx-unprivileged:stable-alpine',
                  ports: [{ containerPort: 8080 }],
                },
              ],
            },
          },
        },
      },
      {
        apiVersion: 'v1',
        kind: 'Service',
        metadata: { name: SERVICE, namespace: NAMESPACE },
        spec: {
          selector: { app: SERVICE },
          ports: [{ name: 'http', port: 8080, protocol: 'TCP' }],
        },
      },
      {
        apiVersion: 'multicluster.x-k8s.io/v1alpha1',
        kind: 'ServiceExport',
        metadata: { name: SERVICE, namespace: NAMESPACE },
      },
    ]),
    run: [
      `${caller} create namespace ${NAMESPACE}`,
      `${context} apply -f export-service.yaml  # the manifest of this step`,
      `${context} -n ${NAMESPACE} rollout status deployment/${SERVICE} --timeout=120s`,
    ].join('\n'),
    rollback: [
      `${context} delete namespace ${NAMESPACE}`,
      `${caller} delete namespace ${NAMESPACE}`,
    ].join('\n'),
    checks: [
      {
        id: 'global-address',
        title: say`The service has a global address`,
        probe: objectExists.ask({
          cluster: from.ref,
          group: 'submariner.io',
          resource: 'globalingressips',
          kind: 'GlobalIngressIP',
          namespace: NAMESPACE,
          name: SERVICE,
          expected: 'present',
        }),
      },
      {
        id: 'imported',
        title: say`${to.name} has imported it`,
        probe: objectExists.ask({
          cluster: to.ref,
          group: 'multicluster.x-k8s.io',
          resource: 'serviceimports',
          kind: 'ServiceImport',
          namespace: NAMESPACE,
          name: SERVICE,
          expected: 'present',
        }),
      },
    ],
  };
}

/** Calls it by its name from the other cluster, and then removes it again. */
export function callThroughGlobalnet(from: Member, to: Member): StepDraft {
  const caller = `kubectl --context ${word(to.name)}`;
  return {
    id: 'call-service',
    title: say`Call it from ${to.name} by its global address`,
    why: say`Only a request shows that the addresses are translated on both sides. The answer comes from a global address, since those of pods and services are the same in both clusters.`,
    cluster: to.ref,
    kind: 'verify',
    run: [
      `${caller} -n ${NAMESPACE} run caller --rm -i --restart=Never --image=quay.io/submariner/nettest -- curl -sS -o /dev/null -w '%{http_code} from %{remote_ip}\\n' http://${SERVICE}.${NAMESPACE}.svc.clusterset.local:8080`,
      `kubectl --context ${word(from.name)} delete namespace ${NAMESPACE}`,
      `${caller} delete namespace ${NAMESPACE}`,
    ].join('\n'),
    checks: [
      {
        id: 'answered',
        title: say`It answers 200 from an address of Globalnet`,
        probe: byHand.ask({
          because: say`Only the request itself can tell; no object keeps its result`,
        }),
      },
    ],
  };
}
