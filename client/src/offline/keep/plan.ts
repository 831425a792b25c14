import type { LearnerActivity, LearnerLesson, LearnerModule } from '@minber/shared/programmes/learn';
import { learnApi } from '@minber/shared/programmes/learn-contract';
import type { LearnerFile, LearnerVideo } from '@minber/shared/programmes/media';
import { learnMediaApi } from '@minber/shared/programmes/media-contract';
import type { LearnerQuiz } from '@minber/shared/quizzes/learner';
import { attemptApi } from '@minber/shared/quizzes/learner-contract';
import type { LearnerSurvey } from '@minber/shared/surveys/answers';
import { surveyLearnApi } from '@minber/shared/surveys/contract';
import { call } from '../../api/call.ts';

/** Why an activity can't be taken along. */
export type LeftOut = 'locked' | 'seminar' | 'timed' | 'supervised' | 'noAttempt';

/** One activity of a module, as far as it can be done without a line. `bytes`: how much its file weighs. */
export type Item = { activity: LearnerActivity } & (
  | { kind: 'lesson'; lesson: LearnerLesson }
  | { kind: 'survey'; survey: LearnerSurvey }
  | { kind: 'quiz'; quiz: LearnerQuiz }
  | { kind: 'file'; file: LearnerFile; bytes: number }
  | { kind: 'video'; video: LearnerVideo; bytes: number }
  | { kind: 'leftOut'; why: LeftOut; quiz?: LearnerQuiz }
);

/** What of a module can be kept on this device, asked of the server activity by activity. */
export async function planOf(cohortId: string, { activities }: LearnerModule, signal: AbortSignal): Promise<Item[]> {
  const items: Item[] = [];
  for (const activity of activities) {
    signal.throwIfAborted();
    items.push(await itemOf(cohortId, activity, signal));
  }
  return items;
}

async function itemOf(cohortId: string, activity: LearnerActivity, signal: AbortSignal): Promise<Item> {
  const input = { params: { cohortId, activityId: activity.activityId }, signal };
  if (activity.kind === 'seminar') return { activity, kind: 'leftOut', why: 'seminar' };
  if (activity.locks.length > 0) return { activity, kind: 'leftOut', why: 'locked' };
  if (activity.kind === 'lesson') return { activity, kind: 'lesson', lesson: await call(learnApi.lesson, input) };
  if (activity.kind === 'survey') return { activity, kind: 'survey', survey: await call(surveyLearnApi.get, input) };
  if (activity.kind === 'quiz') return quizItem(activity, await call(attemptApi.quiz, input));
  if (activity.kind === 'file') {
    const file = await call(learnMediaApi.file, input);
    return { activity, kind: 'file', file, bytes: file.bytes };
  }
  const video = await call(learnMediaApi.video, input);
  return { activity, kind: 'video', video, bytes: await weightOf(video.url, signal) };
}

function quizItem(activity: LearnerActivity, quiz: LearnerQuiz): Item {
  if (quiz.supervised) return { activity, kind: 'leftOut', why: 'supervised', quiz };
  if (quiz.timeLimitMinutes !== null) return { activity, kind: 'leftOut', why: 'timed', quiz };
  if (quiz.openAttemptId === null && quiz.block !== null) return { activity, kind: 'leftOut', why: 'noAttempt', quiz };
  return { activity, kind: 'quiz', quiz };
}

async function weightOf(address: string, signal: AbortSignal): Promise<number> {
  const response = await fetch(address, { method: 'HEAD', credentials: 'same-origin', signal });
  return response.ok ? Number(response.headers.get('Content-Length') ?? 0) : 0;
}
