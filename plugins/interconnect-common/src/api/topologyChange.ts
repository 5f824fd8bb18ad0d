import { z } from 'zod';
import { phrases } from './phrases';

/** The links that a change adds and removes. */
export const changedLinks = z.array(
  z.strictObject({
    from: z.string(),
    to: z.string(),
    plane: z.enum(['data', 'control']),
    change: z.enum(['add', 'remove']),
  }),
);

/** The rules that a change asks of firewalls, or no longer does. */
export const firewallRules = z.array(
  z.strictObject({
    from: z.string(),
    to: z.string(),
    protocol: z.string(),
    port: z.string(),
    purpose: z.string(),
    direction: z.enum(['outbound', 'inbound', 'between-others']).optional(),
    nat: z.string().optional(),
    phrases: z.strictObject({ nat: phrases }).optional(),
  }),
);
