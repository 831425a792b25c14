import type { Principal } from '@minber/shared/access/principal';
import type { Instant } from '@minber/shared/platform/ids';
import { sessionProblems } from '@minber/shared/seminars/schedule-rules';
import { clock, fail, newId } from '../platform/index.ts';
import { insertSeminar, newSession } from './schedule.ts';
import { type LoadedSeminar, loadSeminar, policyOf } from './seminar.ts';

/** A new seminar of the same content, its first session at `startsAt`. Links of guest speakers are not copied. */
export async function duplicateSeminar(
  principal: Principal,
  seminarId: string,
  wanted: { startsAt: Instant; withExpected: boolean },
): Promise<LoadedSeminar> {
  const source = await loadSeminar(seminarId);
  const shift = wanted.startsAt - source.startsAt;
  const sessions = source.sessions.map(({ startsAt, endsAt }) => ({
    startsAt: startsAt + shift,
    endsAt: endsAt + shift,
  }));
  const problems = sessionProblems(sessions, [], clock.now());
  if (problems.length > 0)
    fail('request.invalid', { fields: [{ path: 'startsAt', message: problems[0]?.message ?? '' }] });
  const { version: _, ...policy } = policyOf(source);
  const { title, description, functionIds, regionIds, hostIds, speakerIds } = source;
  return insertSeminar(principal, {
    title,
    description,
    functionIds,
    regionIds,
    hostIds,
    speakerIds,
    sessions: sessions.map(newSession),
    guests: source.guests.map((guest) => ({ ...guest, guestId: newId(), link: null })),
    expected: wanted.withExpected ? source.expected : [],
    policy,
  });
}
