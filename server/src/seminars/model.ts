import type { SessionState } from '@minber/shared/live/state';
import type { Id, Instant } from '@minber/shared/platform/ids';
import type { LocalizedText } from '@minber/shared/platform/text';
import type { AttendancePolicy } from '@minber/shared/seminars/attendance-policy';
import type { Place } from '@minber/shared/seminars/people';
import { Schema } from 'mongoose';
import { defineModel, outboxField, type Stored, type WithOutbox } from '../platform/index.ts';

export interface SessionDoc {
  sessionId: Id;
  startsAt: Instant;
  endsAt: Instant;
  state: SessionState;
  startedAt: Instant | null;
  endedAt: Instant | null;
  /** The policy in force since it started; null before. */
  policyVersion: number | null;
}

export interface GuestDoc {
  guestId: Id;
  name: string;
  position: string;
  organisation: string;
  /** Null: no link was made, or it was revoked. */
  link: { hash: string; expiresAt: Instant; usedAt: Instant | null } | null;
}

/** Someone expected. Region and centre are those of his hall; on his own device, his own. */
export interface ExpectedDoc {
  personId: Id;
  place: Place;
  regionId: Id | null;
  centreId: Id | null;
}

export interface PolicyDoc {
  version: number;
  policy: AttendancePolicy;
  changedById: Id | null;
  changedAt: Instant;
}

export interface ExpectedChangeDoc {
  at: Instant;
  byId: Id | null;
  reason: string;
  lines: { personId: Id; from: ExpectedDoc | null; to: ExpectedDoc | null }[];
}

/** A seminar: one document is the unit of atomicity. `revision` grows with every change of what an editor sees. */
export interface SeminarDoc extends WithOutbox {
  revision: number;
  title: LocalizedText;
  description: LocalizedText;
  functionIds: Id[];
  /** Targeted regions; empty: the whole country. */
  regionIds: Id[];
  hostIds: Id[];
  speakerIds: Id[];
  guests: GuestDoc[];
  /** In order of their start. */
  sessions: SessionDoc[];
  cancelled: { reason: string; at: Instant; byId: Id | null } | null;
  policies: PolicyDoc[];
  policyVersion: number;
  expected: ExpectedDoc[];
  /** Absent until the first session starts. */
  expectedFrozenAt?: Instant;
  expectedChanges: ExpectedChangeDoc[];
  /** People who attended without being expected. */
  attendedIds: Id[];
  createdById: Id | null;
  createdAt: Instant;
  /** Derived, see `derivedFields`. */
  everywhere: boolean;
  scopeRegionIds: Id[];
  scopeCentreIds: Id[];
  hallIds: Id[];
  startsAt: Instant;
  endsAt: Instant;
  words: string[];
}

const plain = Schema.Types.Mixed;
const list = { type: [plain], default: [] };

export const SeminarModel = defineModel<SeminarDoc>(
  'seminars',
  {
    revision: Number,
    title: plain,
    description: plain,
    functionIds: [String],
    regionIds: [String],
    hostIds: [String],
    speakerIds: [String],
    guests: list,
    sessions: list,
    cancelled: { type: plain, default: null },
    policies: list,
    policyVersion: Number,
    expected: list,
    expectedFrozenAt: Number,
    expectedChanges: list,
    attendedIds: [String],
    createdById: { type: String, default: null },
    createdAt: Number,
    everywhere: Boolean,
    scopeRegionIds: [String],
    scopeCentreIds: [String],
    hallIds: [String],
    startsAt: Number,
    endsAt: Number,
    words: [String],
    ...outboxField,
  },
  {
    indexes: [
      { fields: { startsAt: 1, _id: 1 } },
      { fields: { endsAt: -1, _id: 1 } },
      { fields: { hostIds: 1 } },
      { fields: { speakerIds: 1 } },
      { fields: { hallIds: 1 } },
      { fields: { attendedIds: 1 } },
      { fields: { 'expected.personId': 1 } },
      { fields: { 'guests.link.hash': 1 } },
      { fields: { functionIds: 1 } },
      { fields: { 'outbox.eventId': 1 } },
    ],
  },
);

/** An entry of the catalogue of local functions. */
export interface FunctionDoc extends Stored {
  number: number;
  title: LocalizedText;
  sample: boolean;
  revision: number;
}

export const FunctionModel = defineModel<FunctionDoc>(
  'localFunctions',
  { number: Number, title: plain, sample: Boolean, revision: Number },
  { indexes: [{ fields: { number: 1 }, unique: true }] },
);
