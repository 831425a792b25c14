import { z } from 'zod';
import { Id, Instant } from '../platform/ids.ts';
import { Language, LocalizedText } from '../platform/text.ts';
import { Difficulty, QuestionKind, QuestionProblem, Tag } from './questions.ts';

const share = z.number().min(0).max(1);
const mark = z.number().positive().max(100);

/** What a draw takes its questions from; all conditions hold together. Archived and unfinished questions are never drawn. */
export const DrawFrom = z.object({
  bankId: Id,
  /** Null: the whole bank. A folder's subfolders belong to it. */
  folderId: Id.nullable(),
  /** Questions with at least one of these; empty: any. */
  tags: z.array(Tag).max(20),
  difficulties: z.array(Difficulty).max(5),
});
export type DrawFrom = z.infer<typeof DrawFrom>;

/** One place of a quiz: a question everybody gets, or `count` drawn for each attempt, each worth `mark`. */
export const Slot = z.discriminatedUnion('kind', [
  z.object({ slotId: Id, kind: z.literal('fixed'), questionId: Id, mark }),
  z.object({ slotId: Id, kind: z.literal('draw'), from: DrawFrom, count: z.int().min(1).max(50), mark }),
]);
export type Slot = z.infer<typeof Slot>;

/**
 * What it is for: `practice` is never graded and is completed by submitting it; `graded` is completed by passing it;
 * `entry` and `exit` are completed by submitting, and compared with each other.
 */
export const QuizPurpose = z.enum(['practice', 'graded', 'entry', 'exit']);
export type QuizPurpose = z.infer<typeof QuizPurpose>;

/**
 * How wrong answers are treated while the attempt is open:
 * - `deferred`: nothing is said until it is submitted;
 * - `adaptive`: a question may be checked and tried again; each wrong try takes `tryPenalty` of its mark off.
 */
export const Behaviour = z.enum(['deferred', 'adaptive']);

/** Which of several attempts counts. */
export const CountedAttempt = z.enum(['highest', 'last', 'average', 'first']);
export type CountedAttempt = z.infer<typeof CountedAttempt>;

export const ReviewRules = z.object({
  /** `afterClose`: after the quiz's closing date in the cohort, or where it has none the cohort's end. */
  when: z.enum(['immediately', 'afterClose', 'never']),
  /** The mark of each question; the whole grade is always told once the rules allow a review at all. */
  marks: z.boolean(),
  rightAnswers: z.boolean(),
  feedback: z.boolean(),
});
export type ReviewRules = z.infer<typeof ReviewRules>;

export const QuizSettings = z.object({
  purpose: QuizPurpose,
  /** Languages in which every question must be written before it can be published. */
  languages: z.array(Language).min(1).max(3),
  shuffleQuestions: z.boolean(),
  /** Options of single and multiple. Choices of matching and items of ordering are always shuffled. */
  shuffleOptions: z.boolean(),
  /** Null: none. A timed attempt starts online and is submitted by the server when its time is over. */
  timeLimitMinutes: z.int().min(1).max(600).nullable(),
  /** Null: any number. */
  attempts: z.int().min(1).max(20).nullable(),
  /** From the end of one attempt to the start of the next. */
  coolDownMinutes: z.int().min(0).max(43_200),
  counted: CountedAttempt,
  /** Share of the full mark that passes. Only of `graded`. */
  passShare: share,
  behaviour: Behaviour,
  /** Adaptive only: share of a question's mark that each wrong try takes (Moodle's penalty factor). */
  tryPenalty: share,
  /** Deferred only: share of a question's mark that a wrong answer takes; the whole never falls below 0. */
  wrongPenalty: share,
  /** Off: a question is right or worth nothing. Essays keep what they are given. */
  partialCredit: z.boolean(),
  review: ReviewRules,
  /** Answers that arrive after the attempt was closed by its time: kept and shown to staff, or graded as well. */
  lateAnswers: z.enum(['kept', 'graded']),
  /** Opens only for those checked in and with the coordinator's code; never adaptive. */
  supervised: z.boolean(),
});
export type QuizSettings = z.infer<typeof QuizSettings>;

export const defaultSettings: QuizSettings = {
  purpose: 'graded',
  languages: ['kk', 'ru'],
  shuffleQuestions: true,
  shuffleOptions: true,
  timeLimitMinutes: null,
  attempts: 3,
  coolDownMinutes: 0,
  counted: 'highest',
  passShare: 0.7,
  behaviour: 'deferred',
  tryPenalty: 1 / 3,
  wrongPenalty: 0,
  partialCredit: true,
  review: { when: 'immediately', marks: true, rightAnswers: false, feedback: true },
  lateAnswers: 'kept',
  supervised: false,
};

export const QuizDraft = z.object({
  title: LocalizedText,
  /** Read before starting. */
  intro: LocalizedText,
  settings: QuizSettings,
  slots: z.array(Slot).max(200),
});
export type QuizDraft = z.infer<typeof QuizDraft>;

/** What keeps a quiz from being published. `slotId` null: the quiz itself. */
export const QuizProblem = z.object({
  code: z.enum([
    'titleMissing',
    'noSlots',
    /** The question is not there, or is archived. */
    'questionGone',
    /** The question is unfinished or lacks one of the quiz's languages. */
    'questionUnfinished',
    /** The same question stands in two slots. */
    'questionTwice',
    /** Fewer questions fit than are drawn (`found` of `needed`; other draws and fixed slots take theirs first). */
    'tooFewToDraw',
    /** The bank may not be used here: it belongs to another programme. */
    'bankForeign',
    /** Adaptive checking of an essay is impossible. */
    'essayAdaptive',
    /** Nobody checks his answers one by one on a paper or a device of the hall. */
    'supervisedAdaptive',
  ]),
  slotId: Id.nullable(),
  found: z.int().optional(),
  needed: z.int().optional(),
});
export type QuizProblem = z.infer<typeof QuizProblem>;

/** A question as a slot names it. */
export const SlotQuestion = z.object({
  questionId: Id,
  bankId: Id,
  kind: QuestionKind,
  name: z.string(),
  text: LocalizedText,
  version: z.int(),
  archived: z.boolean(),
  problems: z.array(QuestionProblem),
});
export type SlotQuestion = z.infer<typeof SlotQuestion>;

/** A quiz as its authors see it: the draft. Publishing the programme freezes it for new cohorts. */
export const Quiz = QuizDraft.extend({
  quizId: Id,
  programmeId: Id,
  revision: z.int(),
  savedAt: Instant,
  /** Questions that fixed slots name. */
  questions: z.array(SlotQuestion),
  /** How many questions each draw can choose from now. */
  pools: z.array(z.object({ slotId: Id, size: z.int() })),
  /** Questions in one attempt, and the full mark. */
  length: z.int(),
  fullMark: z.number(),
  problems: z.array(QuizProblem),
  mayWrite: z.boolean(),
});
export type Quiz = z.infer<typeof Quiz>;

export const NewQuiz = z.object({ title: LocalizedText, purpose: QuizPurpose.default('graded') });
export const QuizEdit = QuizDraft.extend({ revision: z.int().min(0) });

export const QuizSummary = z.object({
  quizId: Id,
  title: LocalizedText,
  purpose: QuizPurpose,
  length: z.int(),
  fullMark: z.number(),
  problems: z.int(),
  savedAt: Instant,
});
export type QuizSummary = z.infer<typeof QuizSummary>;
