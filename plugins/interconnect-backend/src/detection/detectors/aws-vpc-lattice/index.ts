import {
  defineDetector,
  imageVersion,
  list,
  optional,
  Seen,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';
import { isWaiting, networksIn } from './network';
import {
  DeploymentSchema,
  Gateway,
  GatewayClassSchema,
  GatewaySchema,
  GrpcRouteSchema,
  HttpRouteSchema,
  ServiceExportSchema,
  ServiceImportSchema,
  ServiceNetworkSchema,
  TlsRouteSchema,
} from './schema';
import { exportMemberships, importClaim } from './services';

const GROUP = 'application-networking.k8s.aws';
const GATEWAY_GROUP = 'gateway.networking.k8s.io';
const CONTROLLER = 'application-networking.k8s.aws/gateway-api-controller';

// The read of routes and Gateways is shared with others; here it matters only beside Lattice's own.
const reads = {
  exports: list(GROUP, 'serviceexports', ServiceExportSchema),
  imports: list(GROUP, 'serviceimports', ServiceImportSchema),
  networks: optional(list(GROUP, 'servicenetworks', ServiceNetworkSchema)),
  classes: optional(
    list(GATEWAY_GROUP, 'gatewayclasses', GatewayClassSchema, {
      whenServed: GROUP,
    }),
  ),
  gateways: optional(list(GATEWAY_GROUP, 'gateways', GatewaySchema)),
  httpRoutes: optional(list(GATEWAY_GROUP, 'httproutes', HttpRouteSchema)),
  grpcRoutes: optional(list(GATEWAY_GROUP, 'grpcroutes', GrpcRouteSchema)),
  tlsRoutes: optional(list(GATEWAY_GROUP, 'tlsroutes', TlsRouteSchema)),
  controllers: optional(
    list('apps', 'deployments', DeploymentSchema, {
      namespace: 'aws-application-networking-system',
      whenServed: GROUP,
    }),
  ),
};
const ROUTES = ['httpRoutes', 'grpcRoutes', 'tlsRoutes'] as const;

/** Amazon VPC Lattice: clusters attach to a service network of AWS, and import Services through it. */
export const awsVpcLattice = defineDetector({
  id: 'aws-vpc-lattice',
  title: 'Amazon VPC Lattice',
  homepage: 'https://www.gateway-api-controller.eks.aws.dev',
  layer: 'l7',
  tellsMore: {
    commands: [
      'aws vpc-lattice list-service-network-vpc-associations --service-network-identifier <network>',
      'aws vpc-lattice list-targets --target-group-identifier <target group>',
    ],
    metrics: ['TotalRequestCount', 'HTTPCode_5XX_Count'],
    meaning:
      'Whether both VPCs are attached to the service network, and whether the targets are healthy',
  },
  groups: ['application-networking.k8s.aws'],
  version: 1,
  reads,

  detect(seen) {
    const { exports, imports } = seen;
    const gateways = latticeGateways(seen);
    const found = [
      ...(seen.networks ?? []),
      ...gateways,
      ...exports,
      ...imports,
      ...(seen.controllers ?? []),
    ];
    if (found.length === 0) {
      return isHidden(seen)
        ? { verdict: 'unknown' }
        : { verdict: 'absent', irrelevant: [...ROUTES, 'gateways'] };
    }

    const networks = networksIn(seen.networks ?? [], gateways);
    const routes = {
      seen: ROUTES.flatMap(name => [...(seen[name] ?? [])]),
      whole: ROUTES.every(name => seen[name] !== undefined),
    };
    const version = imageVersion(
      seen.controllers?.[0]?.spec.template.spec.containers[0]?.image,
    );
    return {
      verdict: 'present',
      ...(imports.length === 0 ? { irrelevant: ROUTES } : {}),
      ...(version === undefined ? {} : { version }),
      evidence: found.map(each => show(each, ['metadata', 'name'])),
      // A Service is the same one only within a network. Which that is may not have been seen.
      claims:
        seen.networks === undefined && networks.length === 0
          ? []
          : [
              ...exportMemberships(exports, networks, clusterName(seen)),
              ...imports.map(each =>
                importClaim(each, routes, networks, isWaiting(gateways)),
              ),
            ],
    };
  },
});

/**
 * Where nothing of Lattice was found, whether some of it may be in what was not read: Gateways only
 * where there is a class of its own for them.
 */
function isHidden({
  networks,
  classes,
  gateways,
  controllers,
}: Seen<typeof reads>): boolean {
  return (
    networks === undefined ||
    classes === undefined ||
    controllers === undefined ||
    (gateways === undefined && classes.some(isLattices))
  );
}

function isLattices({ spec }: z.output<typeof GatewayClassSchema>): boolean {
  return spec.controllerName === CONTROLLER;
}

function latticeGateways(seen: Seen<typeof reads>): Gateway[] {
  const classes = new Set([
    'amazon-vpc-lattice',
    ...(seen.classes ?? [])
      .filter(isLattices)
      .map(({ metadata }) => metadata.name),
  ]);
  return (seen.gateways ?? []).filter(
    ({ spec }) => spec !== undefined && classes.has(spec.gatewayClassName),
  );
}

/** By what name the controller tags what it makes in AWS. */
function clusterName({ controllers = [] }: Seen<typeof reads>) {
  for (const controller of controllers) {
    const { containers } = controller.spec.template.spec;
    for (const [at, { env }] of containers.entries()) {
      const index = env.findIndex(
        ({ name, value }) => name === 'CLUSTER_NAME' && Boolean(value),
      );
      const name = env[index]?.value;
      if (name !== undefined) {
        return {
          name,
          evidence: show(controller, [
            'spec',
            'template',
            'spec',
            'containers',
            at,
            'env',
            index,
            'value',
          ]),
        };
      }
    }
  }
  return undefined;
}
