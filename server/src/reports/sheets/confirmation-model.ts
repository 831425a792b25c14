import type { Id, Instant } from '@minber/shared/platform/ids';
import { defineModel, type Stored } from '../../platform/index.ts';

/** A coordinator's word that a hall's sheet is right, with the hash of the lines he saw. Only ever added. */
export interface ConfirmationDoc extends Stored {
  seminarId: Id;
  sessionId: Id;
  hallId: Id;
  key: string;
  hash: string;
  byId: Id;
  byName: string;
  at: Instant;
}

export const ConfirmationModel = defineModel<ConfirmationDoc>(
  'sheetConfirmations',
  {
    seminarId: String,
    sessionId: String,
    hallId: String,
    key: String,
    hash: String,
    byId: String,
    byName: String,
    at: Number,
  },
  { indexes: [{ fields: { sessionId: 1, at: 1 } }, { fields: { byId: 1, key: 1 }, unique: true }] },
);
