import {
  defineRecipe,
  MigrationSituation,
  StepDraft,
} from '../../defineRecipe';
import { manifestOf } from '../../manifest';
import { presentIn } from '../../presentIn';
import { byHand } from '../../probes/byHand';
import { linkState } from '../../probes/linkState';
import { objectExists } from '../../probes/objectExists';
import { asVariable, script, word } from '../../shell';
import { say } from '../../../say';
import { Api, apisToCall, GATEWAY_NAMESPACE } from './calls';
import { CALLER_NAMESPACE, callOf, gatewayAndRoute, NAMES } from './manifests';
import { preflight } from './preflight';
import { ingressReads } from './reads';

/** Publishes APIs by the Gateway API, for a cluster that does nothing but call them (gateway-api.sigs.k8s.io, API types, 1.6). */
export const start = defineRecipe({
  id: 'ingress/start',
  pattern: 'ingress',
  reads: ingressReads,
  title: ({ newcomer }, apis) =>
    say`Let ${newcomer.name} call the APIs of ${apis
      .map(({ cluster }) => cluster.name)
      .join(', ')} by host name`,
  applies: apisToCall,
  steps: (situation, apis) => [
    ...preflight(situation, apis),
    ...apis.flatMap(api => [
      certificate(api),
      expose(api),
      call(situation, api),
    ]),
    answers(situation, apis),
  ],
});

/** The key is made or kept where the Gateway needs it, and is in no manifest of the plan. */
function certificate({ cluster, label, host }: Api): StepDraft {
  const suffix = asVariable(label);
  const here = `kubectl --context ${word(cluster.name)}`;
  const files = [
    {
      type: 'variable' as const,
      name: `TLS_CERT_${suffix}`,
      how: `the path of the certificate of the host, a PEM file`,
    },
    {
      type: 'variable' as const,
      name: `TLS_KEY_${suffix}`,
      how: `the path of its key, a PEM file`,
    },
  ];
  return {
    id: `certificate-${label}`,
    title: say`Put a certificate for the host into ${cluster.name}`,
    why: [
      say`By it callers know that they talk to ${cluster.name} and to nobody between. It must be one that they trust, and have the host as a name.`,
      say`Where cert-manager makes certificates, leave out the command and let a Certificate with the Secret ${NAMES.certificate} in ${GATEWAY_NAMESPACE} make it.`,
    ],
    cluster: cluster.ref,
    kind: 'change',
    manifest: manifestOf([
      {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name: GATEWAY_NAMESPACE },
      },
    ]),
    run: script(
      [host, ...files],
      [
        `${here} apply -f certificate-${label}.yaml  # the manifest of this step`,
        `openssl x509 -in ${word(files[0])} -noout -checkhost ${word(host)}`,
        `${here} -n ${GATEWAY_NAMESPACE} create secret tls ${
          NAMES.certificate
        } --cert ${word(files[0])} --key ${word(files[1])}`,
      ],
    ),
    rollback: `${here} -n ${GATEWAY_NAMESPACE} delete secret ${NAMES.certificate}  # and the namespace, where nothing else is in it`,
    checks: [
      {
        id: 'certificate',
        title: say`The Secret has a certificate for the host`,
        probe: byHand.ask({
          because: say`The contents of Secrets are never read; openssl tells whether the certificate has the host`,
        }),
      },
    ],
  };
}

