import { fullName } from '@minber/shared/identity/names';
import type { Id } from '@minber/shared/platform/ids';
import type { NewObjectionAnswer, Objection } from '@minber/shared/reports/objections';
import type { z } from 'zod';
import type { PersonPrincipal } from '../../attendance/index.ts';
import { findPerson } from '../../identity/index.ts';
import { audit, clock, fail, isDuplicate } from '../../platform/index.ts';
import { viewObjection } from './list.ts';
import { type AnswerDoc, AnswerModel, type ObjectionDoc, ObjectionModel } from './model.ts';

/** Answers an objection, once. The same key answers the same. Throws `objection.answered`, `resource.absent`. */
export async function answerObjection(
  principal: PersonPrincipal,
  where: { seminarId: Id; sessionId: Id; objectionId: Id },
  { key, outcome, note }: z.output<typeof NewObjectionAnswer>,
): Promise<Objection> {
  const { seminarId, sessionId, objectionId } = where;
  const objection = await ObjectionModel.findOne({ _id: objectionId, seminarId, sessionId }).lean<ObjectionDoc>();
  if (!objection) fail('resource.absent');
  const author = await findPerson(principal.personId);
  const answer: AnswerDoc = {
    _id: objectionId,
    sessionId,
    key,
    outcome,
    note,
    byId: principal.personId,
    byName: author ? fullName(author) : '',
    at: clock.now(),
  };
  try {
    await AnswerModel.create(answer);
  } catch (thrown) {
    if (!isDuplicate(thrown)) throw thrown;
    const given = await AnswerModel.findById(objectionId).lean<AnswerDoc>();
    if (given?.key !== key || given.byId !== answer.byId) fail('objection.answered');
    return viewObjection(objection, given);
  }
  const details = { sessionId, objectionId, outcome, note };
  await audit({ principal, action: 'objection:answer', on: { kind: 'seminar', id: seminarId }, details });
  return viewObjection(objection, answer);
}
