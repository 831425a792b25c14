import { allows } from '@minber/shared/access/policy';
import type { Principal } from '@minber/shared/access/principal';
import { inOrder } from '@minber/shared/seminars/rules';
import type { NewSeminar, SessionPlan } from '@minber/shared/seminars/state';
import { audit, clock, fail, newEvent, newId } from '../platform/index.ts';
import { checkDraft } from './check.ts';
import { derivedFields } from './derived.ts';
import { facetsFor } from './facets.ts';
import { type SeminarDoc, SeminarModel, type SessionDoc } from './model.ts';
import type { LoadedSeminar } from './seminar.ts';

/** Schedules a seminar. Throws `request.invalid` with the wrong fields, `seminar.outsideScope`. */
export async function scheduleSeminar(principal: Principal, draft: NewSeminar): Promise<LoadedSeminar> {
  await checkDraft(draft, undefined, clock.now());
  const { policy, sessions, ...fields } = draft;
  return insertSeminar(principal, { ...fields, sessions: sessions.map(newSession), policy, guests: [], expected: [] });
}

type NewDoc = Pick<
  SeminarDoc,
  'title' | 'description' | 'functionIds' | 'regionIds' | 'hostIds' | 'speakerIds' | 'guests' | 'sessions' | 'expected'
> &
  Partial<Pick<SeminarDoc, '_id' | 'expectedFrozenAt' | 'attendedIds'>> & {
    policy: NewSeminar['policy'];
  };

/** Stores a new seminar with its first policy version, inside the caller's places. */
export async function insertSeminar(principal: Principal, { policy, ...fields }: NewDoc): Promise<LoadedSeminar> {
  const now = clock.now();
  const byId = principal.kind === 'person' ? principal.personId : null;
  const sessions = inOrder(fields.sessions);
  const seminar: LoadedSeminar = {
    ...fields,
    _id: fields._id ?? newId(),
    revision: 1,
    functionIds: [...new Set(fields.functionIds)],
    regionIds: [...new Set(fields.regionIds)],
    hostIds: [...new Set(fields.hostIds)],
    speakerIds: [...new Set(fields.speakerIds)],
    sessions,
    cancelled: null,
    attendedIds: fields.attendedIds ?? [],
    policies: [{ version: 1, policy, changedById: byId, changedAt: now }],
    policyVersion: 1,
    expectedChanges: [],
    createdById: byId,
    createdAt: now,
    ...derivedFields({ ...fields, sessions }),
  };
  if (!allows(principal, 'seminar:write', facetsFor(seminar, principal))) fail('seminar.outsideScope');
  await SeminarModel.create({
    ...seminar,
    outbox: [newEvent({ type: 'seminar.scheduled', payload: { seminarId: seminar._id } })],
  });
  await audit({ principal, action: 'seminar:create', on: { kind: 'seminar', id: seminar._id } });
  return seminar;
}

export function newSession({ startsAt, endsAt }: SessionPlan): SessionDoc {
  return {
    sessionId: newId(),
    startsAt,
    endsAt,
    state: 'planned',
    startedAt: null,
    endedAt: null,
    policyVersion: null,
  };
}
