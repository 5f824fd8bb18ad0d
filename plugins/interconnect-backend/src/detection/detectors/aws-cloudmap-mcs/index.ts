import {
  defineDetector,
  imageVersion,
  list,
  optional,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { importClaims } from '../../multiClusterServices/importClaims';
import {
  clusterProperties,
  importedSlices,
  MCS_GROUP,
  ServiceImport,
  serviceImports,
} from '../../multiClusterServices/schema';
import { membershipOf, selfOf } from '../../multiClusterServices/selfOf';
import { Controller, ControllerSchema } from './schema';

const DERIVED = 'multicluster.k8s.aws/derived-service';

/** AWS Cloud Map MCS controller: EKS clusters that import each other's Services through Cloud Map. */
export const awsCloudmapMcs = defineDetector({
  id: 'aws-cloudmap-mcs',
  title: 'AWS Cloud Map MCS controller',
  homepage: 'https://github.com/aws/aws-cloud-map-mcs-controller-for-k8s',
  layer: 'l4',
  ridesOnNetwork: true,
  tellsMore: {
    commands: [
      'aws servicediscovery discover-instances --namespace-name <namespace> --service-name <service>',
    ],
    meaning:
      'Whether Cloud Map knows endpoints of the other cluster; traffic goes over the VPCs, which only AWS knows',
  },
  version: 1,
  reads: {
    imports: serviceImports,
    slices: importedSlices,
    properties: clusterProperties,
    controllers: optional(
      list('apps', 'deployments', ControllerSchema, {
        namespace: 'cloud-map-mcs-system',
        whenServed: MCS_GROUP,
      }),
    ),
  },

  detect({ imports, slices, properties, controllers }) {
    const own = imports.filter(isOwn);
    const running = (controllers ?? []).filter(isController);
    if (own.length + running.length === 0) {
      return {
        verdict: controllers === undefined ? 'unknown' : 'absent',
        irrelevant: ['slices', 'properties'],
      };
    }

    const names = new Set(own.map(nameOf));
    const self = selfOf(properties);
    const version = imageVersion(imageOf(running[0]));
    return {
      verdict: 'present',
      ...(own.length > 0 ? { irrelevant: ['controllers'] } : {}),
      ...(version === undefined ? {} : { version }),
      evidence: [
        ...running.map(each => show(each, ['metadata', 'name'])),
        ...own.map(each => show(each, ['metadata', 'annotations', DERIVED])),
      ],
      claims: [
        ...membershipOf(self),
        // Who does not know its own name cannot tell itself from its peers.
        ...(properties === undefined
          ? []
          : importClaims(
              own,
              (slices ?? []).filter(each => names.has(serviceOf(each))),
              self,
            )),
      ],
    };
  },
});

function isOwn({ metadata }: ServiceImport): boolean {
  return metadata.annotations?.[DERIVED] !== undefined;
}

function isController(controller: Controller): boolean {
  return imageOf(controller)?.includes('aws-cloud-map-mcs-controller') === true;
}

function imageOf(controller: Controller | undefined): string | undefined {
  return controller?.spec.template.spec.containers.find(({ image }) =>
    image?.includes('cloud-map'),
  )?.image;
}

function nameOf({ metadata }: ServiceImport): string {
  return `${metadata.namespace ?? ''}/${metadata.name}`;
}

function serviceOf({
  metadata,
}: {
  metadata: { namespace?: string; labels?: Record<string, string> };
}): string {
  return `${metadata.namespace ?? ''}/${
    metadata.labels?.['multicluster.kubernetes.io/service-name'] ?? ''
  }`;
}
