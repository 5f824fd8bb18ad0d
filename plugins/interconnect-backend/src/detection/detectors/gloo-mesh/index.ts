import {
  defineDetector,
  imageVersion,
  list,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { claimOf, isJudgedBySolo, isRemote, membershipOf } from './peering';
import { GatewaySchema, Istiod, IstiodSchema } from './schema';

const SOLO = /-solo\b/;

/** Solo's build of Istio, whose clusters are peers without access to each other's API servers. */
export const glooMesh = defineDetector({
  id: 'gloo-mesh',
  title: 'Gloo Mesh',
  homepage: 'https://www.solo.io/products/gloo-mesh',
  layer: 'l7',
  ridesOnNetwork: true,
  tellsMore: {
    commands: ['istioctl multicluster check'],
    meaning:
      'Whether the peering gateways are connected and programmed, by the istioctl that Solo.io ships',
  },
  version: 1,
  reads: {
    istiods: list('apps', 'deployments', IstiodSchema, {
      labelSelector: 'app=istiod',
    }),
    gateways: list('gateway.networking.k8s.io', 'gateways', GatewaySchema, {
      labelSelector: 'topology.istio.io/cluster',
    }),
  },

  detect({ istiods, gateways }) {
    const remotes = gateways.filter(isRemote);
    const istiod =
      istiods.find(isOfSolo) ??
      (remotes.some(isJudgedBySolo) ? istiods.at(0) : undefined);
    if (istiod === undefined) {
      return { verdict: 'absent' };
    }

    const version = imageVersion(imageOf(istiod));
    return {
      verdict: 'present',
      ...(version === undefined ? {} : { version }),
      mode: remotes.length > 0 ? 'peering' : 'single cluster',
      evidence: [show(istiod, ['metadata', 'name'])],
      claims: [
        membershipOf(istiod, gateways),
        ...remotes.map(gateway => claimOf(gateway, istiod)),
      ],
    };
  },
});

function isOfSolo(istiod: Istiod): boolean {
  return SOLO.test(imageOf(istiod) ?? '');
}

function imageOf({ spec }: Istiod): string | undefined {
  return spec.template.spec.containers.find(({ name }) => name === 'discovery')
    ?.image;
}
