import {
  goSlice,
  kubernetesObject,
  objectMeta,
  onlyOf,
} from '@interconnect/backstage-plugin-interconnect-node';
import { parse } from 'yaml';
import { z } from 'zod';
import { loadBalancerStatus } from '../../../loadBalancer';

const LabelsSchema = z.record(z.string(), z.string()).optional();

/** What is looked up in istiod's environment; other variables are anybody's. */
const VARIABLES = [
  'AMBIENT_ENABLE_MULTI_NETWORK',
  'CLUSTER_ID',
  'EXTERNAL_ISTIOD',
  'LOCAL_CLUSTER_SECRET_WATCHER',
  'PILOT_ENABLE_AMBIENT',
];

const VariableSchema = z.object({
  name: z.string(),
  value: z.string().optional(),
});

/** istiod, or the proxies of a gateway. */
export const DeploymentSchema = kubernetesObject('Deployment', {
  spec: z.object({
    replicas: z.number().optional(),
    template: z.object({
      metadata: z.object({ labels: LabelsSchema }).optional(),
      spec: z.object({
        containers: goSlice(
          z.object({
            name: z.string(),
            image: z.string().optional(),
            env: onlyOf(VARIABLES, VariableSchema),
          }),
        ),
      }),
    }),
  }),
  status: z.object({ availableReplicas: z.number().optional() }).optional(),
});
export type Deployment = z.output<typeof DeploymentSchema>;

/** The gateway of a network, or the way to an istiod. */
export const ServiceSchema = kubernetesObject('Service', {
  spec: z.object({
    type: z.string().optional(),
    externalName: z.string().optional(),
    externalIPs: goSlice(z.string()),
    selector: LabelsSchema,
    ports: goSlice(z.object({ port: z.number() })),
  }),
  status: loadBalancerStatus,
});
export type Service = z.output<typeof ServiceSchema>;

/** `istio-system`, which may name its network and who controls it; `kube-system`, for its uid. */
export const NamespaceSchema = kubernetesObject('Namespace', {
  metadata: objectMeta({
    'topology.istio.io/controlPlaneClusters': z.string().optional(),
  }),
});
export type Namespace = z.output<typeof NamespaceSchema>;

/** What was given to Helm or istioctl (the key `config` beside it is large and not read). */
export const InjectorMapSchema = kubernetesObject('ConfigMap', {
  data: z.object({
    values: quotable(
      z.object({
        global: z
          .object({
            meshID: z.string().optional(),
            network: z.string().optional(),
            multiCluster: z
              .object({ clusterName: z.string().optional() })
              .optional(),
          })
          .optional(),
      }),
      'JSON',
      text => JSON.parse(text),
    ),
  }),
});
export type InjectorMap = z.output<typeof InjectorMapSchema>;

const MeshSchema = z
  .object({
    trustDomain: z.string().optional(),
    // That there are any is enough.
    caCertificates: goSlice(z.object({})),
  })
  .nullable();

const MeshNetworksSchema = z
  .object({
    networks: z
      .record(
        z.string(),
        z.object({
          endpoints: goSlice(z.object({ fromRegistry: z.string().optional() })),
          gateways: goSlice(
            z.object({
              address: z.string().optional(),
              port: z.number().optional(),
            }),
          ),
        }),
      )
      .nullish(),
  })
  .nullable();

/** The mesh's configuration. */
export const MeshMapSchema = kubernetesObject('ConfigMap', {
  data: z.object({
    mesh: yamlText(MeshSchema).optional(),
    meshNetworks: yamlText(MeshNetworksSchema).optional(),
  }),
});
export type MeshMap = z.output<typeof MeshMapSchema>;

/** The certificates that all proxies trust; they are public. */
export const RootCertMapSchema = kubernetesObject('ConfigMap', {
  data: z.object({ 'root-cert.pem': z.string() }),
});
export type RootCertMap = z.output<typeof RootCertMapSchema>;

/** A remote secret, without the kubeconfig in it. */
export const RemoteSecretSchema = kubernetesObject('Secret', {
  metadata: objectMeta({
    'networking.istio.io/cluster': z.string().optional(),
  }),
});
export type RemoteSecret = z.output<typeof RemoteSecretSchema>;

/** Which servers a gateway opens. */
export const GatewaySchema = kubernetesObject('Gateway', {
  spec: z.object({
    servers: goSlice(
      z.object({
        hosts: goSlice(z.string()),
        port: z.object({ number: z.number().optional() }).optional(),
        tls: z.object({ mode: z.string().optional() }).optional(),
      }),
    ),
  }),
});
export type Gateway = z.output<typeof GatewaySchema>;

/** Whom the API server asks to inject proxies. */
export const WebhookSchema = kubernetesObject('MutatingWebhookConfiguration', {
  webhooks: goSlice(
    z.object({
      clientConfig: z
        .object({
          url: z.string().optional(),
          service: z.object({ path: z.string().optional() }).optional(),
        })
        .optional(),
    }),
  ),
});
export type Webhook = z.output<typeof WebhookSchema>;

/** Where a remote cluster finds its istiod. */
export const EndpointSliceSchema = kubernetesObject('EndpointSlice', {
  endpoints: goSlice(z.object({ addresses: goSlice(z.string()) })),
  ports: goSlice(z.object({ port: z.number().optional() })),
});
export type EndpointSlice = z.output<typeof EndpointSliceSchema>;

function yamlText<T extends z.ZodType>(form: T) {
  return quotable(form, 'YAML', text => parse(text, { maxAliasCount: 0 }));
}

/** What a text says, beside the text itself, from which evidence can quote. */
function quotable<T extends z.ZodType>(
  form: T,
  language: string,
  read: (text: string) => unknown,
) {
  return z
    .string()
    .transform((text, context): unknown => {
      try {
        return { text, says: read(text) };
      } catch {
        context.addIssue({ code: 'custom', message: `is not ${language}` });
        return z.NEVER;
      }
    })
    .pipe(z.object({ text: z.string(), says: form }));
}
