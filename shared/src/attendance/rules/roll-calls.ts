import type { RollCallReason } from '../roll-call.ts';

/** When roll-calls are asked for by policy; null and false: not at all. */
export interface RollCallTimes {
  afterStartMs: number | null;
  hourly: boolean;
  beforeEndMs: number | null;
}

/** A moment at which the policy asks. `ordinal` counts those of one reason from 0: the hours, for `hourly`. */
export interface RollCallMoment {
  reason: Exclude<RollCallReason, 'hand'>;
  ordinal: number;
  at: number;
}

export interface RollCallSession {
  startedAt: number;
  plannedEnd: number;
  /** Hexadecimal digits that nobody outside the server knows: the random moments follow from them alone. */
  seed: string;
}

/** Two roll-calls are never asked for closer together than this. */
export const rollCallsApartMs = 8 * 60_000;
const hourMs = 3_600_000;

/**
 * When a session's halls are asked to call the roll, in order: after the start, once at a random moment of each full hour
 * before the planned end, and before the planned end. The same for the same seed, so that a restart changes nothing.
 */
export function rollCallMoments(times: RollCallTimes, session: RollCallSession): RollCallMoment[] {
  const { startedAt, plannedEnd } = session;
  const found: RollCallMoment[] = [];
  const add = (moment: RollCallMoment) => {
    const isInside = moment.at >= startedAt && moment.at < plannedEnd;
    if (isInside && found.every(({ at }) => Math.abs(at - moment.at) >= rollCallsApartMs)) found.push(moment);
  };
  if (times.afterStartMs !== null) add({ reason: 'start', ordinal: 0, at: startedAt + times.afterStartMs });
  if (times.beforeEndMs !== null) add({ reason: 'end', ordinal: 0, at: plannedEnd - times.beforeEndMs });
  const hours = times.hourly ? Math.floor((plannedEnd - startedAt) / hourMs) : 0;
  for (let hour = 0; hour < hours; hour += 1) {
    const taken = found.map(({ at }) => at);
    const at = randomMoment(startedAt + hour * hourMs, taken, fraction(session.seed, hour));
    if (at !== undefined) add({ reason: 'hourly', ordinal: hour, at });
  }
  return found.sort((a, b) => a.at - b.at);
}

/**
 * The moment that is due now: the latest that has come, unless somebody has been asked since shortly before it. Earlier
 * ones that nobody was asked at (a break, a server that was down) are past: one roll-call confirms as much as two.
 */
export function dueRollCall(
  moments: readonly RollCallMoment[],
  askedAt: readonly number[],
  now: number,
): RollCallMoment | undefined {
  const moment = moments.findLast(({ at }) => at <= now);
  return moment && askedAt.every((at) => at <= moment.at - rollCallsApartMs) ? moment : undefined;
}

/** A moment of the hour from `start` on, as far into the part of it that lies well apart from the taken ones as `part` says. */
function randomMoment(start: number, taken: readonly number[], part: number): number | undefined {
  const free = freeParts(start, taken);
  const total = free.reduce((sum, { from, to }) => sum + to - from, 0);
  let left = Math.floor(part * total);
  for (const { from, to } of free) {
    if (left < to - from) return from + left;
    left -= to - from;
  }
  return undefined;
}

function freeParts(start: number, taken: readonly number[]): { from: number; to: number }[] {
  let free = [{ from: start, to: start + hourMs }];
  for (const at of taken) {
    free = free.flatMap(({ from, to }) => [
      { from, to: Math.min(to, at - rollCallsApartMs + 1) },
      { from: Math.max(from, at + rollCallsApartMs), to },
    ]);
    free = free.filter(({ from, to }) => from < to);
  }
  return free;
}

/** A number in [0, 1) that follows from the seed and the hour; each digit of the seed changes it (MurmurHash3's mixing). */
function fraction(seed: string, hour: number): number {
  const text = `${seed}/${hour}`;
  let hash = 1_779_033_703 ^ text.length;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 3_432_918_353);
    hash = (hash << 13) | (hash >>> 19);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 2_246_822_507);
  hash = Math.imul(hash ^ (hash >>> 13), 3_266_489_909);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}
