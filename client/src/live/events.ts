import type { attendanceEvents } from '@minber/shared/attendance/contract';
import type { liveEvents } from '@minber/shared/live/contract';
import type { EventOut } from '@minber/shared/platform/event';
import type { z } from 'zod';

/** Everything that can be asked over the socket, and everything the server pushes. */
export type ClientEvents = typeof liveEvents & typeof attendanceEvents;
export type { ServerEvents } from '@minber/shared/server-events';

export type LiveEvent = keyof typeof liveEvents;
/** What a page fills in; the session adds which seminar. */
export type Fields<E extends LiveEvent> = Omit<z.input<ClientEvents[E]['in']>, 'seminarId'>;
/** Asks the server something about one seminar. Throws `RefusedError` or `LineError`. */
export type Ask = <E extends LiveEvent>(event: E, fields: Fields<E>) => Promise<EventOut<ClientEvents[E]>>;
