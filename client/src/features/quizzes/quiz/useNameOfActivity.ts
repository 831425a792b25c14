import type { LocalizedText } from '@minber/shared/platform/text';
import { programmeApi } from '@minber/shared/programmes/contract';
import { activitiesOf } from '@minber/shared/programmes/outline';
import type { Quiz, QuizDraft } from '@minber/shared/quizzes/quiz';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { ask } from '../../../api/query.ts';

/** A quiz that came without a title takes that of the activity it was made for, once. */
export function useNameOfActivity(
  programmeId: string,
  { quizId, title, mayWrite }: Quiz,
  change: (next: (before: QuizDraft) => QuizDraft) => void,
): void {
  const isNameless = mayWrite && isEmpty(title);
  const isDone = useRef(!isNameless);
  const programme = useQuery({ ...ask(programmeApi.get, { params: { programmeId } }), enabled: isNameless });
  const named =
    programme.data && activitiesOf(programme.data).find((one) => one.kind === 'quiz' && one.quizId === quizId);
  useEffect(() => {
    if (isDone.current || !named || isEmpty(named.title)) return;
    isDone.current = true;
    change((before) => ({ ...before, title: named.title }));
  }, [named, change]);
}

function isEmpty(title: LocalizedText): boolean {
  return Object.values(title).every((words) => words === '');
}
