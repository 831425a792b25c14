import type { Id } from '@minber/shared/platform/ids';
import type { LocalizedText } from '@minber/shared/platform/text';
import { findSeminar, type LoadedSeminar } from '../seminars/index.ts';

export type PlannedSession = LoadedSeminar['sessions'][number];

/** What a home keeps of its seminar; the expected list may be thousands of lines and stays in the database. */
export interface LiveSeminar {
  seminarId: Id;
  title: LocalizedText;
  isCancelled: boolean;
  hostIds: Id[];
  speakerIds: Id[];
  guests: { guestId: Id; name: string; position: string; organisation: string }[];
  /** Where people are expected. */
  hallIds: Id[];
  sessions: PlannedSession[];
}

/** Undefined when there is no such seminar. */
export async function loadLiveSeminar(seminarId: Id): Promise<LiveSeminar | undefined> {
  const found = await findSeminar(seminarId);
  if (!found) return undefined;
  const { title, cancelled, hostIds, speakerIds, guests, hallIds, sessions } = found;
  return { seminarId, title, isCancelled: cancelled !== null, hostIds, speakerIds, guests, hallIds, sessions };
}
