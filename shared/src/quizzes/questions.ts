import { z } from 'zod';
import { Id, Instant } from '../platform/ids.ts';
import { LocalizedText } from '../platform/text.ts';
import { PersonCard } from '../seminars/people.ts';

/**
 * Questions as their authors write them: with right answers, feedback and fractions. Nothing of this file stands in a
 * learner's contract (`learner.ts`); a test holds that.
 */

/** Names an option, a stem, a choice, an accepted answer inside one question. Learners never see it: it might tell order. */
export const PartId = z.string().regex(/^[\w-]{1,24}$/);
export type PartId = z.infer<typeof PartId>;

const nothing = { kk: '', ru: '', en: '' };
/** Plain text with line breaks. May be empty. */
const text = LocalizedText;
const feedback = LocalizedText.default(nothing);
/** Share of the question's mark that this answer gives or takes: 1 is right, 0.5 half, -0.5 takes half away. */
const fraction = z.number().min(-1).max(1);

const common = {
  /** What is asked. A text in one language is enough to be stored; a quiz says which languages it needs. */
  text,
  /** Shown after the answer to everybody, where the quiz shows feedback. */
  explanation: feedback,
};

const Option = z.object({ optionId: PartId, text, fraction, feedback });

/** One option is chosen. The best fraction is 1. Others may give part of the mark or take some. */
export const SingleQuestion = z.object({
  ...common,
  kind: z.literal('single'),
  options: z.array(Option).min(2).max(20),
});

/**
 * Several options may be chosen. Their fractions are added and held between 0 and 1; the positive ones add up to 1.
 * `allOrNothing`: exactly the options with a positive fraction, else nothing.
 */
export const MultipleQuestion = z.object({
  ...common,
  kind: z.literal('multiple'),
  options: z.array(Option).min(2).max(20),
  allOrNothing: z.boolean().default(false),
});

export const TrueFalseQuestion = z.object({
  ...common,
  kind: z.literal('trueFalse'),
  right: z.boolean(),
  feedbackTrue: feedback,
  feedbackFalse: feedback,
});

/** Each stem has one right choice. Choices that belong to no stem distract; several stems may share a choice. */
export const MatchingQuestion = z.object({
  ...common,
  kind: z.literal('matching'),
  stems: z
    .array(z.object({ stemId: PartId, text, choiceId: PartId }))
    .min(2)
    .max(20),
  choices: z
    .array(z.object({ choiceId: PartId, text }))
    .min(2)
    .max(30),
});

/**
 * Items are stored in their right order. How a wrong order is scored (Moodle's names):
 * - `absolute`: the share of items in their own place (ABSOLUTE_POSITION);
 * - `next`: the share of items followed by the right one (RELATIVE_NEXT_EXCLUDE_LAST);
 * - `longest`: the longest run in the right order, gaps allowed (LONGEST_ORDERED_SUBSET);
 * - `all`: all in place or nothing (ALL_OR_NOTHING).
 */
export const OrderingQuestion = z.object({
  ...common,
  kind: z.literal('ordering'),
  items: z
    .array(z.object({ itemId: PartId, text }))
    .min(2)
    .max(20),
  scoring: z.enum(['absolute', 'next', 'longest', 'all']).default('absolute'),
});

/** The first answer of the list that fits counts. `value` null: any other number. */
export const NumericQuestion = z.object({
  ...common,
  kind: z.literal('numeric'),
  answers: z
    .array(
      z.object({
        answerId: PartId,
        value: z.number().nullable(),
        /** Furthest distance from `value` that still fits: in its own unit, or as a share of it. */
        tolerance: z.number().min(0).default(0),
        toleranceKind: z.enum(['absolute', 'relative']).default('absolute'),
        fraction,
        feedback,
      }),
    )
    .min(1)
    .max(20),
  /** Written beside the field, as `км` or `%`. */
  unit: feedback,
});

/**
 * The first answer of the list that fits counts. `*` in an accepted text stands for any letters, `\*` for a star. Answers
 * of all languages stand in one list. Spaces at the ends and doubled ones never count.
 */
