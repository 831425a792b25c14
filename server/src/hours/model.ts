import type { HoursWhy } from '@minber/shared/hours/state';
import type { Id, Instant } from '@minber/shared/platform/ids';
import { Schema } from 'mongoose';
import { defineModel, outboxField, type Stored, type WithOutbox } from '../platform/index.ts';

/**
 * A line of the ledger. It is never changed or removed. `activityId` is a seminar's id where the record of a seminar
 * earned it; `sessionId` that seminar's session, else the cohort in which an activity was done.
 */
export interface EntryDoc extends Stored {
  personId: Id;
  activityId: Id;
  sessionId: Id;
  revision: number;
  minutes: number;
  full: boolean;
  why: HoursWhy;
  earnedAt: Instant;
  at: Instant;
}

/** What the ledger comes to for one enrolment (its id); derived, and told of as `hours.changed` when it changes. */
export interface StandingDoc extends WithOutbox {
  cohortId: Id;
  personId: Id;
  /** Where he belonged when he was enrolled. */
  regionId: Id | null;
  centreId: Id | null;
  hallId: Id | null;
  revision: number;
  minutes: number;
  minutesOf: number;
  /** Of every activity that something is counted or in the ledger for. */
  activities: { activityId: Id; minutes: number; ledgerMinutes: number }[];
}

export const EntryModel = defineModel<EntryDoc>(
  'hoursLedger',
  {
    personId: String,
    activityId: String,
    sessionId: String,
    revision: Number,
    minutes: Number,
    full: Boolean,
    why: String,
    earnedAt: Number,
    at: Number,
  },
  {
    indexes: [
      { fields: { personId: 1, activityId: 1, sessionId: 1, revision: 1 }, unique: true },
      { fields: { sessionId: 1, personId: 1 } },
    ],
  },
);

export const StandingModel = defineModel<StandingDoc>(
  'hoursStandings',
  {
    cohortId: String,
    personId: String,
    regionId: { type: String, default: null },
    centreId: { type: String, default: null },
    hallId: { type: String, default: null },
    revision: Number,
    minutes: Number,
    minutesOf: Number,
    activities: { type: [Schema.Types.Mixed], default: [] },
    ...outboxField,
  },
  {
    indexes: [
      { fields: { cohortId: 1, personId: 1 }, unique: true },
      // Sums by place are read from it alone.
      { fields: { cohortId: 1, regionId: 1, centreId: 1, hallId: 1, minutes: 1, minutesOf: 1 } },
      { fields: { personId: 1 } },
      { fields: { 'outbox.eventId': 1 } },
    ],
  },
);
