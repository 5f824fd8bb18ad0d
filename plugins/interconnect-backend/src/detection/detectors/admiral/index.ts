import {
  defineDetector,
  imageVersion,
  list,
  listMetadata,
  optional,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { isOfAdmiral, serviceEntries } from '../../serviceEntries';
import { controlClaims, dataClaims, membershipOf } from './claims';
import {
  Controller,
  ControllerSchema,
  MemberSecretSchema,
  ServiceSchema,
} from './schema';

const GROUP = 'admiral.io';

/** Admiral: writes for Istio's meshes in several clusters who consumes whose services. */
export const admiral = defineDetector({
  id: 'admiral',
  title: 'Admiral',
  homepage: 'https://github.com/istio-ecosystem/admiral',
  layer: 'l7',
  ridesOnNetwork: true,
  tellsMore: {
    commands: ['istioctl proxy-config endpoints <pod> -n <namespace>'],
    meaning:
      'Whether the proxies of a client know the gateway of the other cluster, and call it healthy',
  },
  version: 1,
  reads: {
    controllers: list('apps', 'deployments', ControllerSchema, {
      labelSelector: 'app=admiral',
      whenServed: GROUP,
    }),
    memberSecrets: optional(
      listMetadata('', 'secrets', MemberSecretSchema, {
        labelSelector: 'admiral/sync=true',
        whenServed: GROUP,
      }),
    ),
    serviceEntries,
    // A gateway has labels of anybody's choice. Others list all Services anyway.
    services: optional(list('', 'services', ServiceSchema)),
  },

  detect(seen) {
    const controllers = seen.controllers.filter(isController);
    const written = (seen.serviceEntries ?? []).filter(isOfAdmiral);
    if (controllers.length + written.length === 0) {
      return {
        verdict: seen.serviceEntries === undefined ? 'unknown' : 'absent',
        irrelevant: ['memberSecrets', 'services'],
      };
    }

    const installed = [...controllers, ...written].map(each =>
      show(each, ['metadata', 'name']),
    );
    const version = imageVersion(imageOf(controllers[0]));
    const modes = [
      ...(controllers.length > 0 ? ['controller'] : []),
      ...(written.length > 0 ? ['member'] : []),
    ];
    return {
      verdict: 'present',
      irrelevant: [
        ...(controllers.length > 0 ? [] : ['memberSecrets']),
        ...(written.length > 0 ? [] : ['services']),
      ],
      ...(version === undefined ? {} : { version }),
      mode: modes.join(' and '),
      evidence: installed,
      claims: [
        ...(written.length > 0
          ? [membershipOf(seen.services, installed), ...dataClaims(written)]
          : []),
        ...controllers.flatMap(each => controlClaims(each, seen.memberSecrets)),
      ],
    };
  },
});

function isController(controller: Controller): boolean {
  return imageOf(controller) !== undefined;
}

function imageOf(controller: Controller | undefined): string | undefined {
  return controller?.spec.template.spec.containers.find(({ image }) =>
    /(^|\/)admiral(:|@|$)/.test(image ?? ''),
  )?.image;
}
