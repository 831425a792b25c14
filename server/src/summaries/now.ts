import type { Id } from '@minber/shared/platform/ids';
import { want } from './follow.ts';
import { summarise } from './write.ts';

/** Sums up these sessions without waiting for the turn at which they would be. */
export async function summariseNow(seminarId: Id, sessionIds: Id[]): Promise<void> {
  for (const sessionId of sessionIds) {
    await want(seminarId, sessionId);
    await summarise(sessionId);
  }
}
