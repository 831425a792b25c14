import type { HistoryEntry } from '@minber/shared/attendance/record';
import type { Id } from '@minber/shared/platform/ids';

/** An entry with those it is about: whose rows decide who may read it. */
export interface Told {
  entry: HistoryEntry;
  personIds: Id[];
  hallId: Id | null;
  /** It is about the session as a whole: every reader of the report reads it. */
  ofAll: boolean;
}
