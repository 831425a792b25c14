import { z } from 'zod';
import type { Access } from '../access/access.ts';
import { Problem } from './problem.ts';

/** One client-to-server Socket.IO event: always acknowledged with `{ok: true, data}` or `{ok: false, problem}`. */
export interface ClientEvent {
  access: Access;
  in: z.ZodObject;
  out?: z.ZodType;
  /** Tokens it takes from the socket's bucket (default 1). */
  cost?: number;
}

export function defineEvents<const T extends Record<string, ClientEvent>>(events: T): T {
  return events;
}

export type EventIn<E extends ClientEvent> = z.output<E['in']>;
export type EventOut<E extends ClientEvent> = E['out'] extends z.ZodType ? z.output<E['out']> : undefined;

export const AckFailure = z.object({ ok: z.literal(false), problem: Problem });
export type Ack<T> = { ok: true; data: T } | { ok: false; problem: Problem };

/** Server-to-client events: name → schema of the payload. `ack` events expect an answer of that shape. */
export interface ServerEvent {
  payload: z.ZodType;
  ack?: z.ZodType;
}
export function defineServerEvents<const T extends Record<string, ServerEvent>>(events: T): T {
  return events;
}
