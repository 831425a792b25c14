import { z } from 'zod';
import { Id, Instant } from '../platform/ids.ts';
import { LocalizedText } from '../platform/text.ts';

/** A scale runs from 1 to this. */
export const scaleMost = 5;
export const mostQuestions = 40;
export const longestAnswer = 2000;

const text = LocalizedText.refine(({ kk, ru, en }) => [kk, ru, en].every((one) => one.length <= 500));
const label = LocalizedText.refine(({ kk, ru, en }) => [kk, ru, en].every((one) => one.length <= 80));
const common = { questionId: Id, text, required: z.boolean() };

export const SurveyOption = z.object({ optionId: Id, text });
const options = z.array(SurveyOption).max(20);

/** One question. A scale's ends are named; what lies between is numbered. */
export const SurveyQuestion = z.discriminatedUnion('kind', [
  z.object({ ...common, kind: z.literal('scale'), low: label, high: label }),
  z.object({ ...common, kind: z.literal('single'), options }),
  z.object({ ...common, kind: z.literal('multiple'), options }),
  z.object({ ...common, kind: z.literal('text') }),
]);
export type SurveyQuestion = z.infer<typeof SurveyQuestion>;
export type SurveyKind = SurveyQuestion['kind'];

/** What an author writes and a version freezes. A draft may be half-finished: `isAskable` says whether it is not. */
export const SurveyContent = z.object({
  intro: LocalizedText.refine(({ kk, ru, en }) => [kk, ru, en].every((one) => one.length <= 1000)),
  questions: z.array(SurveyQuestion).max(mostQuestions),
});
export type SurveyContent = z.infer<typeof SurveyContent>;

/** A survey as its author edits it. Revision 0: nothing is written yet. */
export const Survey = z.object({
  surveyId: Id,
  programmeId: Id,
  revision: z.int(),
  content: SurveyContent,
  savedAt: Instant.nullable(),
});
export type Survey = z.infer<typeof Survey>;

export const SurveyEdit = z.object({ revision: z.int().min(0), content: SurveyContent });

/** Whether it can be asked: a question at least, all of them written in Kazakh and Russian, choices with two options. */
export function isAskable({ questions }: SurveyContent): boolean {
  return questions.length > 0 && questions.every(isWritten);
}

function isWritten(question: SurveyQuestion): boolean {
  const isThere = ({ kk, ru }: LocalizedText) => kk !== '' && ru !== '';
  if (!isThere(question.text)) return false;
  if (question.kind !== 'single' && question.kind !== 'multiple') return true;
  return question.options.length >= 2 && question.options.every((one) => isThere(one.text));
}

/** Ids that stand more than once in a survey. */
export function repeatedSurveyIds({ questions }: SurveyContent): Id[] {
  const ids = questions.flatMap((question) => [
    question.questionId,
    ...('options' in question ? question.options.map(({ optionId }) => optionId) : []),
  ]);
  return ids.filter((id, at) => ids.indexOf(id) !== at);
}
