import type { Instant } from '../platform/ids.ts';
import type { StartBlock } from './learner.ts';
import type { QuizSettings } from './quiz.ts';

export interface StartFacts {
  isLocked: boolean;
  /** Dates of the cohort; `closesAt` is at the latest its end. */
  opensAt: Instant;
  closesAt: Instant;
  extraAttempts: number;
  /** When each attempt so far was closed, in order; open ones are gone on with, not counted here. */
  closedAt: Instant[];
}

/** How many attempts are left; null: any number. */
export function attemptsLeft(
  { attempts }: Pick<QuizSettings, 'attempts'>,
  { extraAttempts, closedAt }: Pick<StartFacts, 'extraAttempts' | 'closedAt'>,
): number | null {
  return attempts === null ? null : Math.max(0, attempts + extraAttempts - closedAt.length);
}

/** Why no attempt can be started at `now`; null: one can. */
export function startBlock(
  settings: Pick<QuizSettings, 'attempts' | 'coolDownMinutes'>,
  facts: StartFacts,
  now: Instant,
): StartBlock | null {
  if (facts.isLocked) return { kind: 'locked' };
  if (now < facts.opensAt) return { kind: 'notOpenYet', at: facts.opensAt };
  if (now >= facts.closesAt) return { kind: 'closed', at: facts.closesAt };
  if (attemptsLeft(settings, facts) === 0) return { kind: 'noAttemptsLeft' };
  const until = Math.max(0, ...facts.closedAt) + settings.coolDownMinutes * 60_000;
  return facts.closedAt.length > 0 && now < until ? { kind: 'coolDown', until } : null;
}

/**
 * When an attempt started at `now` is closed by its time: after its limit and this person's extra minutes, at the latest
 * when the quiz closes.
 */
export function deadlineOf(
  { timeLimitMinutes }: Pick<QuizSettings, 'timeLimitMinutes'>,
  { startedAt, extraMinutes, closesAt }: { startedAt: Instant; extraMinutes: number; closesAt: Instant },
): Instant {
  if (timeLimitMinutes === null) return closesAt;
  return Math.min(closesAt, startedAt + (timeLimitMinutes + extraMinutes) * 60_000);
}

/** From when a closed attempt may be reviewed; null: never. */
export function reviewFrom(
  { review }: Pick<QuizSettings, 'review'>,
  { submittedAt, closesAt }: { submittedAt: Instant; closesAt: Instant },
): Instant | null {
  if (review.when === 'never') return null;
  return review.when === 'immediately' ? submittedAt : Math.max(submittedAt, closesAt);
}
