import type { ReportLine } from '../../../shared/src/attendance/report.ts';
import { type Interval, totalMs } from '../../../shared/src/attendance/rules/intervals.ts';
import type { Place } from '../../../shared/src/seminars/people.ts';
import type { Key } from '../script/plan.ts';
import type { PersonTruth } from '../script/truth.ts';
import { creditedTimes, worstDisagreement } from './credited.ts';

/** What a recorded event may be off. */
export const toleranceMs = 5_000;

export interface Names {
  keyOf(id: string): Key;
}

interface LineComparison {
  /** How far off his worst event and his total are, in ms. */
  eventMs: number;
  totalMs: number;
  differences: { what: string; recorded: string; really: string }[];
}

/**
 * Holds one line against the truth. `mayBeHeard`: he had a device on which nothing arrived; while nothing is sent
 * either, the product takes his word for it.
 */
export function compareLine(
  line: ReportLine,
  is: PersonTruth,
  live: readonly Interval[],
  names: Names,
  { expected, mayBeHeard }: { expected: string | null; mayBeHeard: boolean },
): LineComparison {
  const differences: LineComparison['differences'] = [];
  const start = live[0]?.from ?? 0;
  const check = (what: string, recorded: string, really: string, isWrong = recorded !== really) => {
    if (isWrong) differences.push({ what, recorded, really });
  };
  const recorded = creditedTimes(line, live);
  const offs = [
    worstDisagreement(recorded, is.credited),
    apart(line.firstInAt, is.firstIn),
    apart(line.lastOutAt, is.lastOut),
  ] as const;
  const unconfirmedOff = Math.abs(line.unconfirmedMs - totalMs(is.unconfirmed));
  check('credited', inSeconds(recorded, start), inSeconds(is.credited, start), offs[0] > toleranceMs);
  check('first in', secondsFrom(start, line.firstInAt), secondsFrom(start, is.firstIn), offs[1] > toleranceMs);
  check('last out', secondsFrom(start, line.lastOutAt), secondsFrom(start, is.lastOut), offs[2] > toleranceMs);
  check('unconfirmed', `${line.unconfirmedMs} ms`, `${totalMs(is.unconfirmed)} ms`, unconfirmedOff > toleranceMs);
  check('confirmations', String(line.confirmations), String(is.confirmations));
  const certain = (all: readonly string[]) => all.filter((one) => !(mayBeHeard && (one === 'device' || one === 'own')));
  const evidence = line.evidence.filter((one) => one !== 'interruption');
  check('evidence', listed(certain(evidence)), listed(certain(is.evidence)));
  check('places', listed(certain(line.places.map((place) => placeName(place, names)))), listed(certain(is.places)));
  const isElsewhere = expected !== null && certain(is.places).some((place) => place !== expected);
  if (!mayBeHeard) check('elsewhere', String(line.elsewhere), String(isElsewhere));
  return { eventMs: Math.max(...offs), totalMs: Math.abs(line.creditedMs - totalMs(is.credited)), differences };
}

export function placeName(place: Place, names: Names): string {
  return place.kind === 'hall' ? names.keyOf(place.hallId) : 'own';
}

/** Times as seconds from the start. */
export function inSeconds(times: readonly Interval[], start: number): string {
  return times.map(({ from, to }) => `${secondsFrom(start, from)}–${secondsFrom(start, to)}`).join(', ') || 'never';
}

function secondsFrom(start: number, at: number | null): string {
  return at === null ? 'never' : `${((at - start) / 1000).toFixed(1)} s`;
}

function listed(all: readonly string[]): string {
  return all.toSorted().join(' ');
}

function apart(one: number | null, other: number | null): number {
  if (one === null || other === null) return one === other ? 0 : Number.POSITIVE_INFINITY;
  return Math.abs(one - other);
}
