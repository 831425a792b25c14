import type { Principal } from '@minber/shared/access/principal';
import { subjectOf } from '@minber/shared/access/principal';
import type { Id } from '@minber/shared/platform/ids';
import { audit, clock, fail } from '../platform/index.ts';
import { type Member, membersInScope } from '../programmes/index.ts';
import { type SittingDoc, SittingModel } from './model.ts';
import { loadSitting } from './open.ts';

/** Whom a sitting concerns: the cohort's people of the hall's region, and whoever else was checked in. */
export async function membersAt({ cohortId, regionId }: SittingDoc): Promise<Member[]> {
  return membersInScope({ regionIds: [regionId], centreIds: [] }, cohortId);
}

/** Checks people in or out; those who are no learners of the cohort here are refused. Throws `sitting.closed`. */
export async function checkPeople(
  principal: Principal,
  sittingId: Id,
  { personIds, present }: { personIds: Id[]; present: boolean },
): Promise<SittingDoc> {
  const sitting = await loadSitting(sittingId);
  const known = new Set((await membersAt(sitting)).map(({ personId }) => personId));
  if (personIds.some((id) => !known.has(id))) fail('resource.absent');
  const presence = { present, at: clock.now(), byId: subjectOf(principal) ?? null };
  const set = Object.fromEntries(personIds.map((id) => [`people.${id}`, presence]));
  const written = await SittingModel.findOneAndUpdate(
    { _id: sittingId, state: 'open' },
    { $set: set },
    { returnDocument: 'after' },
  ).lean<SittingDoc>();
  if (!written) fail('sitting.closed');
  await audit({
    principal,
    action: present ? 'sitting:check-in' : 'sitting:check-out',
    on: { kind: 'sitting', id: sittingId },
    details: { personIds },
  });
  return written;
}

/** Nobody starts any more. Closed already: left as it is. */
export async function closeSitting(principal: Principal, sittingId: Id): Promise<SittingDoc> {
  const written = await SittingModel.findOneAndUpdate(
    { _id: sittingId, state: 'open' },
    { $set: { state: 'closed', closedAt: clock.now() } },
    { returnDocument: 'after' },
  ).lean<SittingDoc>();
  if (written) await audit({ principal, action: 'sitting:close', on: { kind: 'sitting', id: sittingId } });
  return written ?? loadSitting(sittingId);
}
