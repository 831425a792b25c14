import type { Id } from '@minber/shared/platform/ids';
import { isAnswered, isSameAnswer } from '@minber/shared/quizzes/answered';
import { learnerQuestion } from '@minber/shared/quizzes/learner-view';
import type { Paper, PaperAnswer, PaperSummary } from '@minber/shared/supervised/papers';
import { cardsOf } from '../../programmes/index.ts';
import { frozenContents, frozenQuiz } from '../../quizzes/index.ts';
import { loadPaper, papersOf } from './load.ts';
import type { PaperDoc } from './model.ts';

/** By number, void ones too. */
export async function listPapers(sittingId: Id): Promise<PaperSummary[]> {
  const papers = await papersOf(sittingId);
  const cardFor = await cardsOf(papers.flatMap(({ personId, entries }) => [personId, entries.at(-1)?.byId ?? null]));
  return papers.map((paper) => summaryOf(paper, cardFor));
}

/** Throws `resource.absent`. */
export async function readPaper(sittingId: Id, paperId: Id): Promise<Paper> {
  const paper = await loadPaper(sittingId, paperId);
  const { draw, personId, entries } = paper;
  const ids = draw.items.map(({ questionId }) => questionId);
  const [{ title }, contents, cardFor] = await Promise.all([
    frozenQuiz(draw.versionId, draw.activityId),
    frozenContents(draw.versionId, ids),
    cardsOf([personId, ...entries.map(({ byId }) => byId)]),
  ]);
  return {
    ...summaryOf(paper, cardFor),
    sittingId,
    title,
    revision: entries.length,
    items: draw.items.flatMap((item) => {
      const content = contents.get(item.questionId);
      return content ? [learnerQuestion(content, item)] : [];
    }),
    answers: entries.at(-1)?.answers ?? [],
    history: entries
      .map(({ at, byId, reason, answers }, place) => ({
        at,
        by: byId ? cardFor(byId) : null,
        reason,
        changed: changedBetween(ids, entries[place - 1]?.answers ?? [], answers),
      }))
      .toReversed(),
  };
}

function summaryOf(
  { _id, number, personId, state, madeAt, voided, draw, entries }: PaperDoc,
  cardFor: Awaited<ReturnType<typeof cardsOf>>,
): PaperSummary {
  const last = entries.at(-1);
  return {
    paperId: _id,
    number,
    person: cardFor(personId),
    state: state === 'void' ? 'void' : last ? 'entered' : 'printed',
    madeAt,
    enteredBy: last?.byId ? cardFor(last.byId) : null,
    enteredAt: last?.at ?? null,
    answered: last?.answers.filter(({ value, onPaper }) => onPaper || isAnswered(value)).length ?? 0,
    questions: draw.items.length,
    voidReason: voided?.reason ?? null,
  };
}

/** Numbers of the questions that are answered differently. */
function changedBetween(questionIds: Id[], before: PaperAnswer[], after: PaperAnswer[]): number[] {
  return questionIds.flatMap((id, at) => {
    const [one, other] = [before, after].map((answers) => answers.find(({ questionId }) => questionId === id));
    const isSame =
      (one?.onPaper ?? false) === (other?.onPaper ?? false) && isSameAnswer(one?.value ?? null, other?.value ?? null);
    return isSame ? [] : [at + 1];
  });
}
