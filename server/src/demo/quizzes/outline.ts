import type { Activity, Outline } from '@minber/shared/programmes/outline';
import { localized } from '../programmes/plan.ts';
import { demoQuizzes, type PlannedQuiz, quizActivityId, quizId } from './quizzes.ts';

/** The leadership programme with its tests; they take no hours from its lessons. */
export function withQuizzes(outline: Outline): Outline {
  return {
    ...outline,
    modules: outline.modules.map((module, at) => {
      const own = demoQuizzes.filter((quiz) => quiz.module === at);
      const before = own.filter(({ isFirst }) => isFirst).map(activityOf);
      const after = own.filter(({ isFirst }) => !isFirst).map(activityOf);
      return { ...module, activities: [...before, ...module.activities, ...after] };
    }),
  };
}

function activityOf({ name, title }: PlannedQuiz): Activity {
  return {
    kind: 'quiz',
    activityId: quizActivityId(name),
    quizId: quizId(name),
    title: localized(title),
    minutes: 0,
    required: name !== 'ethics' && name !== 'hall',
    competencyIds: [],
    release: [],
    dueAfterDays: null,
  };
}
