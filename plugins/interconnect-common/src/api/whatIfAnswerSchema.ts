import { z } from 'zod';
import { LeaveAnswer, SHAPES, SwitchAnswer } from '../model';
import { phrases } from './phrases';
import { changedLinks, firewallRules } from './topologyChange';

const plans = z.array(
  z.strictObject({
    pattern: z.string(),
    title: z.string(),
    plannable: z.boolean(),
    reason: z.string().optional(),
    phrases: z.strictObject({ reason: phrases }).optional(),
  }),
);

/**
 * What would become of the topology without a cluster, or with another pattern.
 *
 * @public
 */
export const whatIfAnswerSchema: z.ZodType<LeaveAnswer | SwitchAnswer> =
  z.discriminatedUnion('change', [
    z.strictObject({
      change: z.literal('leave'),
      cluster: z.string(),
      whatIf: z.array(
        z.strictObject({
          interconnect: z.string(),
          technology: z.string(),
          links: changedLinks,
          shape: z.enum(SHAPES).optional(),
          cutOff: z.array(z.array(z.string())),
          firewallRules,
        }),
      ),
      plans,
    }),
    z.strictObject({
      change: z.literal('switch'),
      pattern: z.string(),
      whatIf: z.strictObject({
        replaces: z.array(z.string()),
        links: changedLinks,
        shape: z.enum(SHAPES),
        firewallRules,
        obsoleteRules: firewallRules,
      }),
      plans,
    }),
  ]);
