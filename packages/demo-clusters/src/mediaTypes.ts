import { notAcceptable } from './status';

/** The forms in which a resource can be answered. */
export type ResourceForm = 'full' | 'metadata';

/** The forms in which `/api` and `/apis` can be answered. */
export type DiscoveryForm =
  | { readonly type: 'plain' }
  | { readonly type: 'aggregated'; readonly version: 'v2' | 'v2beta1' };

type Clause = {
  readonly mediaType: string;
  readonly parameters: ReadonlyMap<string, string>;
};

/** Picks the form of a resource; clauses we do not know (tables, protobuf) are passed over as API servers do. */
export function resourceForm(accept: string, isList: boolean): ResourceForm {
  const kind = isList ? 'PartialObjectMetadataList' : 'PartialObjectMetadata';
  for (const { mediaType, parameters } of clausesOf(accept)) {
    if (!isJson(mediaType)) continue;
    const as = parameters.get('as');
    if (as === undefined) return 'full';
    if (
      as === kind &&
      parameters.get('g') === 'meta.k8s.io' &&
      parameters.get('v') === 'v1'
    ) {
      return 'metadata';
    }
  }
  throw notAcceptable();
}

/** Picks the form of a discovery root. */
export function discoveryForm(accept: string): DiscoveryForm {
  for (const { mediaType, parameters } of clausesOf(accept)) {
    if (!isJson(mediaType)) continue;
    const as = parameters.get('as');
    if (as === undefined) return { type: 'plain' };
    const version = parameters.get('v');
    if (
      as === 'APIGroupDiscoveryList' &&
      parameters.get('g') === 'apidiscovery.k8s.io' &&
      (version === 'v2' || version === 'v2beta1')
    ) {
      return { type: 'aggregated', version };
    }
  }
  throw notAcceptable();
}

/** Refuses a caller that would not understand plain JSON. */
export function requirePlainJson(accept: string): void {
  const understands = clausesOf(accept).some(
    ({ mediaType, parameters }) => isJson(mediaType) && !parameters.has('as'),
  );
  if (!understands) throw notAcceptable();
}

function clausesOf(accept: string): Clause[] {
  return (accept.trim() === '' ? '*/*' : accept).split(',').map(clause => {
    const [mediaType, ...parameters] = clause.split(';');
    return {
      mediaType: mediaType.trim().toLowerCase(),
      parameters: new Map(
        parameters.map(parameter => {
          const [name, value = ''] = parameter.split('=');
          return [name.trim(), value.trim()];
        }),
      ),
    };
  });
}

function isJson(mediaType: string): boolean {
  return ['application/json', 'application/*', '*/*'].includes(mediaType);
}
