import { type Interval, subtract, union } from './intervals.ts';

/**
 * Evidence this long before the system went down, and again this long after it was back: there all the while. A page
 * tries every 15 s at the latest to come back.
 */
export const downtimeReach = { beforeMs: 10_000, afterMs: 20_000 };

/** Who had come this short a time before the system went down had not yet received anything. */
export const arrivingMs = 6_000;

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
}

/**
 * What downtime gives back: for each interruption the time from the last evidence before it to the first after it, to
 * whoever was interrupted by it and was there again within reach. Who had left before, however shortly, gets nothing;
 * nor does who never received anything. What was present anyway is left out.
 */
export function givenBack(known: AroundDowntime, interruptions: readonly Interval[]): Interval[] {
  const presence = union(known.presence);
  const bridges = interruptions.flatMap((down) => {
    const earlier = Math.max(0, ...interruptions.flatMap(({ to }) => (to < down.to ? [to] : [])));
    const before = lastBefore(known, down, earlier);
    if (!before) return [];
    // Who left again at once was heard at one moment only: no presence, but evidence.
    const evidence = [...presence, ...known.receiving, ...(before.received ? known.idle : [])];
    const until = firstAfter(evidence, down);
    return until !== undefined && until > before.at ? [{ from: before.at, to: until }] : [];
  });
  return subtract(bridges, presence);
}

/**
 * From when somebody was not heard because of the downtime; one who was just arriving was there since he arrived. What an
 * earlier downtime interrupted, until `earlier`, says nothing of this one: he may have left since.
 */
function lastBefore(
  { receiving, idle }: AroundDowntime,
  down: Interval,
  earlier: number,
): { at: number; received: boolean } | undefined {
  const isInterrupted = ({ interrupted, from, to }: Heard) =>
    interrupted && from <= down.to && to > earlier && to >= down.from - downtimeReach.beforeMs && to <= down.to;
  const ends = receiving.filter(isInterrupted).map(({ to }) => to);
  if (ends.length > 0) return { at: Math.max(...ends), received: true };
  const arrivals = idle.filter((span) => isInterrupted(span) && span.to - span.from <= arrivingMs);
  return arrivals.length > 0 ? { at: Math.min(...arrivals.map(({ from }) => from)), received: false } : undefined;
}

function firstAfter(evidence: readonly Interval[], down: Interval): number | undefined {
  const after = evidence.filter(({ from, to }) => to >= down.to && from <= down.to + downtimeReach.afterMs);
  return after.length > 0 ? Math.min(...after.map(({ from }) => from)) : undefined;
}
