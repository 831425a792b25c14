import { learnApi } from '@minber/shared/programmes/learn-contract';
import type { LearnerAttempt } from '@minber/shared/quizzes/learner';
import { attemptApi } from '@minber/shared/quizzes/learner-contract';
import { useNavigate } from 'react-router';
import { refresh } from '../../api/query.ts';
import { sendSurely } from '../../offline/send-surely.ts';
import type { HandIn } from './useSubmission.ts';

/** Hands in one's own attempt so that it cannot get lost, and goes on to its review or its test. */
export function useHandIn({ attemptId, cohortId, activityId, title }: LearnerAttempt): HandIn {
  const navigate = useNavigate();
  return async (body) => {
    const subject = `attempt/${attemptId}`;
    const about = { kind: 'attempt' as const, subject, slot: `${subject}/submit`, title };
    const result = await sendSurely(attemptApi.submit, { params: { attemptId }, body }, about);
    if (!result.sent) return { kept: true };
    const { mayReview } = result.answer;
    const goOn = async () => {
      await refresh(attemptApi.quiz, learnApi.mine, learnApi.cohort);
      const next = mayReview ? `/attempts/${attemptId}/review` : `/learn/${cohortId}/quizzes/${activityId}`;
      await navigate(next, { replace: true });
    };
    return { kept: false, goOn };
  };
}
