import { z } from 'zod';
import { Id, IdempotencyKey, Instant } from '../platform/ids.ts';
import { LocalizedText } from '../platform/text.ts';
import { PersonCard } from '../seminars/people.ts';

/**
 * Quizzes as learners see them. No right answer, fraction, accepted text, feedback or id of a part stands here: parts are
 * named by `key`, their place in this attempt as it was shuffled.
 */

const key = z.int().min(0).max(50);
const Part = z.object({ key, text: LocalizedText });
const common = { questionId: Id, text: LocalizedText, mark: z.number() };

/** A question of an attempt; parts stand in the order in which they are shown. */
export const LearnerQuestion = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.literal('single'), options: z.array(Part) }),
  z.object({ ...common, kind: z.literal('multiple'), options: z.array(Part) }),
  z.object({ ...common, kind: z.literal('trueFalse') }),
  z.object({ ...common, kind: z.literal('matching'), stems: z.array(Part), choices: z.array(Part) }),
  z.object({ ...common, kind: z.literal('ordering'), items: z.array(Part) }),
  z.object({ ...common, kind: z.literal('numeric'), unit: LocalizedText }),
  z.object({ ...common, kind: z.literal('short') }),
  z.object({
    ...common,
    kind: z.literal('essay'),
    wordsAtMost: z.int().nullable(),
    criteria: z.array(z.object({ title: LocalizedText, max: z.number() })),
  }),
]);
export type LearnerQuestion = z.infer<typeof LearnerQuestion>;

/**
 * What somebody answered; null: he took his answer back.
 * single and multiple: `chosen` (of single: one); trueFalse: `truth`; matching: `pairs` (a stem may be missing);
 * ordering: `order`, all keys from first to last; numeric, short, essay: `text` as typed (`3,5` and `3.5` are one number).
 */
export const AnswerValue = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('chosen'), keys: z.array(key).max(20) }),
    z.object({ kind: z.literal('truth'), value: z.boolean() }),
    z.object({ kind: z.literal('pairs'), pairs: z.array(z.object({ stem: key, choice: key })).max(20) }),
    z.object({ kind: z.literal('order'), keys: z.array(key).max(20) }),
    z.object({ kind: z.literal('text'), text: z.string().max(40_000) }),
  ])
  .nullable();
export type AnswerValue = z.infer<typeof AnswerValue>;

/** A counter of this answer's changes on all devices: start from the one in the attempt, add 1 with every change. */
const rev = z.int().min(1).max(1_000_000);

/** A stored answer. */
export const Answer = z.object({ questionId: Id, value: AnswerValue, rev, savedAt: Instant });
export type Answer = z.infer<typeof Answer>;

/** An answer to store. Sent again with the same `rev` it changes nothing. */
export const AnswerToSave = z.object({ questionId: Id, value: AnswerValue, rev });
export type AnswerToSave = z.infer<typeof AnswerToSave>;
/** One request stores several, all or none. */
export const SaveAnswers = z.object({ answers: z.array(AnswerToSave).min(1).max(200) });

/**
 * What became of one answer:
 * - `saved`: stored, or stored already by an earlier try of this request;
 * - `stale`: another device has saved a later one, which is `stored`; show it;
 * - `late`: kept, but the attempt was closed when it came (not graded, unless the quiz grades late answers).
 */
export const SavedAnswer = z.object({
  questionId: Id,
  outcome: z.enum(['saved', 'stale', 'late']),
  stored: Answer.nullable(),
});
export const SavedAnswers = z.object({
  answers: z.array(SavedAnswer),
  state: z.enum(['open', 'submitted', 'graded']),
  deadline: Instant.nullable(),
  serverNow: Instant,
});
export type SavedAnswers = z.infer<typeof SavedAnswers>;

/** Adaptive quizzes: what a check of one question said. Tells no right answer, only how right this one is. */
export const CheckedTry = z.object({
  questionId: Id,
  /** Tries so far, this one with them. */
  tries: z.int(),
  result: z.enum(['right', 'partly', 'wrong']),
  /** Share of the mark secured so far, penalties taken off. */
  secured: z.number(),
  /** What the author says to this answer. */
  feedback: z.array(LocalizedText),
});
export type CheckedTry = z.infer<typeof CheckedTry>;

export const AttemptState = z.enum(['open', 'submitted', 'graded']);
/** Who closed it: its learner, its time, or staff: who ended it in the hall, or typed in a printed paper. */
export const ClosedBy = z.enum(['learner', 'time', 'staff']);

