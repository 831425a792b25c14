import type { Id, Instant } from '@minber/shared/platform/ids';
import { defineModel, type Stored } from '../../platform/index.ts';

/** A guest: someone who attends and is in no register. Known to one seminar; the id was made by the Desk. */
export interface WalkInDoc extends Stored {
  seminarId: Id;
  hallId: Id;
  surname: string;
  givenName: string;
  patronymic: string;
  position: string;
  organisation: string;
  writtenBy: Id | null;
  writtenAt: Instant;
}

export const WalkInModel = defineModel<WalkInDoc>(
  'walkInGuests',
  {
    seminarId: String,
    hallId: String,
    surname: String,
    givenName: String,
    patronymic: String,
    position: String,
    organisation: String,
    writtenBy: { type: String, default: null },
    writtenAt: Number,
  },
  { indexes: [{ fields: { seminarId: 1 } }] },
);
