import type { Id } from '../../platform/ids.ts';
import { givenBack, type Heard } from './downtime.ts';
import { type Interval, intersect, union } from './intervals.ts';
import type { Stay } from './stays.ts';

/** A stretch in which a hall's CentreScreen was heard and received media. */
export interface ScreenSpan extends Heard {
  hallId: Id;
}

/**
 * What a hall gives its person: time checked in while the screen received, up to the last confirmation plus the limit;
 * what lies beyond is kept apart as unconfirmed. Open stays end at `asOf`.
 */
export function hallPresence(
  stays: readonly Stay[],
  screens: readonly (Interval & { hallId: Id })[],
  limitMs: number,
  asOf: number,
): { confirmed: Interval[]; unconfirmed: Interval[] } {
  const confirmed: Interval[] = [];
  const unconfirmed: Interval[] = [];
  for (const stay of stays) {
    const received = screens.filter((screen) => screen.hallId === stay.hallId);
    const end = stay.to ?? asOf;
    const bound = Math.min(end, lastConfirmation(stay) + limitMs);
    confirmed.push(...intersect([{ from: stay.from, to: bound }], received));
    unconfirmed.push(...intersect([{ from: Math.max(bound, stay.from), to: end }], received));
  }
  return { confirmed: union(confirmed), unconfirmed: union(unconfirmed) };
}

/** The time that downtime took from each hall's screen; who was checked in then was before it all the while. */
export function screensGivenBack(
  screens: readonly ScreenSpan[],
  interruptions: readonly Interval[],
  endedAt: number | null,
): (Interval & { hallId: Id })[] {
  return [...new Set(screens.map(({ hallId }) => hallId))].flatMap((hallId) => {
    const ofHall = screens.filter((screen) => screen.hallId === hallId);
    const back = givenBack({ receiving: ofHall, idle: [], presence: ofHall, endedAt }, interruptions);
    return back.map((interval) => ({ ...interval, hallId }));
  });
}

function lastConfirmation(stay: Stay): number {
  return stay.confirmations.at(-1)?.at ?? stay.from;
}
