import type { Id, Instant } from '@minber/shared/platform/ids';
import { Schema } from 'mongoose';
import { defineModel, type Stored } from '../../platform/index.ts';

/** When a hall's Desk and CentreScreen acknowledged a message; null: not yet. */
export interface Receipt {
  hallId: Id;
  deskAt: Instant | null;
  deskBy: string;
  screenAt: Instant | null;
}

export interface MessageDoc extends Stored {
  seminarId: Id;
  text: string;
  at: Instant;
  authorId: Id;
  authorName: string;
  key: string;
  receipts: Receipt[];
}

const receipt = new Schema(
  {
    hallId: String,
    deskAt: { type: Number, default: null },
    deskBy: { type: String, default: '' },
    screenAt: { type: Number, default: null },
  },
  { _id: false },
);

export const MessageModel = defineModel<MessageDoc>(
  'hallMessages',
  {
    seminarId: String,
    text: String,
    at: Number,
    authorId: String,
    authorName: String,
    key: String,
    receipts: [receipt],
  },
  {
    indexes: [{ fields: { seminarId: 1, at: 1 } }, { fields: { authorId: 1, key: 1 }, unique: true }],
  },
);
