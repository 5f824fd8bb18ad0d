import { ResponseError } from '@backstage/errors';
import { z } from 'zod';

const signInSchema = z.object({
  backstageIdentity: z.object({ token: z.string() }),
});

/** One call of the control API. */
export type ControlCall = {
  readonly method: 'GET' | 'PUT' | 'POST' | 'DELETE';
  /** Below `/api/demo-clusters`; already encoded. */
  readonly path: string;
  readonly body?: string;
  readonly contentType?: string;
};

/** Calls the control API as a guest of the development backend; throws what went wrong in words for a person. */
export async function callControlApi(
  backend: string,
  call: ControlCall,
): Promise<unknown> {
  const token = await signInAsGuest(backend);
  const response = await reach(
    backend,
    new URL(`/api/demo-clusters${call.path}`, backend),
    {
      method: call.method,
      headers: {
        authorization: `Bearer ${token}`,
        ...(call.body !== undefined && {
          'content-type': call.contentType ?? 'application/json',
        }),
      },
      ...(call.body !== undefined && { body: call.body }),
    },
  );
  if (!response.ok) {
    const { body } = await ResponseError.fromResponse(response);
    throw new Error(
      response.status === 404 && body.error.name !== 'NotFoundError'
        ? `The backend at ${backend} serves no demo clusters; is demo.enabled true in its config?`
        : body.error.message,
    );
  }
  return response.json();
}

async function signInAsGuest(backend: string): Promise<string> {
  const response = await reach(
    backend,
    new URL('/api/auth/guest/refresh', backend),
    // The auth backend's protection against cross-site requests asks for this header.
    { headers: { 'x-requested-with': 'XMLHttpRequest' } },
  );
  if (!response.ok) {
    throw new Error(
      `The backend at ${backend} does not let guests in (${response.status}); the demo is for development only`,
    );
  }
  return signInSchema.parse(await response.json()).backstageIdentity.token;
}

async function reach(
  backend: string,
  url: URL,
  init: RequestInit,
): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    throw new Error(`No backend answers at ${backend}; start it first`, {
      cause: error,
    });
  }
}
