import { expect, it } from 'vitest';
import { type CurrentSource, currentSession } from './current.ts';

const minutes = (count: number) => count * 60_000;
interface Session extends CurrentSource {
  sessionId: string;
}
const planned = { state: 'planned', endedAt: null } as const;
const morning: Session = { ...planned, sessionId: 'morning', startsAt: minutes(100), endsAt: minutes(160) };
const evening: Session = { ...planned, sessionId: 'evening', startsAt: minutes(500), endsAt: minutes(560) };

/** The session shown at this minute. */
function shown(sessions: Session[], minute: number) {
  return currentSession(sessions, minutes(minute))?.sessionId;
}

it('shows the session that runs, before it the next one', () => {
  expect(shown([morning, evening], 0)).toBe('morning');
  expect(shown([{ ...morning, state: 'live' }, evening], 490)).toBe('morning');
});

it('says for half an hour that a session is over, then announces the next one', () => {
  const over: Session = { ...morning, state: 'ended', endedAt: minutes(158) };
  expect(shown([over, evening], 180)).toBe('morning');
  expect(shown([over, evening], 190)).toBe('evening');
  expect(shown([over], 500)).toBe('morning');
});

it('announces a session that is open at once, even right after another', () => {
  const over: Session = { ...evening, state: 'ended', endedAt: minutes(480) };
  const next: Session = { ...morning, sessionId: 'next', startsAt: minutes(490), endsAt: minutes(550) };
  expect(shown([over, next], 481)).toBe('next');
});