function expose(api: Api): StepDraft {
  const { cluster, label } = api;
  const here = `kubectl --context ${word(cluster.name)}`;
  const used = [
    api.host,
    api.namespace,
    api.service,
    api.port,
    api.gatewayClass,
  ];
  const inNamespace = `${here} -n ${word(api.namespace)}`;
  return {
    id: `expose-${label}`,
    title: say`Publish the API of ${cluster.name}`,
    why: [
      say`The Gateway listens for this host alone and takes routes of the API's namespace alone; the HTTPRoute leads to its Service. Both stand in the manifest with gaps to fill in.`,
      say`external-dns publishes the host where it runs, by an annotation that the Gateway passes on to its load balancer; elsewhere, make a DNS record that leads to the printed address.`,
    ],
    cluster: cluster.ref,
    kind: 'change',
    manifest: manifestOf(gatewayAndRoute(api)),
    run: script(used, [
      `${here} apply -f expose-${label}.yaml  # the manifest of this step, filled in`,
      `${here} -n ${GATEWAY_NAMESPACE} wait gateway/${NAMES.gateway} --for=condition=Programmed --timeout=5m`,
      `${here} -n ${GATEWAY_NAMESPACE} get gateway ${NAMES.gateway} -o jsonpath='{.status.addresses[*].value}{"\\n"}'`,
    ]),
    rollback: script(
      [api.namespace],
      [
        `${inNamespace} delete httproute ${NAMES.route}`,
        `${here} -n ${GATEWAY_NAMESPACE} delete gateway ${NAMES.gateway}`,
      ],
    ),
    disruptive: say`Whoever reaches the load balancer can call the API: it must ask callers who they are, and a firewall may let in the addresses of the calling cluster alone.`,
    checks: [
      {
        id: 'gateway',
        title: say`The Gateway has an address`,
        probe: objectExists.ask({
          ...ofGatewayApi(cluster.ref, 'gateways', 'Gateway'),
          namespace: GATEWAY_NAMESPACE,
          name: NAMES.gateway,
          field: { path: ['status', 'addresses', '0', 'value'] },
          expected: 'present',
        }),
      },
      {
        id: 'route',
        title: say`The HTTPRoute is there`,
        probe: objectExists.ask({
          ...ofGatewayApi(cluster.ref, 'httproutes', 'HTTPRoute'),
          name: NAMES.route,
          expected: 'present',
        }),
      },
    ],
  };
}

function ofGatewayApi(cluster: string, resource: string, kind: string) {
  return { cluster, group: 'gateway.networking.k8s.io', resource, kind };
}

function call({ newcomer, report }: MigrationSituation, api: Api): StepDraft {
  const here = `kubectl --context ${word(newcomer.name)}`;
  const inMesh = presentIn('istio', report).has(newcomer.ref);
  const name = `${api.label}-api`;
  return {
    id: `call-${api.label}`,
    title: say`Let ${newcomer.name} know the API of ${api.cluster.name}`,
    why: [
      say`Callers use https:// and the host itself, because the certificate and the route have that name. The Service of type ExternalName says in ${newcomer.name} that it does so, and shows the call here.`,
      ...(inMesh
        ? [
            say`The ServiceEntry tells the mesh of the host, so that a mesh that lets out only what it knows lets these calls out.`,
          ]
        : []),
    ],
    cluster: newcomer.ref,
    kind: 'change',
    manifest: manifestOf(callOf(api, inMesh)),
    run: script(
      [api.host],
      [
        `${here} apply -f call-${api.label}.yaml  # the manifest of this step, filled in`,
      ],
    ),
    rollback: [
      `${here} -n ${CALLER_NAMESPACE} delete service ${name}`,
      ...(inMesh
        ? [`${here} -n ${CALLER_NAMESPACE} delete serviceentry ${name}`]
        : []),
    ].join('\n'),
    checks: [linkCheck(newcomer, api)],
  };
}

function linkCheck(
  { ref, name }: { ref: string; name: string },
  { cluster }: Api,
) {
  return {
    id: `link ${cluster.ref}`,
    title: say`${name} refers to a host that ${cluster.name} serves`,
    probe: linkState.ask({
      technology: 'ingress',
      plane: 'data',
      from: ref,
      to: cluster.ref,
      atLeast: 'configured',
    }),
  };
}

function answers(
  { newcomer }: MigrationSituation,
  apis: readonly Api[],
): StepDraft {
  return {
    id: 'answers',
    title: say`See the APIs answer`,
    why: say`Objects tell that the host which is called is the one that is served. Whether name, address, certificate and route work together only a call from a pod tells.`,
    cluster: newcomer.ref,
    kind: 'verify',
    run: script(
      apis.map(({ host }) => host),
      apis.map(
        ({ host, label }) =>
          `kubectl --context ${word(
            newcomer.name,
          )} -n ${CALLER_NAMESPACE} run call-${label} --rm -i --restart=Never --image=curlimages/curl -- -sS -o /dev/null -w '%{http_code}\\n' https://${word(
            host,
          )}/`,
      ),
    ),
    checks: [
      ...apis.map(api => linkCheck(newcomer, api)),
      {
        id: 'answers',
        title: say`Each call prints a status of the API`,
        probe: byHand.ask({
          because: say`No object shows that a call gets through`,
        }),
      },
    ],
  };
}
