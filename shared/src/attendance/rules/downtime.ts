import { type Interval, subtract, union } from './intervals.ts';

/**
 * Evidence this long before the system went down, and again this long after it was back: there all the while. A page
 * tries every 15 s at the latest to come back.
 */
export const downtimeReach = { beforeMs: 10_000, afterMs: 20_000 };

/** Who comes is heard before media reaches him: for so long he is just arriving. */
export const arrivingMs = 6_000;

/** What one process of the server calls now, the next may call so much earlier or later. */
export const clocksApartMs = 200;

/** A stretch in which something was heard. */
export interface Heard extends Interval {
  /** It did not end: the system went down while it lasted. */
  interrupted: boolean;
}

/** What is known of one person or one screen around the downtime of the system. */
export interface AroundDowntime {
  /** Heard and receiving. */
  receiving: readonly Heard[];
  /** Heard without receiving. */
  idle: readonly Heard[];
  /** Everything that counts as presence. */
  presence: readonly Interval[];
  /** When the session ended: from then on nobody is heard in it. Null while it runs. */
  endedAt: number | null;
}

/**
 * What downtime gives back: for each interruption the time from the last evidence before it to the first after it, to
 * whoever was interrupted by it and was there again within reach. Who was still arriving when he was heard again is given
 * it until he received. Who had left before, however shortly, gets nothing; nor does who never received anything. What
 * was present anyway is left out.
 */
export function givenBack(known: AroundDowntime, interruptions: readonly Interval[]): Interval[] {
  const presence = union(known.presence);
  const bridges = interruptions.flatMap((down) => {
    const earlier = Math.max(0, ...interruptions.flatMap(({ to }) => (to < down.to ? [to] : [])));
    const before = lastBefore(known, down, earlier);
    if (!before) return [];
    const until = firstAfter(known, presence, down, before.received);
    return until !== undefined && until > before.at ? [{ from: before.at, to: until }] : [];
  });
  return subtract(bridges, presence);
}

/**
 * From when somebody was not heard because of the downtime; one who was just arriving was there since he arrived. What an
 * earlier downtime interrupted, until `earlier`, says nothing of this one: he may have left since. The end of the downtime
 * is told by another clock than his last evidence, which may so come after it.
 */
function lastBefore(
  { receiving, idle }: AroundDowntime,
  down: Interval,
  earlier: number,
): { at: number; received: boolean } | undefined {
  const latest = down.to + clocksApartMs;
  const isOfEarlier = ({ from, to }: Heard) => to <= earlier + (from < earlier ? clocksApartMs : 0);
  const isInterrupted = (span: Heard) =>
    span.interrupted && !isOfEarlier(span) && span.to >= down.from - downtimeReach.beforeMs && span.to <= latest;
  const ends = receiving.filter(isInterrupted).map(({ to }) => to);
  if (ends.length > 0) return { at: Math.max(...ends), received: true };
  const arrivals = idle.filter((span) => isInterrupted(span) && span.to - span.from <= arrivingMs);
  return arrivals.length > 0 ? { at: Math.min(...arrivals.map(({ from }) => from)), received: false } : undefined;
}

/**
 * Until when he was there all the while because he was heard again: by what begins after the downtime, or outlasts it.
 * A session that ends before anybody can arrive again is as good as that; one that ends later leaves time to be heard.
 */
function firstAfter(
  { receiving, idle, endedAt }: AroundDowntime,
  presence: readonly Interval[],
  down: Interval,
  received: boolean,
): number | undefined {
  const isAfter = ({ from, to }: Interval) =>
    (from >= down.to || to > down.to + clocksApartMs) && from <= down.to + downtimeReach.afterMs;
  // Who left again at once was heard at one moment only: no presence, but evidence.
  const there = [...presence, ...receiving];
  const leadsOn = (span: Interval) =>
    span.to - span.from <= arrivingMs && there.some(({ from, to }) => from <= span.to && span.to <= to);
  const starts = there.filter(isAfter).map(({ from }) => from);
  if (endedAt !== null && endedAt >= down.to && endedAt <= down.to + arrivingMs) starts.push(endedAt);
  const heard = received ? idle.filter(isAfter) : [];
  starts.push(...heard.map((span) => (leadsOn(span) ? span.to : span.from)));
  return starts.length > 0 ? Math.min(...starts) : undefined;
}
