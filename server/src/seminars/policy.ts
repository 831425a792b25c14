import { isDeepStrictEqual } from 'node:util';
import type { Principal } from '@minber/shared/access/principal';
import { AttendancePolicy, type PolicyVersion } from '@minber/shared/seminars/attendance-policy';
import { audit, clock, fail, pushEvent } from '../platform/index.ts';
import { type PolicyDoc, SeminarModel } from './model.ts';
import { cardOf, peopleById } from './people.ts';
import { type LoadedSeminar, loadSeminar, policyVersion } from './seminar.ts';

/**
 * Adds a version of the policy; sessions that have started keep theirs. Nothing is written when nothing changes.
 * Throws `request.conflict`, `seminar.cancelled`.
 */
export async function changePolicy(
  principal: Principal,
  seminarId: string,
  { revision, policy }: { revision: number; policy: AttendancePolicy },
): Promise<LoadedSeminar> {
  const seminar = await loadSeminar(seminarId);
  if (seminar.cancelled) fail('seminar.cancelled');
  if (seminar.revision !== revision) fail('request.conflict');
  if (isDeepStrictEqual(policyVersion(seminar, seminar.policyVersion).policy, policy)) return seminar;
  const version = seminar.policyVersion + 1;
  const added: PolicyDoc = {
    version,
    policy,
    changedById: principal.kind === 'person' ? principal.personId : null,
    changedAt: clock.now(),
  };
  const { $push } = pushEvent({ type: 'seminar.changed', payload: { seminarId, fields: ['policy'] } });
  const written = await SeminarModel.findOneAndUpdate(
    { _id: seminarId, revision, policyVersion: seminar.policyVersion },
    { $set: { policyVersion: version }, $inc: { revision: 1 }, $push: { ...$push, policies: added } },
    { returnDocument: 'after', projection: { outbox: 0 } },
  ).lean<LoadedSeminar>();
  if (!written) fail('request.conflict');
  await audit({
    principal,
    action: 'seminar:policy',
    on: { kind: 'seminar', id: seminarId },
    details: { version, policy },
  });
  return written;
}

/** Every version, latest first. */
export async function policyVersions(seminarId: string): Promise<PolicyVersion[]> {
  const { policies } = await loadSeminar(seminarId);
  const people = await peopleById(policies.map((one) => one.changedById).filter((id) => id !== null));
  return policies.toReversed().map(({ version, policy, changedById, changedAt }) => ({
    version,
    policy: AttendancePolicy.parse(policy),
    changedBy: changedById ? { personId: changedById, name: cardOf(people, changedById).name } : null,
    changedAt,
  }));
}
