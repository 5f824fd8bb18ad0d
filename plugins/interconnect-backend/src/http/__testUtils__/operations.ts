import { mockServices } from '@backstage/backend-test-utils';
import { openApiDocument } from '../openApi';
import { createRouter } from '../router';
import { RouterDeps } from '../routerDeps';

/** One call of the contract, as its own description has it. */
export type Operation = {
  method: 'get' | 'post' | 'delete';
  /** With its parameters in braces. */
  path: string;
  /** The statuses that its description knows. */
  statuses: string[];
};

const METHODS = ['get', 'post', 'delete'] as const;

/** All calls of the contract, so that a new one is tested before anybody thinks of it. */
export const operations: Operation[] = Object.entries(
  openApiDocument().paths ?? {},
).flatMap(([path, item]) =>
  METHODS.flatMap(method => {
    const operation = item?.[method];
    return operation === undefined
      ? []
      : [{ method, path, statuses: Object.keys(operation.responses ?? {}) }];
  }),
);

/** The path with its parameters filled in. A parameter that nobody knows is a fault of the test. */
export function filled(path: string, params: Record<string, string>): string {
  return path.replace(/\{(\w+)\}/g, (_, name) => {
    if (!Object.hasOwn(params, name)) {
      throw new Error(`Nobody fills the parameter ${name} of ${path}`);
    }
    return encodeURIComponent(params[name]);
  });
}

/** The routes that the router really has, written like those of the contract. */
export function routes(): string[] {
  const deps = { httpAuth: mockServices.httpAuth() } as RouterDeps;
  return createRouter(deps).stack.flatMap(({ route }) =>
    route === undefined
      ? []
      : METHODS.filter(method =>
          route.stack.some(layer => layer.method === method),
        ).map(method => `${method} ${route.path.replace(/:(\w+)/g, '{$1}')}`),
  );
}