export const ShortQuestion = z.object({
  ...common,
  kind: z.literal('short'),
  answers: z
    .array(z.object({ answerId: PartId, text: z.string().trim().min(1).max(500), fraction, feedback }))
    .min(1)
    .max(50),
  /** Астана is not астана. */
  matchCase: z.boolean().default(false),
  /** Қ is not к, ё is not е, é is not e. Off: what was typed without Kazakh letters fits too. */
  matchLetters: z.boolean().default(true),
});

const Criterion = z.object({ criterionId: PartId, title: text, max: z.number().positive().max(100) });

/** Read and marked by a person, by the criteria of its rubric; what they give together is the whole. */
export const EssayQuestion = z.object({
  ...common,
  kind: z.literal('essay'),
  rubric: z.array(Criterion).min(1).max(10),
  /** What markers should look for; learners never read it. */
  markerNote: feedback,
  wordsAtMost: z.int().min(10).max(5000).nullable().default(null),
});

export const QuestionContent = z.discriminatedUnion('kind', [
  SingleQuestion,
  MultipleQuestion,
  TrueFalseQuestion,
  MatchingQuestion,
  OrderingQuestion,
  NumericQuestion,
  ShortQuestion,
  EssayQuestion,
]);
export type QuestionContent = z.infer<typeof QuestionContent>;
export type QuestionKind = QuestionContent['kind'];
export const QuestionKind = z.enum([
  'single',
  'multiple',
  'trueFalse',
  'matching',
  'ordering',
  'numeric',
  'short',
  'essay',
]);

export const Tag = z.string().trim().min(1).max(50);
/** 1 easy to 5 hard, as its author thinks; facility says how hard it turned out. */
export const Difficulty = z.int().min(1).max(5);

/** Where a question stands in its bank and how it is found. Changing this makes no new version. */
export const QuestionPlace = z.object({
  folderId: Id.nullable(),
  tags: z.array(Tag).max(20),
  difficulty: Difficulty,
});

/** What an author saves. `name` is for lists and imports; `mark` is what a slot takes unless it says otherwise. */
export const QuestionDraft = QuestionPlace.extend({
  name: z.string().trim().max(200).default(''),
  mark: z.number().positive().max(100).default(1),
  content: QuestionContent,
});
export type QuestionDraft = z.infer<typeof QuestionDraft>;

/** What keeps a question from being used: a code of the texts. */
export const QuestionProblem = z.enum([
  'textMissing',
  'optionTextMissing',
  /** The best fraction is not 1 (single, numeric, short). */
  'noRightAnswer',
  /** The positive fractions do not add up to 1 (multiple). */
  'fractionsNotWhole',
  'repeatedPart',
  /** A stem names a choice that is not there. */
  'unknownChoice',
  /** Two accepted answers are the same, or one never counts behind another. */
  'answerNeverCounts',
]);
export type QuestionProblem = z.infer<typeof QuestionProblem>;

/** A question as its authors see it. `version` grows with every change of name, mark or content. */
export const Question = QuestionDraft.extend({
  questionId: Id,
  bankId: Id,
  /** Grows with every save, also of its place; an edit names the one it has read. */
  revision: z.int(),
  version: z.int(),
  /** No longer offered and drawn; quizzes that name it keep it. */
  archived: z.boolean(),
  savedAt: Instant,
  savedBy: PersonCard.nullable(),
  problems: z.array(QuestionProblem),
});
export type Question = z.infer<typeof Question>;

export const QuestionSummary = QuestionPlace.extend({
  questionId: Id,
  kind: QuestionKind,
  name: z.string(),
  text: LocalizedText,
  mark: z.number(),
  version: z.int(),
  archived: z.boolean(),
  savedAt: Instant,
  problems: z.array(QuestionProblem),
});
export type QuestionSummary = z.infer<typeof QuestionSummary>;

/** A question as it once was. */
export const QuestionPast = z.object({
  version: z.int(),
  at: Instant,
  by: PersonCard.nullable(),
  name: z.string(),
  mark: z.number(),
  content: QuestionContent,
});
export type QuestionPast = z.infer<typeof QuestionPast>;
