import type { Id, Instant } from '@minber/shared/platform/ids';
import type { LocalizedText } from '@minber/shared/platform/text';
import { Schema } from 'mongoose';
import { defineModel, type Stored } from '../platform/index.ts';

/** What is written, once for all who get it; its id is what the mail is about. */
export interface LetterDoc extends Stored {
  subject: LocalizedText;
  text: LocalizedText;
}

export type MailState = 'waiting' | 'sent' | 'failed' | 'noAddress' | 'withdrawn';

/** One person's copy of a letter: `<letterId>/<personId>`. His address is looked up when it is sent. */
export interface MailDoc extends Stored {
  letterId: string;
  personId: Id;
  state: MailState;
  attempts: number;
  runAt: Instant;
  sentAt: Instant | null;
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
  },
  { indexes: [{ fields: { letterId: 1, state: 1 } }, { fields: { state: 1, runAt: 1 } }] },
);
