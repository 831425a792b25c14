import { z } from 'zod';
import { SessionState } from '../live/state.ts';
import { Id, Instant } from '../platform/ids.ts';
import { LocalizedText } from '../platform/text.ts';
import { AttendancePolicy, PolicyVersion } from './attendance-policy.ts';
import { GuestSpeaker, PersonCard, Place } from './people.ts';

const written = (max: number) => z.string().trim().min(1).max(max);

/** Kazakh and Russian are asked for; English may stay empty. */
export const SeminarTitle = z.object({
  kk: written(300),
  ru: written(300),
  en: z.string().trim().max(300).default(''),
});

/** A session as planned. Known ids are kept on edit; without one it is new. */
export const SessionPlan = z.object({ sessionId: Id.optional(), startsAt: Instant, endsAt: Instant });
export type SessionPlan = z.infer<typeof SessionPlan>;

export const SeminarSession = z.object({
  sessionId: Id,
  startsAt: Instant,
  endsAt: Instant,
  state: SessionState,
  /** First start and end as they were; null before. */
  startedAt: Instant.nullable(),
  endedAt: Instant.nullable(),
  /** Version of the attendance policy in force since it started; null before. */
  policyVersion: z.int().nullable(),
  /** Join opens at this moment (15 minutes before). */
  joinOpensAt: Instant,
});
export type SeminarSession = z.infer<typeof SeminarSession>;

/** `scheduled`: no session has run; `live`: one runs or is paused; `between`: some are over, some to come. */
export const SeminarState = z.enum(['scheduled', 'live', 'between', 'ended', 'cancelled']);
export type SeminarState = z.infer<typeof SeminarState>;

/** A hall and how many people are expected in it. */
export const ExpectedHall = z.object({ hallId: Id, name: LocalizedText, centreName: LocalizedText, expected: z.int() });
export type ExpectedHall = z.infer<typeof ExpectedHall>;

/** What only those who plan, run or oversee the seminar see of it. */
export const SeminarPlan = z.object({
  policy: PolicyVersion,
  guests: z.array(GuestSpeaker),
  expectedCount: z.int(),
  expectedOwnDevice: z.int(),
  halls: z.array(ExpectedHall),
  /** From the first start on, every change of the expected list is logged. */
  expectedFrozenAt: Instant.nullable(),
  createdBy: PersonCard.nullable(),
  createdAt: Instant,
});
export type SeminarPlan = z.infer<typeof SeminarPlan>;

export const Seminar = z.object({
  seminarId: Id,
  revision: z.int(),
  state: SeminarState,
  title: LocalizedText,
  description: LocalizedText,
  functions: z.array(z.object({ functionId: Id, number: z.int(), title: LocalizedText })),
  /** Targeted regions; empty: the whole country. */
  regionIds: z.array(Id),
  hosts: z.array(PersonCard),
  speakers: z.array(PersonCard),
  sessions: z.array(SeminarSession),
  cancelled: z.object({ reason: z.string(), at: Instant }).nullable(),
  /** The asker's own part in it. */
  mine: z.object({
    isHost: z.boolean(),
    isSpeaker: z.boolean(),
    /** Null: not on the expected list. */
    place: Place.nullable(),
    mayEdit: z.boolean(),
    mayHost: z.boolean(),
    mayReadExpected: z.boolean(),
    mayWatch: z.boolean(),
    mayReadReport: z.boolean(),
  }),
  plan: SeminarPlan.nullable(),
  serverNow: Instant,
});
export type Seminar = z.infer<typeof Seminar>;

export const SeminarSummary = z.object({
  seminarId: Id,
  state: SeminarState,
  title: LocalizedText,
  /** From the first session's start to the last one's end. */
  startsAt: Instant,
  endsAt: Instant,
  sessions: z.array(SeminarSession),
  hosts: z.array(z.string()),
  regionIds: z.array(Id),
  /** Null where the asker may not see it. */
  expectedCount: z.int().nullable(),
});
export type SeminarSummary = z.infer<typeof SeminarSummary>;

/** Everything a seminar is scheduled with. An edit sends only what changes. */
export const SeminarDraft = z.object({
  title: SeminarTitle,
  description: LocalizedText,
  functionIds: z.array(Id).max(67),
  regionIds: z.array(Id).max(50),
  hostIds: z.array(Id).min(1).max(10),
  speakerIds: z.array(Id).max(50),
  sessions: z.array(SessionPlan).min(1).max(60),
});
export type SeminarDraft = z.infer<typeof SeminarDraft>;

export const NewSeminar = SeminarDraft.extend({
  description: LocalizedText.default({ kk: '', ru: '', en: '' }),
  functionIds: SeminarDraft.shape.functionIds.default([]),
  regionIds: SeminarDraft.shape.regionIds.default([]),
  speakerIds: SeminarDraft.shape.speakerIds.default([]),
  policy: AttendancePolicy.prefault({}),
});
export type NewSeminar = z.infer<typeof NewSeminar>;

/** `revision` is the one the editor has read: a later one on the server answers `request.conflict`. */
export const Revision = z.object({ revision: z.int().min(0) });
export const SeminarEdit = SeminarDraft.partial().extend(Revision.shape);
export type SeminarEdit = z.infer<typeof SeminarEdit>;
