import type { Id, Instant } from '@minber/shared/platform/ids';
import type { LocalizedText } from '@minber/shared/platform/text';
import type { LessonContent } from '@minber/shared/programmes/lesson';
import type { Outline } from '@minber/shared/programmes/outline';
import type { PlayedRange } from '@minber/shared/programmes/watched';
import { Schema } from 'mongoose';
import { defineModel, outboxField, type Stored, type WithOutbox } from '../platform/index.ts';

/** Where a frozen version lies and who made it. */
export interface VersionLine {
  version: number;
  versionId: Id;
  at: Instant;
  byId: Id | null;
  minutes: number;
}

/** A programme: its draft and the list of what was published of it. `revision` grows with every save of the draft. */
export interface ProgrammeDoc extends WithOutbox, Outline {
  revision: number;
  regionIds: Id[];
  authorIds: Id[];
  createdAt: Instant;
  savedAt: Instant;
  /** When what its activities name (a lesson's text, a quiz) was last saved. */
  lessonsSavedAt: Instant;
  versions: VersionLine[];
  /** The draft's revision that the newest version froze. */
  publishedRevision: number | null;
  words: string[];
}

/** A version never changes once the programme names it. */
export interface VersionDoc extends Stored {
  programmeId: Id;
  version: number;
  outline: Outline;
}

export interface FrozenLessonDoc extends Stored {
  programmeId: Id;
  versionId: Id;
  activityId: Id;
  content: LessonContent;
}

export interface LessonDoc extends Stored {
  programmeId: Id;
  activityId: Id;
  revision: number;
  content: LessonContent;
  savedAt: Instant;
  savedById: Id | null;
}

/** A lesson as it was at a revision; only ever added. */
export interface LessonPastDoc extends Stored {
  programmeId: Id;
  activityId: Id;
  revision: number;
  content: LessonContent;
  at: Instant;
  byId: Id | null;
}

export interface CohortDoc extends WithOutbox {
  revision: number;
  programmeId: Id;
  version: number;
  versionId: Id;
  title: LocalizedText;
  startsAt: Instant;
  endsAt: Instant;
  /** Days each has from his enrolment; null, or absent in older ones: all have the cohort's dates. */
  paceDays?: number | null;
  regionIds: Id[];
  /** Centres of these regions. */
  scopeCentreIds: Id[];
  /** Absent: closed. */
  code?: string;
  createdAt: Instant;
}

/** What somebody completed. `key`: nothing is added twice. Only a seminar's goes again, when its record says otherwise. */
export interface CompletionDoc {
  key: string;
  activityId: Id;
  at: Instant;
  grade: number | null;
  /** It was said on a device before the cohort's end, and arrived after it. */
  isLate?: true;
}

/** What one person has played of a video in a cohort; `rev` grows with every change. */
export interface WatchDoc extends Stored {
  cohortId: Id;
  programmeId: Id;
  personId: Id;
  activityId: Id;
  /** Of another file nothing counts. */
  fileId: Id;
  rev: number;
  firstAt: Instant;
  watched: PlayedRange[];
  positionMs: number;
}

/** One person's part in a cohort. Region, centre and hall are his when he was enrolled. */
export interface EnrolmentDoc extends WithOutbox {
  cohortId: Id;
  programmeId: Id;
  personId: Id;
  regionId: Id | null;
  centreId: Id | null;
  hallId: Id | null;
  sortKey: string;
  words: string[];
  way: 'hand' | 'file' | 'code';
  byId: Id | null;
  at: Instant;
  completions: CompletionDoc[];
  /** Grows with every change of `completions`; absent: there was none. */
  rev?: number;
  /** Of the enrolment, then of the latest change of `completions`, by the database's time; older ones have none. */
  changedAt?: Date;
  /** Shares of seminars that are over, by seminar; absent: none. Recomputed whenever a record says otherwise. */
  attended?: Record<Id, number>;
  /** Announcements he has opened. */
  seen?: Id[];
}

/** Stands in every update of `completions`: whoever remembers them (member-memory.ts) reads them anew. */
export const changed = { $inc: { rev: 1 }, $currentDate: { changedAt: true } } as const;

