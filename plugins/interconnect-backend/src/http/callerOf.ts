import {
  BackstageCredentials,
  BackstageServicePrincipal,
  BackstageUserPrincipal,
} from '@backstage/backend-plugin-api';
import { z } from 'zod';

const principalSchema: z.ZodType<
  | Pick<BackstageUserPrincipal, 'type' | 'userEntityRef'>
  | Pick<BackstageServicePrincipal, 'type' | 'subject'>
> = z.union([
  z.object({ type: z.literal('user'), userEntityRef: z.string() }),
  z.object({ type: z.literal('service'), subject: z.string() }),
]);

/** Who asks, in one word: the entity ref of a user, or what tells a service from others. */
export function callerOf({ principal }: BackstageCredentials): string {
  const { data } = principalSchema.safeParse(principal);
  switch (data?.type) {
    case 'user':
      return data.userEntityRef;
    case 'service':
      return data.subject;
    default:
      return 'unknown';
  }
}
