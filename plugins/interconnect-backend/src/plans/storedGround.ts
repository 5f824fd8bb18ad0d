import {
  Candidate,
  candidateSchema,
  Plane,
  Requirements,
  requirementsSchema,
} from '@interconnect/backstage-plugin-interconnect-common';
import { z } from 'zod';

/** What a plan was made from, as the database holds it. */
export type StoredGround = {
  recipe: string;
  request: { candidate: Candidate; requirements: Requirements };
  technologies: string[];
  clusters: {
    ref: string;
    name: string;
    member: boolean;
    seen: boolean;
    facts: {
      podCidrs?: string[];
      serviceCidrs?: string[];
      cni?: string;
      kubernetesVersion?: string;
      natHint?: string;
      loadBalancer?: string;
    };
    runs: {
      technology: string;
      verdict: 'present' | 'absent' | 'unknown';
      version?: string;
      mode?: string;
    }[];
  }[];
  links: { technology: string; plane: Plane; from: string; to: string }[];
  moreLinks?: boolean;
};

const texts = z.array(z.string());

/** The ground as it was written to the database. */
export const storedGroundSchema: z.ZodType<StoredGround> = z.object({
  recipe: z.string(),
  request: z.object({
    candidate: candidateSchema,
    requirements: requirementsSchema,
  }),
  technologies: texts,
  clusters: z.array(
    z.object({
      ref: z.string(),
      name: z.string(),
      member: z.boolean(),
      seen: z.boolean(),
      facts: z.object({
        podCidrs: texts.optional(),
        serviceCidrs: texts.optional(),
        cni: z.string().optional(),
        kubernetesVersion: z.string().optional(),
        natHint: z.string().optional(),
        loadBalancer: z.string().optional(),
      }),
      runs: z.array(
        z.object({
          technology: z.string(),
          verdict: z.enum(['present', 'absent', 'unknown']),
          version: z.string().optional(),
          mode: z.string().optional(),
        }),
      ),
    }),
  ),
  links: z.array(
    z.object({
      technology: z.string(),
      plane: z.enum(['data', 'control']),
      from: z.string(),
      to: z.string(),
    }),
  ),
  moreLinks: z.boolean().optional(),
});
