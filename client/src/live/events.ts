import type { liveEvents, liveServerEvents } from '@minber/shared/live/contract';
import type { EventOut } from '@minber/shared/platform/event';
import type { z } from 'zod';

/** Everything that can be asked over the socket, and everything the server pushes. */
export type ClientEvents = typeof liveEvents;
export type ServerEvents = typeof liveServerEvents;

export type LiveEvent = keyof typeof liveEvents;
/** What a page fills in; the session adds which seminar. */
export type Fields<E extends LiveEvent> = Omit<z.input<ClientEvents[E]['in']>, 'seminarId'>;
/** Asks the server something about one seminar. Throws `RefusedError` or `LineError`. */
export type Ask = <E extends LiveEvent>(event: E, fields: Fields<E>) => Promise<EventOut<ClientEvents[E]>>;
