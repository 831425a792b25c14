import type { Instant } from '@minber/shared/platform/ids';
import { clock } from '../clock.ts';
import { log } from '../log.ts';
import { audit } from './audit.ts';
import { auditRetention } from './audit-retention.ts';
import { directory } from './directory.ts';

const dayMs = 86_400_000;
const leaseKey = 'retention';
const lookEveryMs = 3_600_000;
const firstLookMs = 60_000;

/** One kind of data and how long it is kept. A kind removes nothing but what its own description says. */
export interface Retention {
  kind: string;
  /** Undefined: it is kept for ever. */
  days: number | undefined;
  /** How many would go. */
  count(before: Instant): Promise<number>;
  /** Removes what is older, and tells how many. Repeated after a crash. */
  remove(before: Instant): Promise<number>;
}

export interface RetentionResult {
  kind: string;
  /** Null: this kind is kept for ever. */
  before: Instant | null;
  /** Removed, or in a dry run would be. */
  count: number;
}

class RetentionRunner {
  #kinds: Retention[] = auditRetention;
  #timers: NodeJS.Timeout[] = [];

  configure(kinds: Retention[]): void {
    this.#kinds = [...auditRetention, ...kinds];
  }

  /** Once a day on one node: whichever takes the lease of the day does it. */
  start(): void {
    const look = () =>
      void this.#daily().catch((thrown: unknown) => log('retention').warn({ err: thrown }, 'will be tried again'));
    this.#timers = [setTimeout(look, firstLookMs), setInterval(look, lookEveryMs)];
    for (const timer of this.#timers) timer.unref();
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
  }

  /** Every kind in turn. A removal stands in the audit log; a dry run removes and writes nothing. */
  async run({ dryRun }: { dryRun: boolean }): Promise<RetentionResult[]> {
    const results: RetentionResult[] = [];
    for (const { kind, days, count, remove } of this.#kinds) {
      if (days === undefined) {
        results.push({ kind, before: null, count: 0 });
        continue;
      }
      const before = clock.now() - days * dayMs;
      const removed = dryRun ? await count(before) : await remove(before);
      if (!dryRun && removed > 0)
        await audit({
          principal: { kind: 'system' },
          action: 'retention.remove',
          details: { kind, days, before, count: removed },
        });
      results.push({ kind, before, count: removed });
    }
    return results;
  }

  /** The lease lasts until the end of the day (UTC), so that whoever took it is the only one that day. */
  async #daily(): Promise<void> {
    const now = clock.now();
    const held = await directory.find(leaseKey);
    if (held && held.expiresAt > now) return;
    if (!(await directory.acquire(leaseKey, dayMs - (now % dayMs)))) return;
    try {
      await this.run({ dryRun: false });
    } catch (thrown) {
      await directory.release(leaseKey);
      throw thrown;
    }
  }
}

export const retention = new RetentionRunner();