const plain = Schema.Types.Mixed;
const list = { type: [plain], default: [] };

export const ProgrammeModel = defineModel<ProgrammeDoc>(
  'programmes',
  {
    revision: Number,
    title: plain,
    summary: plain,
    kind: String,
    competencies: list,
    modules: list,
    regionIds: [String],
    authorIds: [String],
    createdAt: Number,
    savedAt: Number,
    lessonsSavedAt: Number,
    versions: list,
    publishedRevision: { type: Number, default: null },
    words: [String],
    ...outboxField,
  },
  {
    indexes: [
      { fields: { savedAt: -1, _id: -1 } },
      { fields: { authorIds: 1 } },
      { fields: { 'modules.activities.activityId': 1 } },
      { fields: { 'outbox.eventId': 1 } },
    ],
  },
);

export const VersionModel = defineModel<VersionDoc>(
  'programmeVersions',
  { programmeId: String, version: Number, outline: plain },
  {
    indexes: [{ fields: { programmeId: 1, version: 1 } }, { fields: { 'outline.modules.activities.seminarId': 1 } }],
  },
);

export const FrozenLessonModel = defineModel<FrozenLessonDoc>(
  'frozenLessons',
  { programmeId: String, versionId: String, activityId: String, content: plain },
  { indexes: [{ fields: { versionId: 1, activityId: 1 }, unique: true }] },
);

export const LessonModel = defineModel<LessonDoc>(
  'lessons',
  { programmeId: String, activityId: String, revision: Number, content: plain, savedAt: Number, savedById: String },
  { indexes: [{ fields: { programmeId: 1, activityId: 1 }, unique: true }] },
);

export const LessonPastModel = defineModel<LessonPastDoc>(
  'lessonPasts',
  { programmeId: String, activityId: String, revision: Number, content: plain, at: Number, byId: String },
  { indexes: [{ fields: { programmeId: 1, activityId: 1, revision: -1 }, unique: true }] },
);

export const CohortModel = defineModel<CohortDoc>(
  'cohorts',
  {
    revision: Number,
    programmeId: String,
    version: Number,
    versionId: String,
    title: plain,
    startsAt: Number,
    endsAt: Number,
    paceDays: { type: Number, default: null },
    regionIds: [String],
    scopeCentreIds: [String],
    code: String,
    createdAt: Number,
    ...outboxField,
  },
  {
    indexes: [
      { fields: { programmeId: 1, startsAt: -1 } },
      { fields: { code: 1 }, unique: true, sparse: true },
      { fields: { 'outbox.eventId': 1 } },
    ],
  },
);

export const WatchModel = defineModel<WatchDoc>(
  'watches',
  {
    cohortId: String,
    programmeId: String,
    personId: String,
    activityId: String,
    fileId: String,
    rev: Number,
    firstAt: Number,
    watched: list,
    positionMs: Number,
  },
  { indexes: [{ fields: { cohortId: 1, personId: 1, activityId: 1, fileId: 1 }, unique: true }] },
);

export const EnrolmentModel = defineModel<EnrolmentDoc>(
  'enrolments',
  {
    cohortId: String,
    programmeId: String,
    personId: String,
    regionId: { type: String, default: null },
    centreId: { type: String, default: null },
    hallId: { type: String, default: null },
    sortKey: String,
    words: [String],
    way: String,
    byId: { type: String, default: null },
    at: Number,
    completions: list,
    rev: { type: Number, default: undefined },
    changedAt: { type: Date, default: undefined },
    attended: { type: plain, default: undefined },
    seen: { type: [String], default: undefined },
    ...outboxField,
  },
  {
    indexes: [
      { fields: { cohortId: 1, personId: 1 }, unique: true },
      { fields: { cohortId: 1, sortKey: 1, _id: 1 } },
      { fields: { cohortId: 1, changedAt: 1 } },
      { fields: { personId: 1, at: -1 } },
      { fields: { 'outbox.eventId': 1 } },
    ],
  },
);
