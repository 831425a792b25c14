import type { Id, Instant } from '@minber/shared/platform/ids';
import { defineModel, outboxField, type WithOutbox } from '../../platform/index.ts';

/** What an organiser found out about a conflict. Only added; the last one counts. */
export interface ResolutionDoc extends WithOutbox {
  conflictId: Id;
  sessionId: Id;
  note: string;
  authorId: Id;
  authorName: string;
  at: Instant;
}

export const ResolutionModel = defineModel<ResolutionDoc>(
  'conflictResolutions',
  {
    conflictId: String,
    sessionId: String,
    note: String,
    authorId: String,
    authorName: String,
    at: Number,
    ...outboxField,
  },
  { indexes: [{ fields: { sessionId: 1, at: 1 } }, { fields: { 'outbox.eventId': 1 }, sparse: true }] },
);
