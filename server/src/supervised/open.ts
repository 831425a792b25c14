import { randomBytes } from 'node:crypto';
import type { Principal } from '@minber/shared/access/principal';
import { subjectOf } from '@minber/shared/access/principal';
import type { Id } from '@minber/shared/platform/ids';
import { activitiesOf } from '@minber/shared/programmes/outline';
import { findHall } from '../centres/index.ts';
import { audit, clock, fail, isDuplicate, newId } from '../platform/index.ts';
import { runOf } from '../programmes/index.ts';
import { frozenQuiz } from '../quizzes/index.ts';
import { type SittingDoc, SittingModel } from './model.ts';

/** Throws `resource.absent`. */
export async function loadSitting(sittingId: Id): Promise<SittingDoc> {
  return (await SittingModel.findById(sittingId).lean<SittingDoc>()) ?? fail('resource.absent');
}

/** Opens a supervised test in a hall, or finds it open. Throws `sitting.notSupervised`, `resource.absent`. */
export async function openSitting(
  principal: Principal,
  hallId: Id,
  { cohortId, activityId }: { cohortId: Id; activityId: Id },
): Promise<SittingDoc> {
  const hall = (await findHall(hallId)) ?? fail('resource.absent');
  await checkSupervised(cohortId, activityId);
  const sitting: SittingDoc = {
    _id: newId(),
    hallId,
    centreId: hall.centreId,
    regionId: hall.regionId,
    cohortId,
    activityId,
    state: 'open',
    secret: randomBytes(32).toString('base64'),
    people: {},
    extensions: [],
    openedById: subjectOf(principal) ?? null,
    openedAt: clock.now(),
    closedAt: null,
    outbox: [],
  };
  try {
    await SittingModel.create(sitting);
  } catch (thrown) {
    if (!isDuplicate(thrown)) throw thrown;
    const found = await SittingModel.findOne({ hallId, cohortId, activityId, state: 'open' }).lean<SittingDoc>();
    return found ?? openSitting(principal, hallId, { cohortId, activityId });
  }
  const details = { hallId, cohortId, activityId };
  await audit({ principal, action: 'sitting:open', on: { kind: 'sitting', id: sitting._id }, details });
  return sitting;
}

async function checkSupervised(cohortId: Id, activityId: Id): Promise<void> {
  const run = (await runOf(cohortId)) ?? fail('sitting.notSupervised');
  const isQuiz = activitiesOf(run.outline).some((one) => one.activityId === activityId && one.kind === 'quiz');
  if (!isQuiz || clock.now() >= run.endsAt) fail('sitting.notSupervised');
  const { settings } = await frozenQuiz(run.versionId, activityId);
  if (!settings.supervised) fail('sitting.notSupervised');
}
