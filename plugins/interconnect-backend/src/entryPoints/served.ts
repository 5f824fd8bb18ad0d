import {
  KubernetesObject,
  show,
} from '@interconnect/backstage-plugin-interconnect-node';
import { DNS_PREFIXES } from '../externalDns';
import { comparable, isAddress, isOutward } from '../hostNames';
import { Balanced } from '../loadBalancer';
import { ServedAddress, ServedHost } from './defineSource';

type Path = readonly (string | number)[];

type Annotated = KubernetesObject & {
  metadata: { annotations?: Record<string, string | undefined> };
};

/** A host name that is served, unless nobody outside could mean it. */
export function hostAt(
  object: KubernetesObject,
  text: string | undefined,
  path: Path,
  by: Pick<ServedHost, 'balancing' | 'strategy'> = { balancing: 'plain' },
): ServedHost[] {
  const host = comparable(text ?? '');
  return isOutward(host) && !isAddress(host)
    ? [{ host, ...by, evidence: show(object, path, (text ?? '').trim()) }]
    : [];
}

/** An address or host name at which an object is reached. */
export function addressAt(
  object: KubernetesObject,
  text: string | undefined,
  path: Path,
): ServedAddress[] {
  return text === undefined || !isOutward(text)
    ? []
    : [{ address: comparable(text), evidence: show(object, path) }];
}

/** The addresses of a load balancer. */
export function balancerAddresses(object: Balanced): ServedAddress[] {
  const points = object.status?.loadBalancer?.ingress ?? [];
  return points.flatMap((point, index) =>
    (['ip', 'hostname'] as const).flatMap(field =>
      addressAt(object, point[field], [
        'status',
        'loadBalancer',
        'ingress',
        index,
        field,
      ]),
    ),
  );
}

/** The names that external-dns is told to give to an object. */
export function publishedHosts(object: Annotated): ServedHost[] {
  return DNS_PREFIXES.flatMap(prefix => {
    const { annotations = {} } = object.metadata;
    const set = annotations[`${prefix}set-identifier`];
    return (annotations[`${prefix}hostname`] ?? '').split(',').flatMap(name =>
      hostAt(object, name, ['metadata', 'annotations', `${prefix}hostname`], {
        balancing: 'external-dns',
        ...(set === undefined ? {} : { strategy: `record set ${set}` }),
      }),
    );
  });
}
