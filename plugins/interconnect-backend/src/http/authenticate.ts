import { HttpAuthService } from '@backstage/backend-plugin-api';
import { RequestHandler } from 'express';

/** Lets users and services in, and tells anybody else nothing, not even what there is to ask for. */
export function authenticate(httpAuth: HttpAuthService): RequestHandler {
  return async (req, _res, next) => {
    await httpAuth.credentials(req, { allow: ['user', 'service'] });
    next();
  };
}
