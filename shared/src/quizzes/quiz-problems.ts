import type { Id } from '../platform/ids.ts';
import { type Pools, seatQuestions } from './draw.ts';
import { missingLanguages, questionProblems } from './question-problems.ts';
import type { QuestionContent } from './questions.ts';
import type { QuizDraft, QuizProblem } from './quiz.ts';
import { seededRandom } from './random.ts';

/** A question that a slot names. */
export interface KnownQuestion {
  content: QuestionContent;
  archived: boolean;
}

/**
 * What keeps a quiz from being published, in the order of its slots. `pools`: what each draw could take (usable questions
 * only); `foreign`: slots whose bank the programme may not use.
 */
export function quizProblems(
  { title, slots, settings }: Pick<QuizDraft, 'title' | 'slots' | 'settings'>,
  questions: ReadonlyMap<Id, KnownQuestion>,
  pools: Pools,
  foreign: ReadonlySet<Id>,
): QuizProblem[] {
  const problems: QuizProblem[] = [];
  if (settings.languages.some((language) => title[language] === ''))
    problems.push({ code: 'titleMissing', slotId: null });
  if (settings.supervised && settings.behaviour === 'adaptive')
    problems.push({ code: 'supervisedAdaptive', slotId: null });
  if (slots.length === 0) problems.push({ code: 'noSlots', slotId: null });
  const seen = new Set<Id>();
  const seats = seatQuestions(slots, pools, seededRandom(1));
  for (const slot of slots) {
    const note = (code: QuizProblem['code'], more: Partial<QuizProblem> = {}) =>
      problems.push({ code, slotId: slot.slotId, ...more });
    if (foreign.has(slot.slotId)) {
      note('bankForeign');
      continue;
    }
    if (slot.kind === 'draw') {
      const found = seats.filter((seat) => seat.slot === slot && seat.questionId).length;
      if (found < slot.count) note('tooFewToDraw', { found, needed: slot.count });
      continue;
    }
    if (seen.has(slot.questionId)) note('questionTwice');
    seen.add(slot.questionId);
    const question = questions.get(slot.questionId);
    if (!question || question.archived) note('questionGone');
    else if (!isUsable(question.content, settings)) note('questionUnfinished');
    else if (settings.behaviour === 'adaptive' && question.content.kind === 'essay') note('essayAdaptive');
  }
  return problems;
}

/** Finished, and written in every language of the quiz. */
export function isUsable(content: QuestionContent, { languages }: Pick<QuizDraft['settings'], 'languages'>): boolean {
  return questionProblems(content).length === 0 && missingLanguages(content, languages).length === 0;
}

/** Questions of an attempt, and its full mark. */
export function sizeOf(slots: QuizDraft['slots']): { length: number; fullMark: number } {
  const counts = slots.map((slot) => ({ count: slot.kind === 'draw' ? slot.count : 1, mark: slot.mark }));
  return {
    length: counts.reduce((sum, { count }) => sum + count, 0),
    fullMark: counts.reduce((sum, { count, mark }) => sum + count * mark, 0),
  };
}
