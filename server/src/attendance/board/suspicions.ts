import type { Id, Instant } from '@minber/shared/platform/ids';

/** What is recorded follows what is seen by so much. */
const recordedAfterMs = 3_000;
/** What the record does not confirm is asked again after so much more of it, and given up after so much. */
const againAfterMs = 15_000;
const givenUpAfterMs = 2 * 60_000;
/** The record is asked no more often, whatever is suspected. */
const atMostEveryMs = 10_000;

interface Suspicion {
  /** How long it must last, all its times together, and how long it has lasted before `since`. */
  neededMs: number;
  lastedMs: number;
  since: Instant | null;
  askedAtMs: number;
}

/** What may be a conflict, until the record says that it is one. Each by the id the conflict would have. */
export class Suspicions {
  #open = new Map<Id, Suspicion>();
  #settled = new Set<Id>();
  #now: Instant = 0;
  #askedAt: Instant = 0;
  #askSoon = false;

  /** It lasts since then, and is a conflict once it has lasted long enough. Saying so again changes nothing. */
  lasts(conflictId: Id, since: Instant, neededMs: number): void {
    if (this.#settled.has(conflictId)) return;
    const known = this.#open.get(conflictId);
    if (known) known.since ??= since;
    else this.#open.set(conflictId, { neededMs, lastedMs: 0, since, askedAtMs: Number.NEGATIVE_INFINITY });
  }

  /** It does not last any more; it may again. */
  ends(conflictId: Id): void {
    const known = this.#open.get(conflictId);
    if (!known || known.since === null) return;
    known.lastedMs += Math.max(0, this.#now - known.since);
    known.since = null;
  }

  /** The record has said so, or somebody has settled it. */
  settle(conflictId: Id): void {
    this.#settled.add(conflictId);
    this.#open.delete(conflictId);
  }

  /** It was not so after all, and may become so again. */
  reopen(conflictId: Id): void {
    this.#settled.delete(conflictId);
  }

  /** The record is asked as soon as it may be. */
  askSoon(): void {
    this.#askSoon = true;
  }

  /** Whether the record must be asked now; whoever asks this does so. To be called at least once a second. */
  takeDue(now: Instant): boolean {
    this.#now = now;
    if (now - this.#askedAt < atMostEveryMs) return false;
    let isAnyDue = this.#askSoon;
    this.#askSoon = false;
    for (const [conflictId, suspicion] of this.#open) {
      const { neededMs, lastedMs, since, askedAtMs } = suspicion;
      const lasted = lastedMs + (since === null ? 0 : now - since - recordedAfterMs);
      if (lasted < Math.max(neededMs, askedAtMs + againAfterMs)) continue;
      isAnyDue = true;
      suspicion.askedAtMs = lasted;
      if (lasted > neededMs + givenUpAfterMs) this.settle(conflictId);
    }
    if (isAnyDue) this.#askedAt = now;
    return isAnyDue;
  }
}
