import type { Id } from '@minber/shared/platform/ids';
import { AttendancePolicy } from '@minber/shared/seminars/attendance-policy';
import type { Place } from '@minber/shared/seminars/people';
import { fail } from '../platform/index.ts';
import { type PolicyDoc, type SeminarDoc, SeminarModel, type SessionDoc } from './model.ts';

/** A seminar as other features see it: everything but its outbox. */
export type LoadedSeminar = Omit<SeminarDoc, 'outbox'>;

/** Undefined when there is none. Access has been decided by whoever calls. */
export async function findSeminar(seminarId: Id): Promise<LoadedSeminar | undefined> {
  return (await SeminarModel.findById(seminarId, { outbox: 0 }).lean<LoadedSeminar>()) ?? undefined;
}

/** Throws `resource.absent` when there is none. */
export async function loadSeminar(seminarId: Id): Promise<LoadedSeminar> {
  return (await findSeminar(seminarId)) ?? fail('resource.absent');
}

/** The seminars one of whose sessions is live or paused. */
export async function findRunning(): Promise<Id[]> {
  const found = await SeminarModel.find({ 'sessions.state': { $in: ['live', 'paused'] } }, { _id: 1 }).lean();
  return found.map(({ _id }) => _id);
}

/** Every session that is over. */
export async function findEndedSessions(): Promise<{ seminarId: Id; sessionId: Id }[]> {
  const found = await SeminarModel.find(
    { 'sessions.state': 'ended' },
    { 'sessions.sessionId': 1, 'sessions.state': 1 },
  ).lean<Pick<SeminarDoc, '_id' | 'sessions'>[]>();
  return found.flatMap(({ _id, sessions }) =>
    sessions.flatMap(({ sessionId, state }) => (state === 'ended' ? { seminarId: _id, sessionId } : [])),
  );
}

/** Throws `resource.absent` for a session of another seminar. */
export function sessionOf(seminar: Pick<LoadedSeminar, 'sessions'>, sessionId: Id): SessionDoc {
  return seminar.sessions.find((session) => session.sessionId === sessionId) ?? fail('resource.absent');
}

/** Where a person is expected; undefined: he is not on the list. */
export function placeOf(seminar: Pick<LoadedSeminar, 'expected'>, personId: Id): Place | undefined {
  return seminar.expected.find((line) => line.personId === personId)?.place;
}

/** The policy of a session: the one recorded at its start, before that the latest. */
export function policyOf(
  seminar: Pick<LoadedSeminar, 'policies' | 'policyVersion' | 'sessions'>,
  sessionId?: Id,
): AttendancePolicy & { version: number } {
  const recorded = sessionId ? sessionOf(seminar, sessionId).policyVersion : null;
  const { policy, version } = policyVersion(seminar, recorded ?? seminar.policyVersion);
  return { ...policy, version };
}

export function policyVersion(seminar: Pick<LoadedSeminar, 'policies'>, version: number): PolicyDoc {
  const found = seminar.policies.find((one) => one.version === version);
  if (!found) throw new Error(`A seminar has no policy of version ${version}`);
  // Stored versions are never rewritten: what they do not know of has its default.
  return { ...found, policy: AttendancePolicy.parse(found.policy) };
}
