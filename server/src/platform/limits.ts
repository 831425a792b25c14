import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { AppError } from './errors.ts';

export interface Limit {
  points: number;
  seconds: number;
}

const limiters = new Map<string, RateLimiterMemory>();

/**
 * Limits by key, in this node's memory: several nodes count each for itself.
 * `name` is the rule, `key` whom it counts.
 */
export const limits = {
  /** Takes one point; throws `request.tooMany` with the time to wait when none is left. */
  async hit(name: string, key: string, limit: Limit): Promise<void> {
    try {
      await limiterOf(name, limit).consume(key);
    } catch (refused) {
      if (refused instanceof RateLimiterRes)
        throw new AppError('request.tooMany', { retryAfterMs: refused.msBeforeNext });
      throw refused;
    }
  },
  async forget(name: string, key: string, limit: Limit): Promise<void> {
    await limiterOf(name, limit).delete(key);
  },
};

function limiterOf(name: string, limit: Limit): RateLimiterMemory {
  const id = `${name}/${limit.points}/${limit.seconds}`;
  let limiter = limiters.get(id);
  if (!limiter) {
    limiter = new RateLimiterMemory({ keyPrefix: id, points: limit.points, duration: limit.seconds });
    limiters.set(id, limiter);
  }
  return limiter;
}
