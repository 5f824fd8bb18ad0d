import { ErrorRequestHandler } from 'express';
import { TooManyRequestsError } from './RefreshLimits';

/** Says when it is worth asking again; Backstage makes the rest of the answer to an error. */
export const tellWhenToRetry: ErrorRequestHandler = (error, _, res, next) => {
  if (error instanceof TooManyRequestsError) {
    res.set('Retry-After', String(error.retryAfterSeconds));
  }
  next(error);
};
