import type { Id, Instant } from '@minber/shared/platform/ids';
import type { Language, LocalizedText } from '@minber/shared/platform/text';
import { Schema } from 'mongoose';
import { defineModel, type Stored } from '../platform/index.ts';

export interface RegionDoc extends Stored {
  name: LocalizedText;
  code: string;
  demo: boolean;
}

export interface CentreDoc extends Stored {
  regionId: Id;
  name: LocalizedText;
  address: string;
  demo: boolean;
}

/** `regionId` is its centre's, which never moves: kept here so that scopes filter by it. */
export interface HallDoc extends Stored {
  centreId: Id;
  regionId: Id;
  name: LocalizedText;
  capacity: number;
  language: Language;
  coordinatorPhone: string | null;
  demo: boolean;
}

/** A paired CentreScreen. Its session is kept with all others; revoking takes both. */
export interface ScreenDoc extends Stored {
  hallId: Id;
  centreId: Id;
  regionId: Id;
  name: string;
  pairedAt: Instant;
  pairedBy: Id | null;
  revokedAt: Instant | null;
}

/** A screen that waits for its code to be typed on a Desk. `screenId` is set by the Desk, `claimedAt` by the screen. */
export interface PairingDoc extends Stored {
  secretHash: string;
  /** Unique among those that wait; null once it is spent. */
  code: string | null;
  screenId: Id | null;
  hallId: Id | null;
  claimedAt: Instant | null;
  expiresAt: Instant;
}

const name = Schema.Types.Mixed;
const text = { type: String, default: null };
const moment = { type: Number, default: null };

export const RegionModel = defineModel<RegionDoc>(
  'regions',
  { name, code: String, demo: Boolean },
  { indexes: [{ fields: { code: 1 }, unique: true }] },
);

export const CentreModel = defineModel<CentreDoc>(
  'centres',
  { regionId: String, name, address: String, demo: Boolean },
  { indexes: [{ fields: { regionId: 1 } }] },
);

export const HallModel = defineModel<HallDoc>(
  'halls',
  {
    centreId: String,
    regionId: String,
    name,
    capacity: Number,
    language: String,
    coordinatorPhone: text,
    demo: Boolean,
  },
  { indexes: [{ fields: { centreId: 1 } }, { fields: { regionId: 1 } }] },
);

export const ScreenModel = defineModel<ScreenDoc>(
  'screens',
  {
    hallId: String,
    centreId: String,
    regionId: String,
    name: String,
    pairedAt: Number,
    pairedBy: text,
    revokedAt: moment,
  },
  { indexes: [{ fields: { hallId: 1 } }] },
);

export const PairingModel = defineModel<PairingDoc>(
  'pairings',
  { secretHash: String, code: text, screenId: text, hallId: text, claimedAt: moment, expiresAt: Number },
  {
    indexes: [
      { fields: { code: 1 }, unique: true, partial: { code: { $type: 'string' } } },
      { fields: { expiresAt: 1 } },
    ],
  },
);
