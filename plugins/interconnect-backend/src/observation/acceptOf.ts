import { ResourceSpec } from '@interconnect/backstage-plugin-interconnect-node';

const JSON_TYPE = 'application/json';
const METADATA_ONLY =
  'application/json;as=PartialObjectMetadataList;g=meta.k8s.io;v=v1';

/**
 * In which form a list is asked for. A server that cannot leave out the payload may send it along,
 * unless it is that of Secrets.
 */
export function acceptOf({
  group,
  resource,
  metadataOnly,
}: ResourceSpec): string {
  if (!metadataOnly) {
    return JSON_TYPE;
  }
  return group === '' && resource === 'secrets'
    ? METADATA_ONLY
    : `${METADATA_ONLY},${JSON_TYPE}`;
}
