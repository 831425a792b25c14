import { isDeepStrictEqual } from 'node:util';
import { EnrolmentModel } from '../../server/src/programmes/model.ts';
import { gradeOf } from '../../server/src/quizzes/attempt/grade.ts';
import { type AttemptDoc, AttemptModel } from '../../server/src/quizzes/attempt/model.ts';
import { frozenContents, frozenQuiz } from '../../server/src/quizzes/quiz/frozen.ts';

/** Marks follow from answers, questions and rules; what was told is kept as progress, and nothing else of a quiz is. */
export async function* attemptDifferences(): AsyncGenerator<string> {
  const told = new Set<string>();
  const quizzes = new Set<string>();
  for await (const attempt of AttemptModel.find().lean<AttemptDoc[]>().cursor() as AsyncIterable<AttemptDoc>) {
    const { _id, cohortId, personId, activityId } = attempt;
    quizzes.add(`${cohortId}/${activityId}`);
    if (attempt.state !== 'open') yield* gradeDifferences(attempt);
    if (!attempt.told) continue;
    told.add(`${cohortId}/${personId}/${activityId}`);
    const kept = await EnrolmentModel.exists({
      ...{ cohortId, personId },
      completions: { $elemMatch: { activityId, grade: attempt.told.grade } },
    });
    if (!kept) yield `attempts ${_id}: its completion is not kept as progress`;
  }
  for (const place of quizzes) {
    const [cohortId, activityId = ''] = place.split('/');
    const found = await EnrolmentModel.find({ cohortId, 'completions.activityId': activityId }, { personId: 1 }).lean<
      { _id: string; personId: string }[]
    >();
    for (const { _id, personId } of found)
      if (!told.has(`${cohortId}/${personId}/${activityId}`))
        yield `enrolments ${_id}: a quiz is completed by no attempt`;
  }
}

async function* gradeDifferences(attempt: AttemptDoc): AsyncGenerator<string> {
  const { settings } = await frozenQuiz(attempt.versionId, attempt.activityId);
  const contents = await frozenContents(
    attempt.versionId,
    attempt.items.map(({ questionId }) => questionId),
  );
  const { stored } = gradeOf(attempt, settings, contents);
  for (const [field, value] of Object.entries(stored))
    if (!isDeepStrictEqual(attempt[field as keyof AttemptDoc], value))
      yield `attempts ${attempt._id}: ${field} does not follow from the answers`;
}
