import type { AttendancePolicy } from '../../seminars/attendance-policy.ts';
import type { LineEvidence } from '../report.ts';
import { type Clash, clashesOf, type DeviceSpan } from './conflicts.ts';
import { type Correction, corrected } from './corrections.ts';
import { givenBack, type Heard } from './downtime.ts';
import { hallPresence, type ScreenSpan, screensGivenBack } from './hall.ts';
import { closeGaps, type Interval, intersect, subtract, totalMs, union } from './intervals.ts';
import type { Stay } from './stays.ts';
import { throughDowntime } from './through-downtime.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** Everything known of one person in one session. All times are the server's; any order. */
export interface CreditInput {
  /** His own devices while heard and receiving. */
  devices: readonly DeviceSpan[];
  /** His own devices while heard but without media: no credit, but he was there. */
  idle: readonly Heard[];
  stays: readonly Stay[];
  /** Of the halls he stayed in, at least. */
  screens: readonly ScreenSpan[];
  /** When the session was live; the last one ends now while it runs. */
  live: readonly Interval[];
  /** Live time by correction only: nothing could be received in it, so being connected is being there. */
  added: readonly Interval[];
  interruptions: readonly Interval[];
  /** Those that concern him: `correctionsFor`. */
  corrections: readonly Correction[];
  policy: AttendancePolicy;
  /** Open stays end here: the end of the session, or now. */
  asOf: number;
  /** When the session ended: from then on nobody is heard in it. Null while it runs. */
  endedAt: number | null;
}

export interface Credit extends Verdict {
  liveMs: number;
  creditedMs: number;
  /** Without any other evidence; part of `creditedMs` only where the policy counts it. */
  unconfirmedMs: number;
  interruptionMs: number;
  /** First and last moment he was there at all, credited or not. */
  firstIn: number | null;
  lastOut: number | null;
  /** How late his first credited moment was; null: not later than the policy's limit, or never. */
  lateMs: number | null;
  /** Live time without credit between his first and his last credited moment. */
  gaps: Interval[];
  evidence: LineEvidence[];
  confirmations: number;
  clashes: Clash[];
}

/**
 * The credit of one person for one session: union of all presence, downtime given back, gaps up to the grace closed,
 * clipped to live time, corrections laid over. Pure; more presence never gives less, but for downtime: who was heard
 * again sooner is given back less. Never more than the live time.
 */
export function creditOf(input: CreditInput): Credit {
  const { policy, stays } = input;
  const devices = union(input.devices, intersect(input.idle, input.added));
  const live = union(input.live);
  const liveMs = totalMs(live);
  const interruptions = policy.downtimeCredited ? input.interruptions : [];
  const screens = [...input.screens, ...screensGivenBack(input.screens, interruptions, input.endedAt)];
  const hall = hallPresence(stays, screens, policy.unconfirmedLimitMs, input.asOf);
  const presence = union(devices, hall.confirmed, policy.countUnconfirmed ? hall.unconfirmed : []);
  const back = union(
    givenBack({ receiving: input.devices, idle: input.idle, presence, endedAt: input.endedAt }, interruptions),
    subtract(presence, witnessed(input, devices)),
  );
  const earned = intersect(closeGaps(union(presence, back), policy.graceMs), live);
  const { intervals, extraMs } = corrected(earned, input.corrections, stays, live);
  const creditedMs = Math.min(liveMs, Math.max(0, totalMs(intervals) + extraMs));
  const unconfirmedMs = totalMs(subtract(intersect(hall.unconfirmed, live), union(devices, hall.confirmed)));
  const span = bounds([
    ...input.devices,
    ...input.idle,
    ...stays.map(({ from, to }) => ({ from, to: to ?? input.asOf })),
  ]);
  const interruptionMs = totalMs(intersect(intersect(back, live), intervals));
  return {
    ...verdictOf({ creditedMs, unconfirmedMs, liveMs, seen: span !== null }, policy),
    liveMs,
    creditedMs,
    unconfirmedMs,
    interruptionMs,
    firstIn: span?.from ?? null,
    lastOut: span?.to ?? null,
    lateMs: latenessOf(intervals, live, policy),
    gaps: gapsOf(intervals, live),
    evidence: evidenceOf(input, devices, live, interruptionMs),
    confirmations: stays.reduce((sum, stay) => sum + stay.confirmations.length, 0),
    clashes: clashesOf(
      stays,
      throughDowntime(input.devices, input.interruptions, ({ hallId }) => hallId),
      input.asOf,
    ),
  };
}

/** Presence without what downtime gave back to the screens of halls. */
function witnessed({ stays, screens, policy, asOf }: CreditInput, devices: readonly Interval[]): Interval[] {
  const hall = hallPresence(stays, screens, policy.unconfirmedLimitMs, asOf);
  return union(devices, hall.confirmed, policy.countUnconfirmed ? hall.unconfirmed : []);
}

function latenessOf(credited: readonly Interval[], live: readonly Interval[], policy: AttendancePolicy): number | null {
  const first = credited[0];
  const start = live[0];
  if (!first || !start) return null;
  return first.from - start.from > policy.lateAfterMs ? first.from - start.from : null;
}

function gapsOf(credited: readonly Interval[], live: readonly Interval[]): Interval[] {
  const span = bounds(credited);
  return span ? subtract(intersect(live, [span]), credited) : [];
}

function evidenceOf(
  input: CreditInput,
  devices: readonly Interval[],
  live: readonly Interval[],
  interruptionMs: number,
): LineEvidence[] {
  const found = new Set<LineEvidence>();
  if (intersect(devices, live).length > 0) found.add('device');
  for (const stay of input.stays) for (const { by } of stay.confirmations) found.add(by);
  if (interruptionMs > 0) found.add('interruption');
  if (input.corrections.length > 0) found.add('adjustment');
  return [...found];
}

function bounds(intervals: readonly Interval[]): Interval | null {
  if (intervals.length === 0) return null;
  return { from: Math.min(...intervals.map(({ from }) => from)), to: Math.max(...intervals.map(({ to }) => to)) };
}
