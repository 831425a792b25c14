import type { Id, Instant } from '@minber/shared/platform/ids';
import type { LocalizedText } from '@minber/shared/platform/text';
import { Schema } from 'mongoose';
import { defineModel, outboxField, type WithOutbox } from '../../platform/index.ts';

interface Written {
  title: LocalizedText;
  text: LocalizedText;
  at: Instant;
}

/** What a cohort was told. `past` only grows. */
export interface AnnouncementDoc extends WithOutbox, Written {
  cohortId: Id;
  programmeId: Id;
  revision: number;
  key: string;
  byId: Id | null;
  byMail: boolean;
  editedAt: Instant | null;
  withdrawnAt: Instant | null;
  past: (Written & { byId: Id | null })[];
}

const plain = Schema.Types.Mixed;

export const AnnouncementModel = defineModel<AnnouncementDoc>(
  'announcements',
  {
    cohortId: String,
    programmeId: String,
    revision: Number,
    key: String,
    title: plain,
    text: plain,
    at: Number,
    byId: { type: String, default: null },
    byMail: Boolean,
    editedAt: { type: Number, default: null },
    withdrawnAt: { type: Number, default: null },
    past: { type: [plain], default: [] },
    ...outboxField,
  },
  {
    indexes: [
      { fields: { cohortId: 1, key: 1 }, unique: true },
      { fields: { cohortId: 1, at: -1 } },
      { fields: { 'outbox.eventId': 1 } },
    ],
  },
);
