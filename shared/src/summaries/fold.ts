import type { Interval, ReportHall, ReportLine, SessionReport } from '../attendance/report.ts';
import { subtract, totalMs } from '../attendance/rules/intervals.ts';
import type { Id } from '../platform/ids.ts';
import type { Place } from '../seminars/people.ts';
import type { HallSession, PersonSession } from './lines.ts';

/** What somebody did in a session that is worth counting over a year. */
export type PersonMark = 'late' | 'dropped' | 'represented';

export type PersonFold = Omit<PersonSession, 'seminarId' | 'sessionId' | 'title' | 'startedAt' | 'hall'> & {
  personId: Id;
  kind: ReportLine['kind'];
  /** Where he belongs. */
  regionId: Id | null;
  centreId: Id | null;
  /** The hall his line counts in; null: among own devices. */
  hallId: Id | null;
  marks: PersonMark[];
};

/** `hallId` null: the people on devices of their own, by where they belong. */
export type HallFold = Omit<HallSession, 'seminarId' | 'sessionId' | 'title' | 'startedAt'> & {
  hallId: Id | null;
  regionId: Id | null;
  centreId: Id | null;
};

/** Where a hall stands, and how many roll-calls it was asked for. */
export type HallHome = { regionId: Id; centreId: Id; rollCallsAsked: number };

/** One session's report in short: a fold for each line, each hall and each group of own devices. */
export function foldReport(
  report: SessionReport,
  homes: ReadonlyMap<Id, HallHome>,
): { people: PersonFold[]; halls: HallFold[] } {
  return {
    people: report.lines.map((line) => foldLine(line, report.liveMs)),
    halls: [...foldHalls(report, homes), ...foldOwn(report)],
  };
}

export function foldLine(line: ReportLine, liveMs: number): PersonFold {
  const represented = line.representedBy !== null;
  const dropped = line.gaps.length;
  return {
    personId: line.personId,
    kind: line.kind,
    regionId: line.regionId,
    centreId: line.centreId,
    hallId: hallOf(line),
    expectedPlace: line.expectedPlace,
    places: line.places,
    present: isPresent(line),
    credited: line.credited,
    liveMs,
    creditedMs: line.creditedMs,
    unconfirmedMs: line.unconfirmedMs,
    percent: line.percent,
    hours: line.hours,
    lateMs: line.lateMs,
    dropped,
    represents: line.represents !== null,
    represented,
    elsewhere: line.elsewhere,
    evidence: line.evidence,
    // A guest is known to one seminar only: nothing of his can be repeated.
    marks:
      line.kind === 'guest'
        ? []
        : [
            ...(line.lateMs !== null ? (['late'] as const) : []),
            ...(dropped > 0 ? (['dropped'] as const) : []),
            ...(represented ? (['represented'] as const) : []),
          ],
  };
}

/**
 * How often and how long a screen lost the broadcast in between: not before it first received it, not after it last
 * did. A pause of the broadcast itself is no cut.
 */
export function cutsOf(live: readonly Interval[], gaps: readonly Interval[]): { cuts: number; cutMs: number } {
  const received = subtract(live, gaps);
  let cuts = 0;
  let cutMs = 0;
  for (const [at, next] of received.slice(1).entries()) {
    const from = received[at]?.to ?? next.from;
    const between = totalMs(gaps.filter((gap) => gap.from >= from && gap.to <= next.from));
    if (between === 0) continue;
    cuts += 1;
    cutMs += between;
  }
  return { cuts, cutMs };
}

function foldHalls(report: SessionReport, homes: ReadonlyMap<Id, HallHome>): HallFold[] {
  return report.halls.flatMap((hall) => {
    if (hall.place.kind !== 'hall') return [];
    const { hallId } = hall.place;
    const home = homes.get(hallId);
    return [
      {
        hallId,
        regionId: home?.regionId ?? null,
        centreId: home?.centreId ?? null,
        liveMs: report.liveMs,
        ...countsOf(report.lines, (place) => place?.kind === 'hall' && place.hallId === hallId),
        ...cutsOf(report.live, hall.screenGaps),
        withoutMediaMs: totalMs(hall.screenGaps),
        rollCallsAsked: home?.rollCallsAsked ?? 0,
        ...rollCallsOf(hall),
      },
    ];
  });
}

function foldOwn(report: SessionReport): HallFold[] {
  const groups = new Map<string, ReportLine[]>();
  for (const line of report.lines) {
    if (placeOf(line)?.kind === 'hall' && line.expectedPlace?.kind !== 'own') continue;
    const key = `${line.regionId}/${line.centreId}`;
    groups.set(key, [...(groups.get(key) ?? []), line]);
  }
  return [...groups.values()].map((lines) => ({
    hallId: null,
    regionId: lines[0]?.regionId ?? null,
    centreId: lines[0]?.centreId ?? null,
    liveMs: report.liveMs,
    ...countsOf(lines, (place) => place?.kind !== 'hall'),
    cuts: 0,
    cutMs: 0,
    withoutMediaMs: 0,
    rollCallsAsked: 0,
    rollCallsAnswered: 0,
    headsDiffer: 0,
  }));
}

/** People count where they were first, and as expected where they were expected. */
function countsOf(lines: ReportLine[], isHere: (place: Place | null) => boolean) {
  const here = lines.filter((line) => isHere(placeOf(line)));
  const expected = lines.filter(({ expectedPlace }) => expectedPlace !== null && isHere(expectedPlace));
  const sum = (pick: (line: ReportLine) => number) => here.reduce((total, line) => total + pick(line), 0);
  return {
    expected: expected.length,
    came: expected.filter((line) => isPresent(line) && isHere(placeOf(line))).length,
    attended: here.filter(isPresent).length,
    credited: here.filter(({ credited }) => credited).length,
    late: here.filter(({ lateMs }) => lateMs !== null).length,
    creditedMs: sum(({ creditedMs }) => creditedMs),
    unconfirmedMs: sum(({ unconfirmedMs }) => unconfirmedMs),
  };
}

function rollCallsOf({ rollCalls }: ReportHall) {
  return {
    rollCallsAnswered: rollCalls.length,
    headsDiffer: rollCalls.filter(({ heads, listed }) => heads !== listed).length,
  };
}

/** Where he was first; who was nowhere, where he was expected. */
function placeOf(line: ReportLine): Place | null {
  return line.places[0] ?? line.expectedPlace;
}

function hallOf(line: ReportLine): Id | null {
  const place = placeOf(line);
  return place?.kind === 'hall' ? place.hallId : null;
}

function isPresent({ places, firstInAt }: ReportLine): boolean {
  return places.length > 0 || firstInAt !== null;
}
