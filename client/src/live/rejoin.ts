const FIRST_RETRY_MS = 600;
const LONGEST_RETRY_MS = 15_000;
/** A server that died is back within seconds: so many tries come quickly before they begin to thin out. */
const QUICK_TRIES = 7;

/** ICE that has not worked for so long ends in a rejoin. */
export const ICE_PATIENCE_MS = 5000;
/** The server pings every 2 s; three that stay away mean that the line is dead, whatever the socket says. */
export const SILENCE_MS = 7000;

export interface RejoinSituation {
  /** 0: the first try since it last worked. */
  attempt: number;
  /** The server's bound for the random delay of the first try. */
  spreadMs: number;
  /** The server said that it is away for so long. */
  backInMs?: number;
  /** The browser has just come online, or a person asked: no delay. */
  atOnce?: boolean;
}

/**
 * How long to wait before joining again, in ms: at first random within what the server says, so that a hall of
 * three hundred does not arrive in one instant; then seven times about half a second (or the server's bound, in a large
 * room), then doubling to 15 s, each between half and all of it.
 */
export function rejoinDelayMs(situation: RejoinSituation, random: () => number = Math.random): number {
  const { attempt, spreadMs, backInMs = 0, atOnce = false } = situation;
  if (atOnce) return 0;
  if (attempt === 0) return Math.round(backInMs + random() * spreadMs);
  const quick = Math.max(FIRST_RETRY_MS, spreadMs);
  const bound = Math.min(LONGEST_RETRY_MS, quick * 2 ** Math.max(0, attempt - QUICK_TRIES));
  return Math.round(Math.max(backInMs, bound / 2 + (random() * bound) / 2));
}

export type Gap = 'next' | 'old' | 'gap';

/** Whether a push continues what is known; `gap`: something was missed, only a new snapshot helps. */
export function continues(known: { epoch: number; seq: number }, push: { epoch: number; seq: number }): Gap {
  if (push.epoch < known.epoch) return 'old';
  if (push.epoch > known.epoch) return 'gap';
  if (push.seq <= known.seq) return 'old';
  return push.seq === known.seq + 1 ? 'next' : 'gap';
}
