import type { Conflict, ReportLine, SessionReport } from '../../../shared/src/attendance/report.ts';
import { totalMs } from '../../../shared/src/attendance/rules/intervals.ts';
import type { Key, Plan } from '../script/plan.ts';
import type { PersonTruth, Truth } from '../script/truth.ts';
import { creditedTimes, worstDisagreement } from './credited.ts';

/** What a recorded event may be off. */
export const toleranceMs = 5_000;

export interface Difference {
  who: string;
  what: string;
  recorded: string;
  true: string;
}

export interface Comparison {
  differences: Difference[];
  people: number;
  /** How far off the worst event of anybody is, and the worst total, in ms. */
  worstEventMs: number;
  worstTotalMs: number;
  worstWho: string;
  conflicts: number;
  substitutes: number;
}

type Names = { keyOf(id: string): Key };

/** Holds a report against the truth, person by person. Empty differences: the record is right. */
export function compare(plan: Plan, truth: Truth, report: SessionReport, names: Names): Comparison {
  const result: Comparison = {
    differences: [],
    people: 0,
    worstEventMs: 0,
    worstTotalMs: 0,
    worstWho: '',
    conflicts: truth.conflicts.length,
    substitutes: truth.substitutes.length,
  };
  const differ = (who: string, what: string, recorded: unknown, really: unknown) =>
    result.differences.push({ who, what, recorded: String(recorded), true: String(really) });
  const start = report.live[0]?.from ?? 0;
  const clock = (at: number | null) => (at === null ? 'never' : `${((at - start) / 1000).toFixed(1)} s`);

  const liveOff = worstDisagreement(report.live, truth.live);
  if (liveOff > toleranceMs) differ('session', 'live', texts(report.live, clock), texts(truth.live, clock));
  if (report.interruptions.length !== truth.downs.length)
    differ('session', 'interruptions', report.interruptions.length, truth.downs.length);

  const lines = new Map(report.lines.map((line) => [names.keyOf(line.personId), line]));
  const matched = new Set(truth.matches.map(({ guest }) => guest));
  for (const { key, expected } of plan.people) {
    const is = truth.people.get(key);
    const line = lines.get(key);
    lines.delete(key);
    if (!is || matched.has(key)) {
      if (line) differ(key, 'a line of his own', 'yes', 'no');
      continue;
    }
    if (!line) {
      if (expected !== null || is.firstIn !== null) differ(key, 'line', 'none', 'one');
      continue;
    }
    result.people += 1;
    comparePerson(key, line, is);
  }
  for (const [key, { firstInAt }] of lines) differ(key, 'invented', clock(firstInAt), 'nobody');
  compareSets('conflict', report.conflicts.map(nameOf(names)), truth.conflicts.map(textOf));
  return result;

  function comparePerson(who: Key, line: ReportLine, is: PersonTruth): void {
    const recorded = creditedTimes(line, report.live);
    const off = Math.max(
      worstDisagreement(recorded, is.credited),
      apart(line.firstInAt, is.firstIn),
      apart(line.lastOutAt, is.lastOut),
    );
    const totalOff = Math.abs(line.creditedMs - totalMs(is.credited));
    result.worstTotalMs = Math.max(result.worstTotalMs, totalOff);
    if (off > result.worstEventMs) Object.assign(result, { worstEventMs: off, worstWho: who });
    if (worstDisagreement(recorded, is.credited) > toleranceMs)
      differ(who, 'credited', texts(recorded, clock), texts(is.credited, clock));
    if (apart(line.firstInAt, is.firstIn) > toleranceMs)
      differ(who, 'first in', clock(line.firstInAt), clock(is.firstIn));
    if (apart(line.lastOutAt, is.lastOut) > toleranceMs)
      differ(who, 'last out', clock(line.lastOutAt), clock(is.lastOut));
    if (Math.abs(line.unconfirmedMs - totalMs(is.unconfirmed)) > toleranceMs)
      differ(who, 'unconfirmed', line.unconfirmedMs, totalMs(is.unconfirmed));
    if (line.confirmations !== is.confirmations) differ(who, 'confirmations', line.confirmations, is.confirmations);
    const evidence = line.evidence
      .filter((one) => one !== 'interruption')
      .toSorted()
      .join(' ');
    if (evidence !== is.evidence.join(' ')) differ(who, 'evidence', evidence, is.evidence.join(' '));
    const places = line.places
      .map((place) => placeName(place, names))
      .toSorted()
      .join(' ');
    if (places !== is.places.join(' ')) differ(who, 'places', places, is.places.join(' '));
  }

  function compareSets(what: string, recorded: readonly string[], really: readonly string[]): void {
    for (const one of recorded) if (!really.includes(one)) differ(one, what, 'found', 'none');
    for (const one of really) if (!recorded.includes(one)) differ(one, what, 'not found', 'there');
  }
}

function nameOf(names: Names) {
  return ({ kind, person, places }: Conflict) =>
    textOf({
      kind,
      person: names.keyOf(person.personId),
      places: places.map((place) => placeName(place, names)).toSorted(),
    });
}

function textOf({ kind, person, places }: { kind: string; person: Key; places: string[] }): string {
  return `${person} ${kind} ${places.join(' ')}`;
}

function placeName(place: { kind: 'own' } | { kind: 'hall'; hallId: string }, names: Names): string {
  return place.kind === 'hall' ? names.keyOf(place.hallId) : 'own';
}

function apart(one: number | null, other: number | null): number {
  if (one === null || other === null) return one === other ? 0 : Number.POSITIVE_INFINITY;
  return Math.abs(one - other);
}

function texts(times: readonly { from: number; to: number }[], clock: (at: number) => string): string {
  return times.map(({ from, to }) => `${clock(from)}–${clock(to)}`).join(', ') || 'never';
}
