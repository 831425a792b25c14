import { fullName } from '@minber/shared/identity/names';
import type { Id, Instant } from '@minber/shared/platform/ids';
import type { NewObjection, Objection, OwnObjections } from '@minber/shared/reports/objections';
import type { z } from 'zod';
import type { PersonPrincipal } from '../../attendance/index.ts';
import { findPerson } from '../../identity/index.ts';
import { audit, clock, fail, isDuplicate, newId } from '../../platform/index.ts';
import { type LoadedSeminar, loadSeminar, policyOf, sessionOf } from '../../seminars/index.ts';
import { findLatestVersions } from '../versions/latest.ts';
import { listOwnObjections, viewObjection } from './list.ts';
import { type AnswerDoc, AnswerModel, type ObjectionDoc, ObjectionModel } from './model.ts';

const dayMs = 24 * 60 * 60_000;

/**
 * A learner objects to his line. The same key adds nothing new. Throws `objection.early`, `objection.late`,
 * `objection.open`, `resource.absent`.
 */
export async function object(
  principal: PersonPrincipal,
  where: { seminarId: Id; sessionId: Id },
  { key, text }: z.output<typeof NewObjection>,
): Promise<Objection> {
  const { seminarId, sessionId } = where;
  const { personId } = principal;
  const seminar = await loadSeminar(seminarId);
  const sent = await findSent(personId, key);
  if (sent) return sent;
  refuseOutsideTime(seminar, sessionId);
  const number = await nextNumber(sessionId, personId);
  const person = (await findPerson(personId)) ?? fail('resource.absent');
  const expected = seminar.expected.find((line) => line.personId === personId);
  const { regionId, centreId } = expected ?? person;
  const stored: ObjectionDoc = {
    _id: newId(),
    seminarId,
    sessionId,
    personId,
    number,
    key,
    name: fullName(person),
    regionId,
    centreId,
    text,
    at: clock.now(),
  };
  try {
    await ObjectionModel.create(stored);
  } catch (thrown) {
    if (!isDuplicate(thrown)) throw thrown;
    return (await findSent(personId, key)) ?? fail('objection.open');
  }
  const details = { sessionId, objectionId: stored._id };
  await audit({ principal, action: 'objection:write', on: { kind: 'seminar', id: seminarId }, details });
  return viewObjection(stored, undefined);
}

async function findSent(personId: Id, key: string): Promise<Objection | undefined> {
  const sent = await ObjectionModel.findOne({ personId, key }).lean<ObjectionDoc>();
  if (!sent) return undefined;
  return viewObjection(sent, (await AnswerModel.findById(sent._id).lean<AnswerDoc>()) ?? undefined);
}

/** One's own in every session, until when one may object, and the latest version approved. */
export async function ownObjections(personId: Id, seminarId: Id): Promise<z.input<typeof OwnObjections>> {
  const seminar = await loadSeminar(seminarId);
  const sessionIds = seminar.sessions.map(({ sessionId }) => sessionId);
  const objections = await listOwnObjections(sessionIds, personId);
  const latest = await findLatestVersions(sessionIds);
  return {
    sessions: sessionIds.map((sessionId) => ({
      sessionId,
      until: objectionsUntil(seminar, sessionId),
      objections: objections.filter((objection) => objection.sessionId === sessionId),
      approved: latest.get(sessionId) ?? null,
    })),
  };
}

/** Null: the session has not ended. */
function objectionsUntil(seminar: LoadedSeminar, sessionId: Id): Instant | null {
  const { endedAt } = sessionOf(seminar, sessionId);
  return endedAt === null ? null : endedAt + policyOf(seminar, sessionId).objectionDays * dayMs;
}

function refuseOutsideTime(seminar: LoadedSeminar, sessionId: Id): void {
  const until = objectionsUntil(seminar, sessionId);
  if (until === null) fail('objection.early');
  const { objectionDays: days } = policyOf(seminar, sessionId);
  if (clock.now() > until) fail('objection.late', { params: { days } });
}

async function nextNumber(sessionId: Id, personId: Id): Promise<number> {
  const last = await ObjectionModel.findOne({ sessionId, personId }).sort({ number: -1 }).lean<ObjectionDoc>();
  if (last && !(await AnswerModel.exists({ _id: last._id }))) fail('objection.open');
  return (last?.number ?? 0) + 1;
}
