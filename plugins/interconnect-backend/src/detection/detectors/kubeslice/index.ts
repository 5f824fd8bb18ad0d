import {
  defineDetector,
  imageVersion,
  list,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { controllerMemberships, fromWorkers } from './controller';
import { ClusterSchema, OperatorSchema, SliceGatewaySchema } from './schema';
import { tunnelClaims } from './tunnels';
import { toController, workerIn, workerMembership } from './worker';

const WORKER = 'networking.kubeslice.io';

/** KubeSlice: overlay networks across clusters, arranged by a controller. */
export const kubeslice = defineDetector({
  id: 'kubeslice',
  title: 'KubeSlice',
  homepage: 'https://kubeslice.io',
  layer: 'l3',
  tellsMore: {
    commands: ['kubectl get slicegateways -n kubeslice-system -o yaml'],
    meaning:
      'Whether the pods of each slice gateway say that their tunnel is up',
  },
  groups: ['networking.kubeslice.io', 'controller.kubeslice.io'],
  remedies: {
    unused:
      'Register the clusters in a SliceConfig, or uninstall the worker operator',
  },
  version: 1,
  reads: {
    operators: list('apps', 'deployments', OperatorSchema, {
      name: 'kubeslice-operator',
      whenServed: WORKER,
    }),
    sliceGateways: list(WORKER, 'slicegateways', SliceGatewaySchema),
    clusters: list('controller.kubeslice.io', 'clusters', ClusterSchema),
  },

  detect({ operators, sliceGateways, clusters }, looked) {
    const installed = [...operators, ...clusters];
    if (installed.length === 0) {
      return { verdict: 'absent' };
    }

    const worker = workerIn(operators);
    // Beside it runs a proxy, in a version of its own.
    const version = operators
      .flatMap(({ spec }) => spec.template.spec.containers)
      .filter(({ env }) => env.some(({ name }) => name === 'CLUSTER_NAME'))
      .map(({ image }) => imageVersion(image))
      .find(found => found !== undefined);
    return {
      verdict: 'present',
      ...(version === undefined ? {} : { version }),
      mode: [
        ...(clusters.length > 0 ? ['controller'] : []),
        ...(operators.length > 0 ? ['worker'] : []),
      ].join(' and '),
      evidence: installed.map(object => show(object, ['metadata', 'name'])),
      claims: [
        ...(worker ? [workerMembership(worker)] : []),
        ...controllerMemberships(clusters),
        ...(worker ? tunnelClaims(worker, sliceGateways) : []),
        ...(worker ? [toController(worker)] : []),
        ...fromWorkers(clusters, looked),
      ],
    };
  },
});
