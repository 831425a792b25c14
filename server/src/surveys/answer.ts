import { createHash } from 'node:crypto';
import type { Id, Instant } from '@minber/shared/platform/ids';
import type { ActivityCompleted } from '@minber/shared/programmes/events';
import { answerProblems, type SurveyAnswer } from '@minber/shared/surveys/answers';
import { clock, fail, isDuplicate, newEvent, newId, relay } from '../platform/index.ts';
import { openActivity, readableActivity, type Said } from '../programmes/index.ts';
import { frozenSurvey } from './learn.ts';
import { type SurveyBoxDoc, SurveyBoxModel, type SurveyTurnDoc, SurveyTurnModel } from './model.ts';

interface Sheet {
  /** A secret of the sender's device that is stored nowhere. */
  key: string;
  answers: SurveyAnswer[];
}

/**
 * Takes a person's answers. First that he answers is written, with one hash of the secret; then what was answered, with
 * another. A crash between loses nothing that was acknowledged: the device still has both and says them again, and the
 * same secret finds its own turn and its own place in the box. Throws `survey.answered` for any other secret.
 */
export async function answerSurvey(
  cohortId: Id,
  personId: Id,
  activityId: Id,
  { key, answers }: Sheet,
  said?: Said,
): Promise<{ answeredAt: Instant }> {
  const claim = hashOf('turn', key);
  const before = await turnOf(cohortId, activityId, personId);
  if (before && before.claim !== claim) fail('survey.answered');
  // Said again after the cohort's end, it may still have to reach its box.
  const done = before ? undefined : await openActivity('survey', cohortId, personId, activityId, said);
  const open = done ?? (await readableActivity('survey', cohortId, personId, activityId));
  const { cohort, activity, enrolment } = open;
  const { questions } = await frozenSurvey(cohort.versionId, activity.surveyId);
  const problems = answerProblems(questions, answers);
  if (problems.length > 0 && !before)
    fail('request.invalid', {
      fields: problems.map(({ questionId, code }) => ({ path: `answers.${questionId}`, message: code })),
    });
  if (done) await takeTurn({ cohortId, activityId, personId, claim }, done);
  await putSheet(
    { cohortId, activityId, surveyId: activity.surveyId ?? '', regionId: enrolment.regionId },
    hashOf('sheet', key),
    answers,
  );
  return { answeredAt: clock.now() };
}

function turnOf(cohortId: Id, activityId: Id, personId: Id): Promise<SurveyTurnDoc | null> {
  return SurveyTurnModel.findOne({ cohortId, activityId, personId }).lean<SurveyTurnDoc>();
}

/** One a person and activity; it tells of the completion. Throws `survey.answered` where another secret was quicker. */
async function takeTurn(
  turn: Pick<SurveyTurnDoc, 'cohortId' | 'activityId' | 'personId' | 'claim'>,
  { at, isLate }: { at: Instant; isLate: boolean },
): Promise<void> {
  const { cohortId, activityId, personId, claim } = turn;
  const payload: ActivityCompleted = { personId, cohortId, activityId, at, grade: null, ...(isLate && { isLate }) };
  try {
    await SurveyTurnModel.create({
      _id: newId(),
      ...turn,
      outbox: [newEvent({ type: 'activity.completed', payload })],
    });
    relay.poke();
  } catch (thrown) {
    if (!isDuplicate(thrown)) throw thrown;
    if ((await turnOf(cohortId, activityId, personId))?.claim !== claim) fail('survey.answered');
  }
}

/**
 * Puts a sheet among those of its group, where its hash has its place: no order of arrival is kept. A sheet that is there
 * already stays as it is. Sixteen boxes a group keep each far below the size of a document.
 */
async function putSheet(
  group: Pick<SurveyBoxDoc, 'cohortId' | 'activityId' | 'surveyId' | 'regionId'>,
  id: string,
  answers: SurveyAnswer[],
): Promise<void> {
  const { cohortId, activityId, regionId } = group;
  const _id = [cohortId, activityId, regionId ?? 'none', id[0]].join('.');
  for (;;) {
    try {
      await SurveyBoxModel.updateOne(
        { _id, 'sheets.id': { $ne: id } },
        { $setOnInsert: group, $push: { sheets: { $each: [{ id, answers }], $sort: { id: 1 } } } },
        { upsert: true },
      );
      return;
    } catch (thrown) {
      // The box is there: either with this sheet, or made by another request at the same moment.
      if (!isDuplicate(thrown)) throw thrown;
      if (await SurveyBoxModel.exists({ _id, 'sheets.id': id })) return;
    }
  }
}

/** Neither hash leads to the other without the key, which has 122 random bits. */
function hashOf(what: 'turn' | 'sheet', key: string): string {
  return createHash('sha256').update(`${what} ${key}`).digest('hex');
}
