import { allows } from '@minber/shared/access/policy';
import type { Principal } from '@minber/shared/access/principal';
import { inOrder } from '@minber/shared/seminars/rules';
import type { SeminarEdit, SessionPlan } from '@minber/shared/seminars/state';
import { audit, clock, fail, pushEvent } from '../platform/index.ts';
import { checkDraft } from './check.ts';
import { derivedFields } from './derived.ts';
import { facetsFor } from './facets.ts';
import { type SeminarDoc, SeminarModel, type SessionDoc } from './model.ts';
import { newSession } from './schedule.ts';
import { type LoadedSeminar, loadSeminar } from './seminar.ts';

type Changes = Partial<
  Pick<
    SeminarDoc,
    'title' | 'description' | 'functionIds' | 'regionIds' | 'hostIds' | 'speakerIds' | 'sessions' | 'expected'
  >
>;

/** Changes what is sent; sessions keep their ids. Throws `request.conflict`, `seminar.cancelled`, `seminar.outsideScope`. */
export async function editSeminar(
  principal: Principal,
  seminarId: string,
  { revision, sessions, ...edit }: SeminarEdit,
): Promise<LoadedSeminar> {
  const seminar = await loadSeminar(seminarId);
  if (seminar.cancelled) fail('seminar.cancelled');
  if (seminar.revision !== revision) fail('request.conflict');
  await checkDraft({ ...edit, ...(sessions ? { sessions } : {}) }, seminar, clock.now());
  const sent = Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined)) as Changes;
  const changes: Changes = {
    ...sent,
    ...(sessions ? { sessions: inOrder(sessions.map((plan) => planned(plan, seminar))) } : {}),
  };
  return writeChanges(principal, seminar, changes, { action: 'seminar:edit' });
}

/**
 * Writes fields and all that is derived from them, where nobody was faster and the result stays within the caller's
 * places; tells `seminar.changed` with the names of the fields. `push` adds to lists of the document in the same update.
 */
export async function writeChanges(
  principal: Principal,
  seminar: LoadedSeminar,
  changes: Changes,
  record: { action: string; details?: Record<string, unknown>; push?: Record<string, unknown> },
): Promise<LoadedSeminar> {
  const derived = derivedFields({ ...seminar, ...changes });
  const next: LoadedSeminar = { ...seminar, ...changes, ...derived };
  if (!allows(principal, 'seminar:write', facetsFor(next, principal))) fail('seminar.outsideScope');
  const fields = Object.keys(changes);
  const written = await SeminarModel.findOneAndUpdate(
    { _id: seminar._id, revision: seminar.revision, cancelled: null },
    {
      $set: { ...changes, ...derived },
      $inc: { revision: 1 },
      $push: {
        ...pushEvent({ type: 'seminar.changed', payload: { seminarId: seminar._id, fields } }).$push,
        ...record.push,
      },
    },
    { returnDocument: 'after', projection: { outbox: 0 } },
  ).lean<LoadedSeminar>();
  if (!written) fail('request.conflict');
  await audit({
    principal,
    action: record.action,
    on: { kind: 'seminar', id: seminar._id },
    details: { fields, ...record.details },
  });
  return written;
}

function planned(plan: SessionPlan, seminar: LoadedSeminar): SessionDoc {
  const before = seminar.sessions.find((session) => session.sessionId === plan.sessionId);
  return before ? { ...before, startsAt: plan.startsAt, endsAt: plan.endsAt } : newSession(plan);
}
