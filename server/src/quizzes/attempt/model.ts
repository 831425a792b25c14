import type { Id, Instant } from '@minber/shared/platform/ids';
import type { AttemptItem } from '@minber/shared/quizzes/item';
import type { AnswerValue } from '@minber/shared/quizzes/learner';
import type { PartId } from '@minber/shared/quizzes/questions';
import { Schema } from 'mongoose';
import { defineModel, outboxField, type WithOutbox } from '../../platform/index.ts';

export interface StoredAnswer {
  value: AnswerValue;
  rev: number;
  savedAt: Instant;
}

export interface StoredMarks {
  revision: number;
  marks: { criterionId: PartId; mark: number }[];
  comment: string;
  byId: Id | null;
  at: Instant;
}

/** What was graded before, and why it is not any more. */
export interface GradePast {
  at: Instant;
  why: 'essay' | 'correction' | 'late' | 'paper';
  byId: Id | null;
  correctionId: Id | null;
  grade: number | null;
}

export interface Removal {
  reason: string;
  byId: Id | null;
  at: Instant;
}

/** One person's attempt at one quiz of a cohort, with everything that happened in it. */
export interface AttemptDoc extends WithOutbox {
  personId: Id;
  cohortId: Id;
  programmeId: Id;
  activityId: Id;
  quizId: Id;
  /** The version whose questions it asks, whatever becomes of the cohort. */
  versionId: Id;
  /** Places of the person when he was enrolled. */
  regionId: Id | null;
  centreId: Id | null;
  hallId: Id | null;
  number: number;
  state: 'open' | 'submitted' | 'graded';
  startKey: string;
  startedAt: Instant;
  deadline: Instant;
  /** Until when devices may hand in what they hold after the test was ended in the hall; null or absent: it was not. */
  endsBy?: Instant | null;
  items: AttemptItem[];
  responses: Record<Id, StoredAnswer>;
  /** What came after it was closed. */
  late: Record<Id, StoredAnswer>;
  /** Adaptive: what was checked, in order. */
  tries: Record<Id, AnswerValue[]>;
  marks: Record<Id, StoredMarks>;
  markPast: (StoredMarks & { questionId: Id })[];
  /** Grows with every write: what is graded is what is closed. */
  revision: number;
  submittedAt: Instant | null;
  closedBy: 'learner' | 'time' | 'staff' | null;
  submitKey: string | null;
  /** The sitting in a hall in which it was started; null: none. */
  sittingId: Id | null;
  /** Minutes added in the hall, each once; attempts of before there were any have none. */
  extensions?: { key: string; minutes: number }[];
  /** Why and by whom its learner was taken out of the hall. */
  removal: Removal | null;
  /** Who typed in a printed paper, and which of its entries (1: the first) is graded; 0: it is no paper. */
  enteredById: Id | null;
  paperEntry: number;
  given: Record<Id, number | null>;
  grade: number | null;
  waiting: number;
  gradePast: GradePast[];
  /** The completion that was told of for this attempt; null: none. */
  told: { at: Instant; grade: number | null } | null;
}

/** What lists of a whole cohort read of its attempts: an index holds it, so that no attempt is opened for it. */
export const progressFields = {
  _id: 0,
  cohortId: 1,
  activityId: 1,
  personId: 1,
  number: 1,
  state: 1,
  grade: 1,
  waiting: 1,
} as const;

const plain = Schema.Types.Mixed;
const list = { type: [plain], default: [] };

export const AttemptModel = defineModel<AttemptDoc>(
  'attempts',
  {
    personId: String,
    cohortId: String,
    programmeId: String,
    activityId: String,
    quizId: String,
    versionId: String,
    regionId: { type: String, default: null },
    centreId: { type: String, default: null },
    hallId: { type: String, default: null },
    number: Number,
    state: String,
    startKey: String,
    startedAt: Number,
    deadline: Number,
    endsBy: { type: Number, default: null },
    items: list,
    responses: plain,
    late: plain,
    tries: plain,
    marks: plain,
    markPast: list,
    revision: Number,
    submittedAt: { type: Number, default: null },
    closedBy: { type: String, default: null },
    submitKey: { type: String, default: null },
    sittingId: { type: String, default: null },
    extensions: list,
    removal: plain,
    enteredById: { type: String, default: null },
    paperEntry: { type: Number, default: 0 },
    given: plain,
    grade: { type: Number, default: null },
    waiting: Number,
    gradePast: list,
    told: plain,
    ...outboxField,
  },
  {
    indexes: [
      // One open attempt of a person at a quiz of a cohort, and no number twice.
      { fields: { personId: 1, cohortId: 1, activityId: 1 }, unique: true, partial: { state: 'open' } },
      { fields: { cohortId: 1, activityId: 1, personId: 1, number: 1 }, unique: true },
      { fields: { cohortId: 1, activityId: 1, personId: 1, number: 1, state: 1, grade: 1, waiting: 1 } },
      { fields: { cohortId: 1, grade: 1, personId: 1 } },
      { fields: { deadline: 1 }, partial: { state: 'open' } },
      { fields: { cohortId: 1, waiting: 1, submittedAt: 1 } },
      { fields: { versionId: 1, quizId: 1 } },
      { fields: { 'outbox.eventId': 1 } },
    ],
  },
);
