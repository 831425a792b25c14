import type { Id } from '@minber/shared/platform/ids';
import { onPaperText } from '@minber/shared/supervised/on-paper';
import type { Consumer } from '../../platform/index.ts';
import { keepPaper } from '../../quizzes/index.ts';
import { loadSitting } from '../open.ts';
import { loadPaper } from './load.ts';
import type { PaperDoc } from './model.ts';

export const paperEntered = 'paper.entered';

/** What was typed in becomes an attempt even where the server died between the two. */
export const keepEnteredPaper: Consumer = {
  name: 'supervised.papers',
  type: paperEntered,
  handle: async ({ payload }) => {
    const { sittingId, paperId } = payload as { sittingId: Id; paperId: Id };
    await keepPaperOf(await loadPaper(sittingId, paperId));
  },
};

/** The attempt of a paper, as its last entry says. Repeated, it changes nothing. */
export async function keepPaperOf({ sittingId, number, draw, attemptId, madeAt, entries }: PaperDoc): Promise<void> {
  const [first, last] = [entries[0], entries.at(-1)];
  if (!first || !last) return;
  const { closedAt } = await loadSitting(sittingId);
  await keepPaper({
    ...{ attemptId, draw, sittingId, startedAt: madeAt, submittedAt: closedAt ?? first.at },
    entry: entries.length,
    answers: last.answers.map(({ questionId, value, onPaper }) => ({
      questionId,
      value: onPaper ? { kind: 'text', text: onPaperText(number) } : value,
    })),
    byId: last.byId,
    at: last.at,
  });
}
