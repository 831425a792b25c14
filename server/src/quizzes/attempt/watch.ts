import type { Id, Instant } from '@minber/shared/platform/ids';
import type { AttemptClock } from '@minber/shared/quizzes/learner';
import { clock, signals } from '../../platform/index.ts';
import { loadAttempt } from './load.ts';
import type { AttemptDoc } from './model.ts';

declare module '../../platform/signals.ts' {
  interface Signals {
    /** Its time or its state is another one. */
    'attempt:changed': [Id];
  }
}

/** Shorter than any proxy waits; whoever missed the news (another node's, say) hears it then. */
const longestMs = 25_000;

const waiting = new Map<Id, Set<() => void>>();
let isOpen = false;

/** Begins to pass on what changes. */
export function openWatch(): void {
  isOpen = true;
  signals.on('attempt:changed', wake);
}

/** Lets everybody go who waits. */
export function closeWatch(): void {
  isOpen = false;
  signals.off('attempt:changed', wake);
  for (const attemptId of waiting.keys()) wake(attemptId);
}

/**
 * How an attempt's time stands, once it is another than `known`; after a while in any case. Throws `resource.absent`.
 */
export async function watchAttempt(attemptId: Id, known: Instant): Promise<AttemptClock> {
  const change = nextChange(attemptId);
  try {
    const attempt = await loadAttempt(attemptId);
    if (attempt.state !== 'open' || attempt.deadline !== known || !isOpen) return clockOf(attempt);
    await change.heard;
    return clockOf(await loadAttempt(attemptId));
  } finally {
    change.stop();
  }
}

export function isEnding({ state, endsBy = null }: Pick<AttemptDoc, 'state' | 'endsBy'>): boolean {
  return state === 'open' && endsBy !== null;
}

function clockOf(attempt: AttemptDoc): AttemptClock {
  const { state, deadline } = attempt;
  return { state, deadline, isEnding: isEnding(attempt), serverNow: clock.now() };
}

function nextChange(attemptId: Id): { heard: Promise<void>; stop: () => void } {
  const { promise: heard, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, longestMs);
  const own = waiting.get(attemptId) ?? new Set();
  waiting.set(attemptId, own.add(resolve));
  const stop = () => {
    clearTimeout(timer);
    own.delete(resolve);
    if (own.size === 0 && waiting.get(attemptId) === own) waiting.delete(attemptId);
  };
  return { heard, stop };
}

function wake(attemptId: Id): void {
  for (const resolve of waiting.get(attemptId) ?? []) resolve();
}
