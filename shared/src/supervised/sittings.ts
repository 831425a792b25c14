import { z } from 'zod';
import { Id, IdempotencyKey, Instant } from '../platform/ids.ts';
import { LocalizedText } from '../platform/text.ts';
import { AttemptState, ClosedBy, LearnerAttempt } from '../quizzes/learner.ts';
import { PersonCard } from '../seminars/people.ts';

/** A supervised test that could be opened in a hall. */
export const SittingTest = z.object({
  cohortId: Id,
  activityId: Id,
  cohortTitle: LocalizedText,
  title: LocalizedText,
  /** People of the cohort who belong to this hall. */
  expected: z.int(),
});
export type SittingTest = z.infer<typeof SittingTest>;

/** One occasion on which a test is taken in a hall. */
export const SittingSummary = z.object({
  sittingId: Id,
  hallId: Id,
  cohortId: Id,
  activityId: Id,
  cohortTitle: LocalizedText,
  title: LocalizedText,
  state: z.enum(['open', 'closed']),
  openedAt: Instant,
  closedAt: Instant.nullable(),
  /** People who are checked in. */
  present: z.int(),
});
export type SittingSummary = z.infer<typeof SittingSummary>;

const SittingAttempt = z.object({
  state: AttemptState,
  answered: z.int(),
  questions: z.int(),
  startedAt: Instant,
  /** When the server hands it in. */
  deadline: Instant,
  closedBy: ClosedBy.nullable(),
  /** Ended in the hall, and his device has some seconds left to hand in what it holds. */
  isEnding: z.boolean(),
  /** On a device of the hall. */
  shared: z.boolean(),
  /** Who typed his paper in; null: he answered himself. */
  enteredBy: PersonCard.nullable(),
});

export const SittingPerson = z.object({
  person: PersonCard,
  /** Of this hall, or of another or none. */
  isExpected: z.boolean(),
  present: z.boolean(),
  /** When he was last checked in or out; null: never. */
  at: Instant.nullable(),
  /** Why he was taken out; null: he was not, or has been checked in again since. */
  removedFor: z.string().nullable(),
  /** His attempt of this sitting; null: none yet. */
  attempt: SittingAttempt.nullable(),
  /** Attempts he has finished elsewhere. */
  earlier: z.int(),
  /** His printed paper of this sitting. */
  paper: z.object({ paperId: Id, number: z.int(), isEntered: z.boolean() }).nullable(),
});
export type SittingPerson = z.infer<typeof SittingPerson>;

/** What the coordinator sees. People stand in the Kazakh order of names, those of the hall first. */
export const Sitting = SittingSummary.extend({
  hallName: LocalizedText,
  /** To be read out; null: closed. `until`: when the next one comes. */
  code: z.object({ text: z.string(), until: Instant }).nullable(),
  /** There is a time limit, so more time can be given. */
  isTimed: z.boolean(),
  people: z.array(SittingPerson),
  serverNow: Instant,
});
export type Sitting = z.infer<typeof Sitting>;

const reason = z.string().trim().min(3).max(500);

export const OpenSitting = z.object({ cohortId: Id, activityId: Id });
export const CheckPeople = z.object({ personIds: z.array(Id).min(1).max(500), present: z.boolean() });
export const LendDevice = z.object({ personId: Id, key: IdempotencyKey });
/** More time for those who write now, or for one of them. */
export const ExtendSitting = z.object({
  key: IdempotencyKey,
  minutes: z.int().min(1).max(180),
  /** Null: everybody who writes. */
  personId: Id.nullable(),
  reason,
});
export type ExtendSitting = z.infer<typeof ExtendSitting>;
export const RemovePerson = z.object({ personId: Id, reason });

/** Eight characters that bind a browser to one person's attempt, once. */
export const DeviceCode = z.object({ code: z.string(), until: Instant });

/** What a device of the hall shows: whose attempt it is, and the attempt. */
export const DeviceAttempt = z.object({ personName: z.string(), attempt: LearnerAttempt });
export type DeviceAttempt = z.infer<typeof DeviceAttempt>;
