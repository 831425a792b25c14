import type { Id, Instant } from '@minber/shared/platform/ids';
import { defineModel, type Stored } from '../../platform/index.ts';

/** What an organiser found out about a conflict. Only added; the last one counts. */
export interface ResolutionDoc extends Stored {
  conflictId: Id;
  sessionId: Id;
  note: string;
  authorId: Id;
  authorName: string;
  at: Instant;
}

export const ResolutionModel = defineModel<ResolutionDoc>(
  'conflictResolutions',
  { conflictId: String, sessionId: String, note: String, authorId: String, authorName: String, at: Number },
  { indexes: [{ fields: { sessionId: 1, at: 1 } }] },
);
