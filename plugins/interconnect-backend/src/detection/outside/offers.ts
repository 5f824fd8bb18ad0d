import {
  KubernetesObject,
  LocalEvidence,
  LocalMembership,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { DNS_NAME_ANNOTATIONS } from '../../externalDns';
import { comparable, isOutward } from '../../hostNames';
import { Balanced } from '../../loadBalancer';
import { DnsEndpoint } from './schema';

/** A host name or address under which something in this cluster is offered. */
export type Offer = { place: string; evidence: LocalEvidence };

type Annotated = KubernetesObject & {
  metadata: {
    annotations?: { [K in (typeof DNS_NAME_ANNOTATIONS)[number]]?: string };
  };
};

/** The addresses of a load balancer. */
export function balancerOffers(object: Balanced): Offer[] {
  const points = object.status?.loadBalancer?.ingress ?? [];
  return points.flatMap((point, index) =>
    (['ip', 'hostname'] as const).flatMap(field => {
      const place = point[field];
      return place === undefined
        ? []
        : offer(object, place, [
            'status',
            'loadBalancer',
            'ingress',
            index,
            field,
          ]);
    }),
  );
}

/** The names that external-dns is told to give to an object. */
export function annotatedOffers(object: Annotated): Offer[] {
  return DNS_NAME_ANNOTATIONS.flatMap(key =>
    (object.metadata.annotations?.[key] ?? '')
      .split(',')
      .flatMap(name => offer(object, name, ['metadata', 'annotations', key])),
  );
}

/** The names of DNS records that lead to what this cluster offers, and not just anywhere. */
export function recordOffers(
  records: readonly DnsEndpoint[],
  offers: readonly Offer[],
): Offer[] {
  const own = new Set(offers.map(({ place }) => place));
  return records.flatMap(record =>
    (record.spec?.endpoints ?? []).flatMap(({ dnsName, targets }, index) =>
      dnsName !== undefined &&
      targets.some(target => own.has(comparable(target)))
        ? offer(record, dnsName, ['spec', 'endpoints', index, 'dnsName'])
        : [],
    ),
  );
}

/** One offer, unless nobody outside could mean it. */
export function offer(
  object: KubernetesObject,
  place: string,
  path: readonly (string | number)[],
): Offer[] {
  const text = place.trim();
  return isOutward(text)
    ? [{ place: comparable(text), evidence: show(object, path, text) }]
    : [];
}

/**
 * What the cluster is known by. Each name is a membership of its own, so that a link shows the
 * evidence of the one that it is about, and not that of all.
 */
export function membershipsOf(offers: readonly Offer[]): LocalMembership[] {
  const places = new Map<string, LocalEvidence[]>();
  for (const { place, evidence } of offers) {
    places.set(place, [...(places.get(place) ?? []), evidence]);
  }
  return [...places].map(([value, evidence]) => ({
    type: 'membership',
    identities: [{ kind: 'address', value }],
    shareable: true,
    evidence,
  }));
}
