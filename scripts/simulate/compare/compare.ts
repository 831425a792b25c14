import type { Conflict, SessionReport } from '../../../shared/src/attendance/report.ts';
import type { Conflict as TrueConflict } from '../script/conflicts.ts';
import type { Plan } from '../script/plan.ts';
import type { Truth } from '../script/truth.ts';
import { worstDisagreement } from './credited.ts';
import { compareLine, inSeconds, type Names, placeName, toleranceMs } from './person.ts';

export interface Difference {
  who: string;
  what: string;
  recorded: string;
  really: string;
}

export interface Comparison {
  /** Empty: the record is right. */
  differences: Difference[];
  /** Lines that were compared. */
  people: number;
  /** How far off the worst event of anybody is, and the worst total, in ms. */
  worstEventMs: number;
  worstTotalMs: number;
  worstWho: string;
  /** As they really were. */
  conflicts: number;
  substitutes: number;
  matches: number;
}

/** Holds a report against the truth, person by person. */
export function compare(plan: Plan, truth: Truth, report: SessionReport, names: Names): Comparison {
  const { conflicts, substitutes, matches } = truth;
  const result: Comparison = {
    differences: [...ofSession(truth, report), ...ofSets(truth, report, names), ...ofHalls(truth, report, names)],
    people: 0,
    worstEventMs: 0,
    worstTotalMs: 0,
    worstWho: '',
    conflicts: conflicts.length,
    substitutes: substitutes.length,
    matches: matches.length,
  };
  const differ = (who: string, what: string, recorded: string, really: string) =>
    result.differences.push({ who, what, recorded, really });
  const lines = new Map(report.lines.map((line) => [names.keyOf(line.personId), line]));
  const matched = new Set(matches.map(({ guest }) => guest));
  for (const { key, expected } of plan.people) {
    const is = truth.people.get(key);
    const line = lines.get(key);
    lines.delete(key);
    if (!is || matched.has(key)) {
      if (line) differ(key, 'a line of his own', 'yes', 'no');
    } else if (!line) {
      if (expected !== null || is.firstIn !== null) differ(key, 'a line', 'no', 'yes');
    } else {
      const mayBeHeard = plan.tabs.some(({ owner, as, receives }) => owner === key && as === 'viewer' && !receives);
      const found = compareLine(line, is, report.live, names, { expected, mayBeHeard });
      result.people += 1;
      result.worstTotalMs = Math.max(result.worstTotalMs, found.totalMs);
      if (found.eventMs > result.worstEventMs) Object.assign(result, { worstEventMs: found.eventMs, worstWho: key });
      for (const one of found.differences) differ(key, one.what, one.recorded, one.really);
    }
  }
  for (const key of lines.keys()) differ(key, 'a line', 'yes', 'nobody');
  return result;
}

function ofSession({ live, downs }: Truth, report: SessionReport): Difference[] {
  const start = report.live[0]?.from ?? 0;
  const found: Difference[] = [];
  const note = (what: string, recorded: string, really: string) =>
    found.push({ who: 'session', what, recorded, really });
  if (worstDisagreement(report.live, live) > toleranceMs)
    note('live', inSeconds(report.live, start), inSeconds(live, start));
  if (report.interruptions.length !== downs.length)
    note('interruptions', String(report.interruptions.length), String(downs.length));
  return found;
}

/** What must be found exactly: nothing missing, nothing invented. */
function ofSets({ conflicts, substitutes, matches }: Truth, report: SessionReport, names: Names): Difference[] {
  const of = (id: string) => names.keyOf(id);
  const really = new Map(matches.map(({ guest, person }) => [guest, person]));
  const whoIs = (id: string) => really.get(of(id)) ?? of(id);
  return [
    ...ofIntervals(conflicts, report, names),
    ...setDifferences(
      'conflict',
      report.conflicts.map((one) => conflictText(one, names)),
      conflicts.map(textOf),
    ),
    ...setDifferences(
      'substitute',
      report.substitutions
        .filter(({ withdrawnAt }) => withdrawnAt === null)
        .map(({ personId, representedId }) => `${whoIs(personId)} for ${whoIs(representedId)}`),
      substitutes.map(({ person, represented }) => `${person} for ${represented}`),
    ),
    ...setDifferences(
      'match',
      report.matches.map(({ guestId, personId }) => `${of(guestId)} is ${of(personId)}`),
      matches.map(({ guest, person }) => `${guest} is ${person}`),
    ),
  ];
}

/** When it was, of each conflict that was found. */
function ofIntervals(conflicts: readonly TrueConflict[], report: SessionReport, names: Names): Difference[] {
  const start = report.live[0]?.from ?? 0;
  return report.conflicts.flatMap(({ intervals, ...found }): Difference[] => {
    const who = conflictText({ intervals, ...found }, names);
    const really = conflicts.find((one) => textOf(one) === who);
    if (!really || worstDisagreement(intervals, really.intervals) <= toleranceMs) return [];
    const [recorded, is] = [inSeconds(intervals, start), inSeconds(really.intervals, start)];
    return [{ who, what: 'when', recorded, really: is }];
  });
}

/** Every roll-call of every hall: who was listed, and how many heads were counted. */
function ofHalls({ rollCalls }: Truth, report: SessionReport, names: Names): Difference[] {
  const text = (all: readonly { listed: number; heads: number }[]) =>
    all.map(({ listed, heads }) => `${listed} listed ${heads} heads`).join(', ');
  return report.halls.flatMap((hall): Difference[] => {
    if (hall.place.kind !== 'hall') return [];
    const who = placeName(hall.place, names);
    const recorded = text(hall.rollCalls.toSorted((a, b) => a.at - b.at));
    const really = text((rollCalls.get(who) ?? []).map(({ found, heads }) => ({ listed: found.size, heads })));
    return recorded === really ? [] : [{ who, what: 'roll-calls', recorded, really }];
  });
}

function textOf({ kind, people, places }: TrueConflict): string {
  return `${kind} ${people.join(' ')} ${places.join(' ')}`;
}

function setDifferences(what: string, recorded: string[], really: string[]): Difference[] {
  return [
    ...recorded.filter((one) => !really.includes(one)).map((who) => ({ who, what, recorded: 'yes', really: 'no' })),
    ...really.filter((one) => !recorded.includes(one)).map((who) => ({ who, what, recorded: 'no', really: 'yes' })),
  ];
}

function conflictText({ kind, person, others, places }: Conflict, names: Names): string {
  const people = [person, ...others].map(({ personId }) => names.keyOf(personId)).toSorted();
  const where = [...new Set(places.map((place) => placeName(place, names)))].toSorted();
  return `${kind} ${people.join(' ')} ${where.join(' ')}`;
}
