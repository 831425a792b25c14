import type { Id, Instant } from '@minber/shared/platform/ids';
import { defineModel, type Stored } from '../../platform/index.ts';

/** A redeemed QR that waits for its person to sign in. Spent by one conditional update on `usedBy`. */
export interface ClaimDoc extends Stored {
  hash: string;
  seminarId: Id;
  sessionId: Id;
  hallId: Id;
  screenId: Id;
  scannedAt: Instant;
  expiresAt: Instant;
  usedBy: Id | null;
}

export const ClaimModel = defineModel<ClaimDoc>(
  'checkInClaims',
  {
    hash: String,
    seminarId: String,
    sessionId: String,
    hallId: String,
    screenId: String,
    scannedAt: Number,
    expiresAt: Number,
    usedBy: { type: String, default: null },
  },
  { indexes: [{ fields: { hash: 1 }, unique: true }, { fields: { expiresAt: 1 } }] },
);
