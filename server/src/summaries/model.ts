import type { Id, Instant } from '@minber/shared/platform/ids';
import type { LocalizedText } from '@minber/shared/platform/text';
import type { HallFold, PersonFold } from '@minber/shared/summaries/fold';
import { Schema } from 'mongoose';
import { defineModel, outboxField, type Stored, type WithOutbox } from '../platform/index.ts';

/**
 * How far a session's summaries follow its record. Every change counts `wanted` up; `done` is the highest computation
 * that was written. All else is what the session's lines share.
 */
export interface SessionSummary extends WithOutbox {
  seminarId: Id;
  wanted: number;
  done: number;
  /** `done` is behind `wanted`. */
  pending: boolean;
  title?: LocalizedText;
  functionIds?: Id[];
  startedAt?: Instant;
  year?: number;
}

/** What lines of people and halls have in common. `revision`: the computation that wrote them. */
interface SummaryLine extends Stored {
  seminarId: Id;
  sessionId: Id;
  startedAt: Instant;
  year: number;
  revision: number;
}

/** One person in one session: `<sessionId>/<personId>`. Its regions and centres are all by which his report line shows. */
export interface PersonSummary extends SummaryLine, PersonFold {
  regionIds: Id[];
  centreIds: Id[];
}

/** One hall in one session: `<sessionId>/<hallId>`; a group of own devices: `<sessionId>/own/<region>/<centre>`. */
export interface HallSummary extends SummaryLine, HallFold {}

const plain = Schema.Types.Mixed;
const ofSession = { seminarId: String, sessionId: String, startedAt: Number, year: Number, revision: Number };

export const SessionSummaryModel = defineModel<SessionSummary>(
  'sessionSummaries',
  {
    seminarId: String,
    wanted: Number,
    done: Number,
    pending: Boolean,
    title: plain,
    functionIds: { type: [String], default: undefined },
    startedAt: Number,
    year: Number,
    ...outboxField,
  },
  {
    indexes: [
      { fields: { year: 1, startedAt: 1 } },
      { fields: { seminarId: 1 } },
      { fields: { 'outbox.eventId': 1 } },
      { fields: { pending: 1 }, partial: { pending: true } },
    ],
  },
);

export const PersonSummaryModel = defineModel<PersonSummary>(
  'personSummaries',
  {
    ...ofSession,
    personId: String,
    kind: String,
    regionId: String,
    centreId: String,
    regionIds: [String],
    centreIds: [String],
    hallId: String,
    expectedPlace: plain,
    places: [plain],
    present: Boolean,
    credited: Boolean,
    liveMs: Number,
    creditedMs: Number,
    unconfirmedMs: Number,
    percent: Number,
    hours: Number,
    lateMs: Number,
    dropped: Number,
    represents: Boolean,
    represented: Boolean,
    elsewhere: Boolean,
    evidence: [String],
    marks: [String],
  },
  {
    indexes: [
      { fields: { sessionId: 1 } },
      { fields: { personId: 1, year: 1, credited: 1, sessionId: 1 } },
      // Most lines have no mark, and are not touched by the search for those who often do.
      { fields: { year: 1, marks: 1, personId: 1, sessionId: 1 } },
    ],
  },
);

export const HallSummaryModel = defineModel<HallSummary>(
  'hallSummaries',
  {
    ...ofSession,
    hallId: String,
    regionId: String,
    centreId: String,
    liveMs: Number,
    expected: Number,
    came: Number,
    attended: Number,
    credited: Number,
    late: Number,
    creditedMs: Number,
    unconfirmedMs: Number,
    cuts: Number,
    cutMs: Number,
    withoutMediaMs: Number,
    rollCallsAsked: Number,
    rollCallsAnswered: Number,
    headsDiffer: Number,
  },
  {
    indexes: [{ fields: { sessionId: 1 } }, { fields: { hallId: 1, year: 1 } }, { fields: { year: 1, regionId: 1 } }],
  },
);
