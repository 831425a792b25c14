import type { Id, Instant } from '@minber/shared/platform/ids';
import type { LocalizedText } from '@minber/shared/platform/text';
import { Schema } from 'mongoose';
import { defineModel, type Stored } from '../platform/index.ts';

/** What is written, once for all who get it; its id is what the mail is about. */
export interface LetterDoc extends Stored {
  subject: LocalizedText;
  text: LocalizedText;
}

/**
 * `refused`: his address was not accepted; `failed`: the mail server did not take it, however often it was asked;
 * `unknown`: it may have been taken, so it is not sent again.
 */
export const mailStates = ['waiting', 'sent', 'refused', 'failed', 'unknown', 'noAddress', 'withdrawn'] as const;
export type MailState = (typeof mailStates)[number];

/** One person's copy of a letter: `<letterId>/<personId>`. His address is looked up when it is sent. */
export interface MailDoc extends Stored {
  letterId: string;
  personId: Id;
  state: MailState;
  attempts: number;
  runAt: Instant;
  sentAt: Instant | null;
  /** It is being handed to the mail server; who finds it so after a crash cannot tell whether it was taken. */
  handing?: boolean;
  /** What the mail server said last. */
  code?: number | null;
}

const plain = Schema.Types.Mixed;

export const LetterModel = defineModel<LetterDoc>('letters', { subject: plain, text: plain });

export const MailModel = defineModel<MailDoc>(
  'mails',
  {
    letterId: String,
    personId: String,
    state: String,
    attempts: Number,
    runAt: Number,
    sentAt: { type: Number, default: null },
    handing: { type: Boolean, default: false },
    code: { type: Number, default: null },
  },
  { indexes: [{ fields: { letterId: 1, state: 1 } }, { fields: { state: 1, runAt: 1 } }] },
);
