import type { SeminarSummary } from '@minber/shared/seminars/state';
import { expect, it } from 'vitest';
import { chooseSeminar } from './choose-seminar.ts';

const minute = 60_000;
const now = 1_000 * minute;

function seminar(
  seminarId: string,
  state: 'planned' | 'live' | 'ended',
  startsIn: number,
  endedAgo = 0,
): SeminarSummary {
  const startsAt = now + startsIn * minute;
  const session = {
    sessionId: seminarId,
    startsAt,
    endsAt: startsAt + 90 * minute,
    state,
    startedAt: state === 'planned' ? null : startsAt,
    endedAt: state === 'ended' ? now - endedAgo * minute : null,
    policyVersion: null,
    joinOpensAt: startsAt - 15 * minute,
  };
  return {
    seminarId,
    state: state === 'planned' ? 'scheduled' : state,
    title: { kk: seminarId, ru: seminarId, en: '' },
    startsAt,
    endsAt: session.endsAt,
    sessions: [session],
    hosts: [],
    regionIds: [],
    expectedCount: null,
  };
}

it('shows what runs, whatever comes next', () => {
  expect(chooseSeminar([seminar('soon', 'planned', 5), seminar('runs', 'live', -30)], now).now?.seminarId).toBe('runs');
});

it('gets ready an hour before the next one, also when it is late to begin', () => {
  expect(chooseSeminar([seminar('far', 'planned', 200), seminar('near', 'planned', 59)], now).now?.seminarId).toBe(
    'near',
  );
  expect(chooseSeminar([seminar('late', 'planned', -20)], now).now?.seminarId).toBe('late');
});

it('stays with one that has ended for half an hour, and then names the next', () => {
  const far = seminar('far', 'planned', 200);
  expect(chooseSeminar([seminar('over', 'ended', -100, 10), far], now).now?.seminarId).toBe('over');
  expect(chooseSeminar([seminar('over', 'ended', -200, 40), far], now)).toMatchObject({
    now: null,
    next: { seminar: { seminarId: 'far' }, startsAt: now + 200 * minute },
  });
});
