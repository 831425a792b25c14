import { z } from 'zod';
import { Id, Instant } from '../platform/ids.ts';
import { LocalizedText } from '../platform/text.ts';
import { AgoMs } from '../programmes/late.ts';
import { longestAnswer, SurveyContent, type SurveyQuestion, scaleMost } from './survey.ts';

/** What somebody says to one question. What is left out has no answer. */
export const SurveyAnswer = z.discriminatedUnion('kind', [
  z.object({ questionId: Id, kind: z.literal('scale'), value: z.int().min(1).max(scaleMost) }),
  z.object({ questionId: Id, kind: z.literal('single'), optionId: Id }),
  z.object({ questionId: Id, kind: z.literal('multiple'), optionIds: z.array(Id).min(1).max(20) }),
  z.object({ questionId: Id, kind: z.literal('text'), text: z.string().trim().min(1).max(longestAnswer) }),
]);
export type SurveyAnswer = z.infer<typeof SurveyAnswer>;

/**
 * One person's answers. `key` is a secret of the sender's device, thrown away once it is acknowledged: the server keeps
 * two unrelated hashes of it, one with the fact that he answered and one with what was answered, so that a repeated
 * request counts once and nothing stored leads from one to the other.
 */
export const SurveySheet = z.object({ key: z.uuid(), answers: z.array(SurveyAnswer).max(40), agoMs: AgoMs });

/** A survey as its learner meets it. */
export const LearnerSurvey = z.object({
  cohortId: Id,
  activityId: Id,
  title: LocalizedText,
  moduleTitle: LocalizedText,
  programmeTitle: LocalizedText,
  content: SurveyContent,
  isAnswered: z.boolean(),
  /** Nothing more is recorded: the cohort's time is over. */
  isOver: z.boolean(),
  serverNow: Instant,
});
export type LearnerSurvey = z.infer<typeof LearnerSurvey>;

/** Why answers do not fit their questions: by question, a code of the texts. */
export interface AnswerProblem {
  questionId: Id;
  code: 'missing' | 'unfitting' | 'repeated' | 'unknown';
}

/** Everything that keeps these answers from being taken. Pure: the page and the server ask the same. */
export function answerProblems(questions: SurveyQuestion[], answers: SurveyAnswer[]): AnswerProblem[] {
  const problems: AnswerProblem[] = [];
  const known = new Map(questions.map((question) => [question.questionId, question]));
  const seen = new Set<Id>();
  for (const answer of answers) {
    const { questionId } = answer;
    const question = known.get(questionId);
    if (!question) problems.push({ questionId, code: 'unknown' });
    else if (seen.has(questionId)) problems.push({ questionId, code: 'repeated' });
    else if (!fits(question, answer)) problems.push({ questionId, code: 'unfitting' });
    seen.add(questionId);
  }
  for (const { questionId, required } of questions)
    if (required && !seen.has(questionId)) problems.push({ questionId, code: 'missing' });
  return problems;
}

function fits(question: SurveyQuestion, answer: SurveyAnswer): boolean {
  if (question.kind !== answer.kind) return false;
  if (!('options' in question)) return true;
  const offered = new Set(question.options.map(({ optionId }) => optionId));
  if (answer.kind === 'single') return offered.has(answer.optionId);
  if (answer.kind !== 'multiple') return false;
  const chosen = new Set(answer.optionIds);
  return chosen.size === answer.optionIds.length && answer.optionIds.every((id) => offered.has(id));
}
