import type { Principal } from '@minber/shared/access/principal';
import { subjectOf } from '@minber/shared/access/principal';
import type { Id } from '@minber/shared/platform/ids';
import type { EssayItem, MarkEssay } from '@minber/shared/quizzes/essays';
import { audit, clock, fail } from '../../platform/index.ts';
import { regraded } from '../attempt/close.ts';
import { loadAttempt } from '../attempt/load.ts';
import type { StoredMarks } from '../attempt/model.ts';
import { readEssay } from './queue.ts';

/**
 * Marks an essay, or marks it again. The mark, what it makes of the grade and the completion that follows are one write;
 * the mark before is kept. Throws `essay.own`, `essay.wrongMarks`, `request.conflict` where another marked it meanwhile.
 */
export async function markEssay(
  principal: Principal,
  attemptId: Id,
  questionId: Id,
  { revision, marks, comment }: MarkEssay,
): Promise<EssayItem> {
  const byId = subjectOf(principal) ?? null;
  for (;;) {
    const attempt = await loadAttempt(attemptId);
    if (attempt.state === 'open') fail('resource.absent');
    if (attempt.personId === byId) fail('essay.own');
    const essay = await readEssay(attempt, questionId);
    if (essay.revision !== revision) fail('request.conflict');
    const isWhole =
      essay.rubric.length === marks.length &&
      essay.rubric.every(({ criterionId, max }) =>
        marks.some((one) => one.criterionId === criterionId && one.mark <= max),
      );
    if (!isWhole) fail('essay.wrongMarks');
    const at = clock.now();
    const stored: StoredMarks = { revision: revision + 1, marks, comment, byId, at };
    const before = attempt.marks[questionId];
    const past = { at, why: 'essay' as const, byId, correctionId: null, grade: attempt.grade };
    const written = await regraded(
      { ...attempt, marks: { ...attempt.marks, [questionId]: stored } },
      at,
      { [`marks.${questionId}`]: stored },
      { gradePast: past, ...(before ? { markPast: { questionId, ...before } } : {}) },
    );
    if (!written) continue;
    await audit({
      principal,
      action: 'essay:mark',
      on: { kind: 'attempt', id: attemptId },
      details: { questionId, revision: stored.revision },
    });
    return readEssay(written, questionId);
  }
}
