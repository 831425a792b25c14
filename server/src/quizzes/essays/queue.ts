import type { Scope } from '@minber/shared/access/rules';
import type { Id } from '@minber/shared/platform/ids';
import type { Page } from '@minber/shared/platform/paging';
import { isAnswered } from '@minber/shared/quizzes/answered';
import type { EssayItem } from '@minber/shared/quizzes/essays';
import { type Filter, fail, scopeFilter } from '../../platform/index.ts';
import { cardsOf } from '../../programmes/index.ts';
import { countedAnswers } from '../attempt/grade.ts';
import { type AttemptDoc, AttemptModel } from '../attempt/model.ts';
import { frozenContents, frozenQuiz } from '../quiz/frozen.ts';

interface Wanted {
  state: 'waiting' | 'marked';
  activityId?: Id | undefined;
  cursor?: string | undefined;
  limit: number;
}

/** Essays of a cohort's people in scope: those that wait, longest first; or those marked, newest mark first. */
export async function listEssays(scope: Scope, cohortId: Id, wanted: Wanted): Promise<Page<EssayItem>> {
  const filter: Filter = {
    $and: [
      { cohortId, state: { $ne: 'open' }, ...(wanted.activityId ? { activityId: wanted.activityId } : {}) },
      wanted.state === 'waiting' ? { waiting: { $gt: 0 } } : {},
      scopeFilter(scope, { region: 'regionId', centre: 'centreId' }),
    ],
  };
  const attempts = await AttemptModel.find(filter, { outbox: 0, markPast: 0 })
    .sort({ submittedAt: 1, _id: 1 })
    .lean<AttemptDoc[]>();
  const items = (await Promise.all(attempts.map(essaysIn)))
    .flat()
    .filter(({ marked }) => (marked !== null) === (wanted.state === 'marked'));
  if (wanted.state === 'marked') items.sort((one, other) => (other.marked?.at ?? 0) - (one.marked?.at ?? 0));
  const start = Math.max(0, Number.parseInt(wanted.cursor ?? '0', 10) || 0);
  const end = start + wanted.limit;
  return { items: items.slice(start, end), next: end < items.length ? String(end) : null, total: items.length };
}

/** One essay. Throws `resource.absent` for what is none. */
export async function readEssay(attempt: AttemptDoc, questionId: Id): Promise<EssayItem> {
  return (await essaysIn(attempt)).find((one) => one.questionId === questionId) ?? fail('resource.absent');
}

async function essaysIn(attempt: AttemptDoc): Promise<EssayItem[]> {
  const quiz = await frozenQuiz(attempt.versionId, attempt.activityId);
  const contents = await frozenContents(
    attempt.versionId,
    attempt.items.map(({ questionId }) => questionId),
  );
  const answers = countedAnswers(attempt, quiz.settings);
  const markers = Object.values(attempt.marks).map(({ byId }) => byId);
  const cardFor = await cardsOf([attempt.personId, ...markers]);
  return attempt.items.flatMap(({ questionId, mark }) => {
    const content = contents.get(questionId);
    const value = answers[questionId]?.value;
    if (content?.kind !== 'essay' || !isAnswered(value) || value.kind !== 'text') return [];
    const stored = attempt.marks[questionId];
    return [
      {
        attemptId: attempt._id,
        questionId,
        activityId: attempt.activityId,
        quizTitle: quiz.title,
        person: cardFor(attempt.personId),
        attemptNumber: attempt.number,
        submittedAt: attempt.submittedAt ?? 0,
        question: content.text,
        markerNote: content.markerNote,
        rubric: content.rubric,
        mark,
        text: value.text,
        words: value.text.trim().split(/\s+/).length,
        marked: stored
          ? {
              marks: stored.marks,
              comment: stored.comment,
              by: stored.byId ? cardFor(stored.byId) : null,
              at: stored.at,
            }
          : null,
        revision: stored?.revision ?? 0,
      },
    ];
  });
}
