import type { z } from 'zod';
import { attendanceServerEvents } from './attendance/contract.ts';
import { liveServerEvents } from './live/contract.ts';

/** Every event the server sends. */
export const serverEvents = { ...liveServerEvents, ...attendanceServerEvents };

export type ServerEvents = typeof serverEvents;
export type ServerEventName = keyof ServerEvents;
export type ServerEventPayload<K extends ServerEventName> = z.output<ServerEvents[K]['payload']>;
export type ServerEventAck<K extends ServerEventName> = ServerEvents[K] extends { ack: infer A extends z.ZodType }
  ? z.output<A>
  : undefined;
