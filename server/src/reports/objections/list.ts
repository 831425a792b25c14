import type { Scope } from '@minber/shared/access/rules';
import type { Id } from '@minber/shared/platform/ids';
import type { Objection } from '@minber/shared/reports/objections';
import { rowScope } from '../../attendance/index.ts';
import type { Filter } from '../../platform/index.ts';
import { loadSeminar, sessionOf } from '../../seminars/index.ts';
import { type AnswerDoc, AnswerModel, type ObjectionDoc, ObjectionModel } from './model.ts';

/** All of a session with their answers, oldest first. */
export async function listObjections(sessionId: Id): Promise<Objection[]> {
  return find({ sessionId });
}

/** Those of people whose rows a scope of `report:read` shows, newest first. Throws `resource.absent`. */
export async function listShownObjections(seminarId: Id, sessionId: Id, scope: Scope): Promise<Objection[]> {
  const seminar = await loadSeminar(seminarId);
  sessionOf(seminar, sessionId);
  const rows = rowScope(scope, seminar);
  return (await find({ sessionId }, (objection) => rows.allows(objection))).reverse();
}

/** A person's own in these sessions, oldest first. */
export async function listOwnObjections(sessionIds: Id[], personId: Id): Promise<Objection[]> {
  return find({ sessionId: { $in: sessionIds }, personId });
}

async function find(filter: Filter, isShown: (objection: ObjectionDoc) => boolean = () => true): Promise<Objection[]> {
  const objections = await ObjectionModel.find(filter).sort({ at: 1, _id: 1 }).lean<ObjectionDoc[]>();
  const answers = await AnswerModel.find({ _id: { $in: objections.map(({ _id }) => _id) } }).lean<AnswerDoc[]>();
  const byObjection = new Map(answers.map((answer) => [answer._id, answer]));
  return objections.filter(isShown).map((objection) => viewObjection(objection, byObjection.get(objection._id)));
}

export function viewObjection(objection: ObjectionDoc, answer: AnswerDoc | undefined): Objection {
  const { _id, seminarId, sessionId, personId, name, text, at } = objection;
  return {
    objectionId: _id,
    seminarId,
    sessionId,
    personId,
    name,
    text,
    at,
    answer: answer ? { outcome: answer.outcome, note: answer.note, byName: answer.byName, at: answer.at } : null,
  };
}
