/** The causes of failure that this server speaks of, in the words of k8s.io/apimachinery `metav1.StatusReason`. */
export type StatusReason =
  | 'BadRequest'
  | 'Expired'
  | 'Forbidden'
  | 'InternalError'
  | 'MethodNotAllowed'
  | 'NotAcceptable'
  | 'NotFound'
  | 'ServiceUnavailable'
  | 'TooManyRequests'
  | 'Unauthorized';

/** What a `Status` says about the thing it speaks of. */
export type StatusDetails = {
  readonly name?: string;
  readonly group?: string;
  readonly kind?: string;
};

/** A failure that the caller sees as a Kubernetes `Status`. */
export class StatusError extends Error {
  constructor(
    readonly code: number,
    readonly reason: StatusReason,
    message: string,
    readonly details?: StatusDetails,
  ) {
    super(message);
    this.name = 'StatusError';
  }

  /** The body that an API server sends. */
  toStatus() {
    return {
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Failure',
      message: this.message,
      reason: this.reason,
      ...(this.details && { details: this.details }),
      code: this.code,
    };
  }
}

/** The caller sent something that cannot be understood. */
export function badRequest(message: string): StatusError {
  return new StatusError(400, 'BadRequest', message);
}

/** No token, or one that nobody holds. */
export function unauthorized(): StatusError {
  return new StatusError(401, 'Unauthorized', 'Unauthorized');
}

/** Nothing is served at this path. */
export function pathNotFound(): StatusError {
  return new StatusError(
    404,
    'NotFound',
    'the server could not find the requested resource',
    {},
  );
}

/** The resource is served, but has no object of this name. */
export function objectNotFound(
  group: string,
  resource: string,
  name: string,
): StatusError {
  return new StatusError(
    404,
    'NotFound',
    `${groupResource(group, resource)} "${name}" not found`,
    { name, ...(group && { group }), kind: resource },
  );
}

/** These servers can be looked at, not written to. */
export function methodNotAllowed(): StatusError {
  return new StatusError(
    405,
    'MethodNotAllowed',
    'the server does not allow this method on the requested resource',
    {},
  );
}

/** The caller accepts no form in which we could answer. */
export function notAcceptable(): StatusError {
  return new StatusError(
    406,
    'NotAcceptable',
    'only the following media types are accepted: application/json',
  );
}

/** The list that a `continue` token belongs to is no longer kept. */
export function expired(): StatusError {
  return new StatusError(
    410,
    'Expired',
    'The provided continue parameter is too old to display a consistent list result. You can start a new list without the continue parameter.',
  );
}

/** The server itself failed. */
export function serverError(code: number): StatusError {
  return code === 503
    ? new StatusError(
        code,
        'ServiceUnavailable',
        'the server is currently unable to handle the request',
      )
    : new StatusError(
        code,
        'InternalError',
        'Internal error occurred: injected by the demo',
      );
}

/** The server has more to do than it can. */
export function tooManyRequests(): StatusError {
  return new StatusError(
    429,
    'TooManyRequests',
    'too many requests, please try again later',
  );
}

/** A resource as Kubernetes writes it in messages: `secrets`, `gateways.submariner.io`. */
export function groupResource(group: string, resource: string): string {
  return group === '' ? resource : `${resource}.${group}`;
}
