import type { Interval } from '@minber/shared/attendance/rules/intervals';
import type { Id } from '@minber/shared/platform/ids';
import type { SpanDoc } from '../record/span-model.ts';

/** A span as far as it lies in a session's own time. */
export interface Clipped extends Interval {
  span: SpanDoc;
}

/** Who lingers after one session is heard for the next: what lies outside a session's time is none of its record. */
export function clipTo(time: Interval, spans: readonly SpanDoc[]): Clipped[] {
  return spans.flatMap((span) => {
    const from = Math.max(span.startAt, time.from);
    const to = Math.min(span.lastAt, time.to);
    return from <= to ? [{ span, from, to }] : [];
  });
}

/** By person or screen, each as `read` makes it. */
export function byOwner<T>(clipped: readonly Clipped[], read: (one: Clipped) => T): Map<Id, T[]> {
  const result = new Map<Id, T[]>();
  for (const one of clipped) {
    const rows = result.get(one.span.ownerId);
    if (rows) rows.push(read(one));
    else result.set(one.span.ownerId, [read(one)]);
  }
  return result;
}
