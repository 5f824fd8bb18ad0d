import {
  LocalEvidence,
  LocalPeerClaim,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { comparable, isOutward } from '../../hostNames';
import { isOfOthers, isServiceOfOthers } from '../../ofOthers';
import { isSelectorless } from './isSelectorless';
import { EndpointSlice, Service } from './schema';

/** A Service that stands for something outside the cluster. */
export type Reference = {
  /** A host name or address. */
  target: string;
  evidence: LocalEvidence[];
};

/** What the Services of a cluster stand for, other than pods of its own. */
export function referencesIn(
  services: readonly Service[],
  slices: readonly EndpointSlice[],
): Reference[] {
  const selectorless = new Map(
    services.filter(isSelectorless).map(each => [nameOf(each), each]),
  );
  return [
    ...services.flatMap(externalNameOf),
    ...slices.flatMap(slice => {
      const service = selectorless.get(serviceOf(slice));
      return service === undefined ? [] : addressesOf(slice, service);
    }),
  ].filter(({ target }) => isOutward(target));
}

/**
 * What a reference claims: a link, if its target turns out to be another cluster's. Mostly it is
 * the web service of somebody else, of which there is nothing to tell.
 *
 * @param names - what the owner may call the target: itself, and wildcards that cover it
 */
export function claimOf(
  { target, evidence }: Reference,
  names: readonly string[],
): LocalPeerClaim {
  return {
    type: 'peer',
    plane: 'data',
    peer: {
      name: target,
      identities: names.map(value => ({ kind: 'address', value })),
    },
    direction: 'outgoing',
    expects: 'one-way',
    ifUnmatched: 'drop',
    state: 'configured',
    reason:
      'A Service stands for what the peer offers; no object tells whether anything answers',
    evidence,
  };
}

function externalNameOf(service: Service): Reference[] {
  const { type, externalName } = service.spec ?? {};
  if (
    type !== 'ExternalName' ||
    externalName === undefined ||
    isServiceOfOthers(service)
  ) {
    return [];
  }
  return [
    {
      target: comparable(externalName),
      evidence: [show(service, ['spec', 'externalName'])],
    },
  ];
}

function addressesOf(slice: EndpointSlice, service: Service): Reference[] {
  if (isOfOthers(slice)) {
    return [];
  }
  return slice.endpoints.flatMap(({ addresses }, endpoint) =>
    addresses.map((address, index) => ({
      target: comparable(address),
      evidence: [
        show(slice, ['endpoints', endpoint, 'addresses', index]),
        show(service, ['metadata', 'name']),
      ],
    })),
  );
}

function serviceOf({ metadata }: EndpointSlice): string {
  return `${metadata.namespace ?? ''}/${
    metadata.labels?.['kubernetes.io/service-name'] ?? ''
  }`;
}

function nameOf({ metadata }: Service): string {
  return `${metadata.namespace ?? ''}/${metadata.name}`;
}
