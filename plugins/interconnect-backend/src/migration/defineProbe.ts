import {
  CheckOutcome,
  Evidence,
  Report,
} from '@interconnect/backstage-plugin-interconnect-common';
import { Observation } from '@interconnect/backstage-plugin-interconnect-node';
import { z } from 'zod';
import { say, Text } from '../say';
import { PlannedProbe } from './plannedMigration';

/** What probes are judged on. */
export type ProbeContext = {
  report: Report;
  /** By entity ref of the cluster. */
  observations: Readonly<Record<string, Observation>>;
  /** When it is judged (ISO 8601). */
  at: string;
};

export type Judgement = {
  outcome: Exclude<CheckOutcome, 'not-run'>;
  /** What was seen, or why nothing could be seen. */
  detail: Text;
  evidence: readonly Evidence[];
};

export type Probe<P = unknown> = {
  type: string;
  /** The question, for a plan. */
  ask(params: P): PlannedProbe;
  /** The answer; parameters that a plan of another version stored are an unknown, not a fault. */
  answer(params: unknown, context: ProbeContext): Judgement;
};

/** Declares a kind of probe; gives `judge` the type of its parameters. */
export function defineProbe<P extends Record<string, unknown>>(probe: {
  type: string;
  schema: z.ZodType<P>;
  judge(params: P, context: ProbeContext): Judgement;
}): Probe<P> {
  const { type, schema } = probe;
  return {
    type,
    ask: params => ({ type, params }),
    answer(params, context) {
      const parsed = schema.safeParse(params);
      return parsed.success
        ? probe.judge(parsed.data, context)
        : unknown(say`The plan asks in a form that this version does not know`);
    },
  };
}

export function unknown(
  detail: Text,
  evidence: readonly Evidence[] = [],
): Judgement {
  return { outcome: 'unknown', detail, evidence };
}

export function passed(
  detail: Text,
  evidence: readonly Evidence[] = [],
): Judgement {
  return { outcome: 'passed', detail, evidence };
}

export function failed(
  detail: Text,
  evidence: readonly Evidence[] = [],
): Judgement {
  return { outcome: 'failed', detail, evidence };
}
