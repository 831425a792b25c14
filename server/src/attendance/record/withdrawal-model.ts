import type { Id, Instant } from '@minber/shared/platform/ids';
import { defineModel, outboxField, type WithOutbox } from '../../platform/index.ts';

/** A substitution or a match was taken back. Nothing else of it changes; it is taken back once. */
export interface WithdrawalDoc extends WithOutbox {
  /** Substitution or match. */
  ofId: Id;
  seminarId: Id;
  authorId: Id | null;
  authorName: string;
  at: Instant;
}

export const WithdrawalModel = defineModel<WithdrawalDoc>(
  'recordWithdrawals',
  {
    ofId: String,
    seminarId: String,
    authorId: { type: String, default: null },
    authorName: String,
    at: Number,
    ...outboxField,
  },
  {
    indexes: [
      { fields: { ofId: 1 }, unique: true },
      { fields: { seminarId: 1 } },
      { fields: { 'outbox.eventId': 1 }, sparse: true },
    ],
  },
);

/** Of a seminar, by what was taken back. */
export async function loadWithdrawals(seminarId: Id): Promise<Map<Id, WithdrawalDoc>> {
  const found = await WithdrawalModel.find({ seminarId }).lean<WithdrawalDoc[]>();
  return new Map(found.map((withdrawal) => [withdrawal.ofId, withdrawal]));
}
