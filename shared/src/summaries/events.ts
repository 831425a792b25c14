import { z } from 'zod';
import { Id } from '../platform/ids.ts';

/** `session.summarised`: who is credited with what in a session was computed anew from its record. */
export const SessionSummarised = z.object({ seminarId: Id, sessionId: Id });
export type SessionSummarised = z.infer<typeof SessionSummarised>;
