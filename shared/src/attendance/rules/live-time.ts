import type { SessionCorrection, WantedCorrection } from '../record.ts';
import { type Interval, intersect, subtract, union } from './intervals.ts';

export type LiveCorrection = Pick<SessionCorrection, 'correctionId' | 'effect' | 'interval' | 'at'>;

/** What a correction does to the live time; `outside`: it lies where the session can't have been; `nothing`: so it is already. */
export type CorrectionEffect = Pick<SessionCorrection, 'effect' | 'interval'> | 'outside' | 'nothing';

/** When a session was live: what was recorded, with the corrections laid over it, the later one over the earlier. */
export function correctedLive(recorded: readonly Interval[], corrections: readonly LiveCorrection[]): Interval[] {
  return [...corrections]
    .sort((a, b) => a.at - b.at || (a.correctionId < b.correctionId ? -1 : 1))
    .reduce(
      (live, { effect, interval }) => (effect === 'add' ? union(live, [interval]) : subtract(live, [interval])),
      union(recorded),
    );
}

/**
 * What a wanted correction adds to or takes from live time as it stands now. `bounds`: when the session can have been
 * live at all. A break lies inside the session; a pause that was none, between two stretches that were live.
 */
export function effectOf(wanted: WantedCorrection, current: readonly Interval[], bounds: Interval): CorrectionEffect {
  const live = union(current);
  const from = live[0]?.from;
  const to = live.at(-1)?.to;
  if (from === undefined || to === undefined) return 'outside';
  switch (wanted.kind) {
    case 'true-start': {
      const { moment } = wanted;
      if (moment < bounds.from || moment >= to) return 'outside';
      if (moment === from) return 'nothing';
      return moment < from
        ? { effect: 'add', interval: { from: moment, to: from } }
        : { effect: 'remove', interval: { from, to: moment } };
    }
    case 'true-end': {
      const { moment } = wanted;
      if (moment > bounds.to || moment <= from) return 'outside';
      if (moment === to) return 'nothing';
      return moment > to
        ? { effect: 'add', interval: { from: to, to: moment } }
        : { effect: 'remove', interval: { from: moment, to } };
    }
    case 'break':
    case 'no-break': {
      const interval = { from: wanted.from, to: wanted.to };
      if (interval.from >= interval.to || interval.from < from || interval.to > to) return 'outside';
      const isBreak = wanted.kind === 'break';
      const changed = isBreak ? intersect(live, [interval]) : subtract([interval], live);
      return changed.length > 0 ? { effect: isBreak ? 'remove' : 'add', interval } : 'nothing';
    }
  }
}

/** Time that corrections made live: nothing can have been received in it. */
export function addedTime(recorded: readonly Interval[], live: readonly Interval[]): Interval[] {
  return subtract(live, recorded);
}

/** The parts of these stretches that lie in that time; each keeps what else is known of it. */
export function clippedTo<T extends Interval>(spans: readonly T[], time: readonly Interval[]): T[] {
  if (time.length === 0) return [];
  return spans.flatMap((span) => intersect([span], time).map((part) => ({ ...span, ...part })));
}
