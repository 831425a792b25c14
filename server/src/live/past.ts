import type { TimelineEvent } from '@minber/shared/live/timeline';
import type { Id, Instant } from '@minber/shared/platform/ids';
import { newId } from '../platform/index.ts';
import { TimelineModel } from './timeline.ts';

/** Something that happened in a session that is over. */
export interface PastEvent {
  sessionId: Id;
  at: Instant;
  event: TimelineEvent;
}

/** Writes the whole timeline of a seminar without one, in order of time, as if it had been kept. For the demo. */
export async function recordPastTimeline(seminarId: Id, events: readonly PastEvent[]): Promise<void> {
  const inOrder = events.toSorted((a, b) => a.at - b.at);
  await TimelineModel.insertMany(
    inOrder.map((event, index) => ({ _id: newId(), seminarId, epoch: 0, seq: index + 1, ...event, outbox: [] })),
  );
}
