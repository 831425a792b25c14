import { z } from 'zod';
import { Id, Instant } from '../platform/ids.ts';
import { TrackInfo, TrackSource } from './media.ts';
import { FloorState, StageRole } from './state.ts';

/** What can happen in a seminar. The record is append-only; live intervals, stage and tracks are derived from it. */
export const TimelineEvent = z.discriminatedUnion('kind', [
  /** A home took the seminar over. What was up before ended when the earlier home was last known to be alive. */
  z.object({ kind: z.literal('home'), lastAliveAt: Instant.nullable() }),
  /**
   * `since`: from when the state holds; earlier than the row itself when the end was found out later. `byId`: who did
   * it; null: the system by itself; rows of before that was kept have none.
   */
  z.object({
    kind: z.literal('session'),
    state: z.enum(['live', 'paused', 'ended']),
    since: Instant,
    byId: Id.nullable().optional(),
  }),
  /** The host answered "not yet" to the question whether to end. */
  z.object({ kind: z.literal('went-on') }),
  z.object({ kind: z.literal('outage'), from: Instant, to: Instant }),
  z.object({ kind: z.literal('stage-joined'), ownerId: z.string(), role: StageRole, sources: z.array(TrackSource) }),
  z.object({ kind: z.literal('stage-left'), ownerId: z.string() }),
  z.object({ kind: z.literal('track-added'), track: TrackInfo }),
  z.object({ kind: z.literal('track-removed'), trackId: z.string(), why: z.enum(['closed', 'revoked', 'lost']) }),
  z.object({ kind: z.literal('track-paused'), trackId: z.string(), paused: z.boolean() }),
  z.object({ kind: z.literal('floor'), entryId: Id, state: FloorState, speakerId: z.string().nullable() }),
]);
export type TimelineEvent = z.infer<typeof TimelineEvent>;

/** One row: `seq` counts a seminar's rows from 1 without a gap, whatever the epoch; `at` is when it was written. */
export interface TimelineRow {
  seminarId: Id;
  sessionId: Id | null;
  epoch: number;
  seq: number;
  at: Instant;
  event: TimelineEvent;
}

/** From `from` (included) to `to` (not included). */
export interface Interval {
  from: Instant;
  to: Instant;
}

/**
 * When a session was live: sorted, disjoint, none empty. One that still runs ends at `now`.
 * Rows may belong to several sessions and must be in the order of `seq`. Outages stay inside: the session was live,
 * the system was not; who is credited for that time is attendance's policy.
 */
export function liveIntervals(rows: readonly TimelineRow[], sessionId: Id, now: Instant): Interval[] {
  const found: Interval[] = [];
  let from: Instant | undefined;
  for (const { state, since } of transitions(rows, sessionId)) {
    if (state === 'live') {
      from ??= Math.max(since, found.at(-1)?.to ?? 0);
    } else {
      if (from !== undefined && since > from) found.push({ from, to: since });
      from = undefined;
    }
    if (state === 'ended') return found;
  }
  if (from !== undefined && now > from) found.push({ from, to: now });
  return found;
}

/** The state the record leaves a session in, and since when; undefined before the first start. */
export function lastTransition(
  rows: readonly TimelineRow[],
  sessionId: Id,
): { state: 'live' | 'paused' | 'ended'; since: Instant } | undefined {
  return transitions(rows, sessionId).at(-1);
}

/** When the system itself was down during a session: sorted, overlapping ones merged. */
export function outages(rows: readonly TimelineRow[], sessionId: Id): Interval[] {
  const all = rows
    .flatMap(({ sessionId: id, event }) => (id === sessionId && event.kind === 'outage' ? [event] : []))
    .filter(({ from, to }) => to > from)
    .sort((a, b) => a.from - b.from);
  const merged: Interval[] = [];
  for (const { from, to } of all) {
    const last = merged.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}

/** The last moment at which anything was being sent (a track that was up and not muted); undefined: never. */
export function lastMediaAt(rows: readonly TimelineRow[], now: Instant): Instant | undefined {
  const up = new Map<string, boolean>();
  const sending = () => [...up.values()].includes(true);
  let last: Instant | undefined;
  for (const { at, event } of rows) {
    const before = sending();
    if (event.kind === 'home') up.clear();
    else if (event.kind === 'track-added') up.set(event.track.trackId, true);
    else if (event.kind === 'track-removed') up.delete(event.trackId);
    else if (event.kind === 'track-paused' && up.has(event.trackId)) up.set(event.trackId, !event.paused);
    if (before && !sending()) last = event.kind === 'home' ? (event.lastAliveAt ?? at) : at;
  }
  return sending() ? now : last;
}

function transitions(rows: readonly TimelineRow[], sessionId: Id) {
  return rows.flatMap((row) => (row.sessionId === sessionId && row.event.kind === 'session' ? [row.event] : []));
}
