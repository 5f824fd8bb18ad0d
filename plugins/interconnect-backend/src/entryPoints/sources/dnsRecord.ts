import { comparable } from '../../hostNames';
import { defineSource, FoundEntryPoint } from '../defineSource';
import { dnsEndpoints, K8GB_MARKS } from '../reads';
import { addressAt, hostAt } from '../served';

/** Only these lead a client anywhere; others prove who owns a name, or who answers for it. */
const LEADING_TYPES: readonly (string | undefined)[] = [
  undefined,
  'A',
  'AAAA',
  'CNAME',
];

/**
 * Records that external-dns is to publish, of those that lead into this cluster: to an address or
 * a name at which another entry point is reached.
 */
export const dnsRecord = defineSource({
  kind: 'dns-record',
  reads: { dnsEndpoints },
  objects: ['dnsEndpoints'],
  find(seen, others) {
    const own = new Set(others.flatMap(placesOf));
    return (seen.dnsEndpoints ?? [])
      .filter(
        ({ metadata: { labels, annotations } }) =>
          !K8GB_MARKS.some(mark => labels?.[mark] ?? annotations?.[mark]),
      )
      .flatMap(object => {
        const records = (object.spec?.endpoints ?? []).flatMap(
          (record, index) =>
            LEADING_TYPES.includes(record.recordType) &&
            record.targets.some(target => own.has(comparable(target)))
              ? [{ ...record, path: ['spec', 'endpoints', index] as const }]
              : [],
        );
        if (records.length === 0) {
          return [];
        }
        return [
          {
            kind: 'dns-record' as const,
            namespace: object.metadata.namespace,
            name: object.metadata.name,
            controller: 'external-dns',
            hosts: records.flatMap(({ dnsName, setIdentifier, path }) =>
              hostAt(object, dnsName, [...path, 'dnsName'], {
                balancing: 'external-dns',
                ...(setIdentifier === undefined || setIdentifier === ''
                  ? {}
                  : { strategy: `record set ${setIdentifier}` }),
              }),
            ),
            addresses: records.flatMap(({ targets, path }) =>
              targets.flatMap((target, index) =>
                addressAt(object, target, [...path, 'targets', index]),
              ),
            ),
          },
        ];
      });
  },
});

function placesOf({ hosts, addresses }: FoundEntryPoint): string[] {
  return [
    ...hosts.map(({ host }) => host),
    ...addresses.map(({ address }) => address),
  ];
}
