import type { Id } from '@minber/shared/platform/ids';
import { deadlineOf } from '@minber/shared/quizzes/start-rules';
import { signals } from '../../platform/index.ts';
import { frozenQuiz } from '../quiz/frozen.ts';
import { type QuizTimes, timesOfAttempt } from './facts.ts';
import { loadAttempt } from './load.ts';
import { type AttemptDoc, AttemptModel } from './model.ts';

/** Gives an open attempt more time, once for a key, at most until the test closes. A closed one is left as it is. */
export async function extendAttempt(attemptId: Id, extension: { key: string; minutes: number }): Promise<void> {
  for (;;) {
    const attempt = await loadAttempt(attemptId);
    const { state, revision, extensions = [] } = attempt;
    if (state !== 'open' || extensions.some(({ key }) => key === extension.key)) return;
    const times = await timesOfAttempt(attempt);
    const deadline = await deadlineFor({ ...attempt, extensions: [...extensions, extension] }, times);
    const { matchedCount } = await AttemptModel.updateOne(
      { _id: attemptId, state: 'open', revision },
      { $set: { deadline }, $push: { extensions: extension }, $inc: { revision: 1 } },
    );
    if (matchedCount > 0) return signals.emit('attempt:changed', attemptId);
  }
}

/** When an open attempt is handed in by its time, with what was added in the hall; what is ended there is not extended. */
export async function deadlineFor(
  {
    versionId,
    activityId,
    startedAt,
    extensions = [],
    endsBy,
  }: Pick<AttemptDoc, 'versionId' | 'activityId' | 'startedAt' | 'extensions' | 'endsBy'>,
  times: QuizTimes,
): Promise<number> {
  const { settings } = await frozenQuiz(versionId, activityId);
  const added = extensions.reduce((sum, { minutes }) => sum + minutes, 0);
  const extraMinutes = times.extraMinutes + added;
  const deadline = deadlineOf(settings, { startedAt, closesAt: times.closesAt, extraMinutes });
  return Math.min(deadline, endsBy ?? deadline);
}
