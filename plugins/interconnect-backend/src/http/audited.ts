import {
  AuditorService,
  AuditorServiceEventSeverityLevel,
} from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import { JsonObject } from '@backstage/types';
import { Request } from 'express';

/** What is done, as the audit log has it. */
export type Deed = {
  eventId:
    | 'link-fetch'
    | 'plan-fetch'
    | 'plan-mutate'
    | 'recommendation-fetch'
    | 'refresh'
    | 'report-fetch'
    | 'what-if-fetch';
  severityLevel: AuditorServiceEventSeverityLevel;
  /** Refs and ids, never content. */
  meta: JsonObject;
};

/** Does something on somebody's behalf, and records who it was, and whether it was done. */
export async function audited<T>(
  auditor: AuditorService,
  request: Request,
  deed: Deed,
  act: () => Promise<T>,
): Promise<T> {
  const event = await auditor.createEvent({ ...deed, request });
  try {
    const result = await act();
    await event.success();
    return result;
  } catch (error) {
    await event.fail({ error: toError(error) });
    throw error;
  }
}