/** An open attempt with everything needed to answer it, on any device. */
export const LearnerAttempt = z.object({
  attemptId: Id,
  cohortId: Id,
  activityId: Id,
  title: LocalizedText,
  number: z.int(),
  state: AttemptState,
  startedAt: Instant,
  /** When the server submits it; null: no time limit and no closing date. Extra time is counted in. */
  deadline: Instant.nullable(),
  isTimed: z.boolean(),
  /** It is taken in a hall, where its coordinator may give more time and end it. */
  isSupervised: z.boolean().default(false),
  /** The test was ended in the hall: what the device holds is taken until the deadline, and nothing is asked any more. */
  isEnding: z.boolean().default(false),
  behaviour: z.enum(['deferred', 'adaptive']),
  questions: z.array(LearnerQuestion),
  answers: z.array(Answer),
  /** Adaptive: the last check of each question that was checked. */
  checks: z.array(CheckedTry),
  submittedAt: Instant.nullable(),
  serverNow: Instant,
});
export type LearnerAttempt = z.infer<typeof LearnerAttempt>;

/** How an attempt's time stands, for a page that shows it. */
export const AttemptClock = z.object({
  state: AttemptState,
  deadline: Instant,
  isEnding: z.boolean(),
  serverNow: Instant,
});
export type AttemptClock = z.infer<typeof AttemptClock>;

/** An attempt in a list. `grade` is null until everything is marked, and where the rules do not tell it (yet). */
export const AttemptSummary = z.object({
  attemptId: Id,
  number: z.int(),
  state: AttemptState,
  startedAt: Instant,
  submittedAt: Instant.nullable(),
  closedBy: ClosedBy.nullable(),
  /** Who typed in the printed paper; null: it was answered on a device. */
  enteredBy: PersonCard.nullable(),
  /** Why staff took its learner out of the hall; null: nobody did. */
  removedFor: z.string().nullable(),
  deadline: Instant.nullable(),
  answered: z.int(),
  questions: z.int(),
  grade: z.number().nullable(),
  passed: z.boolean().nullable(),
  /** Essays that nobody has marked yet. */
  waiting: z.int(),
  /** `GET /attempts/:attemptId/review` answers now; else from `reviewFrom` on, or never (null). */
  mayReview: z.boolean(),
  reviewFrom: Instant.nullable(),
});
export type AttemptSummary = z.infer<typeof AttemptSummary>;

/** Why no attempt can be started now. */
export const StartBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('locked') }),
  z.object({ kind: z.literal('notOpenYet'), at: Instant }),
  z.object({ kind: z.literal('closed'), at: Instant }),
  z.object({ kind: z.literal('noAttemptsLeft') }),
  z.object({ kind: z.literal('coolDown'), until: Instant }),
]);
export type StartBlock = z.infer<typeof StartBlock>;

/** The page before an attempt. */
export const LearnerQuiz = z.object({
  cohortId: Id,
  activityId: Id,
  programmeTitle: LocalizedText,
  moduleTitle: LocalizedText,
  title: LocalizedText,
  intro: LocalizedText,
  purpose: z.enum(['practice', 'graded', 'entry', 'exit']),
  questions: z.int(),
  fullMark: z.number(),
  /** With this person's extra time. */
  timeLimitMinutes: z.number().nullable(),
  attemptsAllowed: z.int().nullable(),
  attemptsLeft: z.int().nullable(),
  counted: z.enum(['highest', 'last', 'average', 'first']),
  /** Null where nothing has to be passed. */
  passShare: z.number().nullable(),
  behaviour: z.enum(['deferred', 'adaptive']),
  tryPenalty: z.number(),
  wrongPenalty: z.number(),
  reviewWhen: z.enum(['immediately', 'afterClose', 'never']),
  opensAt: Instant.nullable(),
  closesAt: Instant.nullable(),
  /** A coordinator's code is asked for. */
  supervised: z.boolean(),
  /** Go on with this one. */
  openAttemptId: Id.nullable(),
  block: StartBlock.nullable(),
  /** Newest first. */
  attempts: z.array(AttemptSummary),
  /** What counts of all of them; null until something is graded, and where the rules do not tell it. */
  grade: z.number().nullable(),
  passed: z.boolean().nullable(),
  doneAt: Instant.nullable(),
  serverNow: Instant,
});
export type LearnerQuiz = z.infer<typeof LearnerQuiz>;

/** `code`: of a supervised quiz. */
export const StartAttempt = z.object({ key: IdempotencyKey, code: z.string().trim().max(40).optional() });
/** `answers`: what was not sent before; stored first. */
export const SubmitAttempt = z.object({
  key: IdempotencyKey,
  answers: z.array(AnswerToSave).max(200).default([]),
});
