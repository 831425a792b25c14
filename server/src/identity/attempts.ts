import { clock, defineModel, fail, hashToken, type Stored } from '../platform/index.ts';

interface Attempts extends Stored {
  count: number;
  /** No attempt is looked at before this moment. */
  until: number;
  at: number;
}

const AttemptsModel = defineModel<Attempts>(
  'signInAttempts',
  { count: Number, until: Number, at: Number },
  { indexes: [{ fields: { at: 1 } }] },
);

/** `free` attempts without delay, then doubling from one second up to `atMostMs`. */
export interface DelayRule {
  free: number;
  atMostMs: number;
}
/** One account from one address: a person who mistypes, or a guesser. */
const fromOneAddress: DelayRule = { free: 5, atMostMs: 15 * 60_000 };
/** One account from everywhere: shorter, so that a guesser cannot lock its owner out. */
const fromEverywhere: DelayRule = { free: 20, atMostMs: 60_000 };
const forgottenAfterMs = 24 * 3_600_000;

/**
 * Counts an attempt before it is looked at, so that a hundred at once gain nothing. Throws `signIn.delayed` while one
 * must wait. Names that do not exist are counted the same way. `known`: the account was signed in from this address.
 */
export async function beginAttempt(name: string, address: string, known: boolean): Promise<void> {
  await begin(keyOf(name, address), fromOneAddress);
  if (!known) await begin(keyOf(name), fromEverywhere);
}

/** The password was right: nothing is held against the account any more. */
export async function forgetAttempts(name: string, address: string): Promise<void> {
  await AttemptsModel.deleteMany({ _id: { $in: [keyOf(name, address), keyOf(name)] } });
}

export async function sweepAttempts(): Promise<void> {
  await AttemptsModel.deleteMany({ at: { $lt: clock.now() - forgottenAfterMs } });
}

function keyOf(...parts: string[]): string {
  return hashToken(parts.join('\n'));
}

async function begin(key: string, rule: DelayRule): Promise<void> {
  const now = clock.now();
  const count = { $add: [{ $ifNull: ['$count', 0] }, 1] };
  const over = { $subtract: [count, rule.free] };
  const delay = { $min: [rule.atMostMs, { $multiply: [500, { $pow: [2, { $min: [over, 30] }] }] }] };
  // Free attempts leave nothing to wait for, not even for one whose clock was read a moment earlier.
  const until = { $cond: [{ $lte: [over, 0] }, 0, { $add: [now, delay] }] };
  // One update decides and counts: of many at once no more than the free ones pass.
  const waits = { $gt: [{ $ifNull: ['$until', 0] }, now] };
  const before = await AttemptsModel.collection.findOneAndUpdate(
    { _id: key as never },
    [
      {
        $set: {
          count: { $cond: [waits, '$count', count] },
          until: { $cond: [waits, '$until', until] },
          at: now,
        },
      },
    ],
    { upsert: true, returnDocument: 'before' },
  );
  const openAt = (before as Attempts | null)?.until ?? 0;
  if (openAt > now) fail('signIn.delayed', { retryAfterMs: openAt - now });
}
