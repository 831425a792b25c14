import type { Id } from '@minber/shared/platform/ids';
import { newEvent, type OutboxEvent, relay } from '../../platform/index.ts';

/** Tells higher layers that lines of a session may have changed: goes into the outbox of the very document that changes them. */
export function attendanceChanged(seminarId: Id, ...sessionIds: Id[]): OutboxEvent[] {
  setTimeout(() => relay.poke(), 20).unref();
  return sessionIds.map((sessionId) => newEvent({ type: 'attendance.changed', payload: { seminarId, sessionId } }));
}
