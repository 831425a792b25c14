import { dayOf } from '../identity/institution.ts';
import type { Instant } from '../platform/ids.ts';
import type { HallSession, HallTotals, PersonSession, PersonTotals } from './lines.ts';
import type { YearMonth } from './year.ts';

/** The calendar year of a moment, in the institution's zone. */
export function yearOf(at: Instant): number {
  return Number(dayOf(at).slice(0, 4));
}

function monthOf(at: Instant): number {
  return Number(dayOf(at).slice(5, 7));
}

type Counted = Pick<
  PersonSession,
  | 'expectedPlace'
  | 'present'
  | 'credited'
  | 'liveMs'
  | 'creditedMs'
  | 'unconfirmedMs'
  | 'hours'
  | 'lateMs'
  | 'dropped'
  | 'represented'
>;

/** A person's sessions added up. */
export function personTotals(sessions: readonly Counted[]): PersonTotals {
  const count = (is: (session: Counted) => boolean) => sessions.filter(is).length;
  const sum = (pick: (session: Counted) => number) => sessions.reduce((total, session) => total + pick(session), 0);
  const liveMs = sum((session) => session.liveMs);
  const creditedMs = sum((session) => session.creditedMs);
  return {
    sessions: sessions.length,
    expected: count(({ expectedPlace }) => expectedPlace !== null),
    attended: count(({ present }) => present),
    credited: count(({ credited }) => credited),
    liveMs,
    creditedMs,
    unconfirmedMs: sum((session) => session.unconfirmedMs),
    hours: hundredths(sum(({ hours }) => hours)),
    percent: share(creditedMs, liveMs) ?? 0,
    late: count(({ lateMs }) => lateMs !== null),
    dropped: count(({ dropped }) => dropped > 0),
    represented: count(({ represented }) => represented),
  };
}

/** The months in which he had sessions, in their order. */
export function monthsOf(sessions: readonly (Counted & { startedAt: Instant })[]): YearMonth[] {
  const months = new Map<number, Counted[]>();
  for (const session of sessions) {
    const month = monthOf(session.startedAt);
    months.set(month, [...(months.get(month) ?? []), session]);
  }
  return [...months]
    .sort(([a], [b]) => a - b)
    .map(([month, of]) => {
      const totals = personTotals(of);
      return {
        month,
        sessions: totals.sessions,
        attended: totals.attended,
        hours: totals.hours,
        percent: totals.percent,
      };
    });
}

type HallCounts = Omit<HallSession, 'seminarId' | 'sessionId' | 'title' | 'startedAt'>;

/** A hall's sessions added up, or a session's halls. */
export function hallTotals(sessions: readonly HallCounts[]): HallTotals {
  const sum = (pick: (session: HallCounts) => number) => sessions.reduce((total, session) => total + pick(session), 0);
  const expected = sum((session) => session.expected);
  const came = sum((session) => session.came);
  return {
    sessions: sessions.length,
    liveMs: sum(({ liveMs }) => liveMs),
    expected,
    came,
    attended: sum(({ attended }) => attended),
    credited: sum(({ credited }) => credited),
    late: sum(({ late }) => late),
    creditedMs: sum(({ creditedMs }) => creditedMs),
    unconfirmedMs: sum(({ unconfirmedMs }) => unconfirmedMs),
    cuts: sum(({ cuts }) => cuts),
    cutMs: sum(({ cutMs }) => cutMs),
    withoutMediaMs: sum(({ withoutMediaMs }) => withoutMediaMs),
    rollCallsAsked: sum(({ rollCallsAsked }) => rollCallsAsked),
    rollCallsAnswered: sum(({ rollCallsAnswered }) => rollCallsAnswered),
    headsDiffer: sum(({ headsDiffer }) => headsDiffer),
    percent: share(came, expected),
  };
}

/** A part in percent with one decimal, rounded down so that 100 means all; null: of nothing. */
export function share(part: number, of: number): number | null {
  return of > 0 ? Math.min(100, Math.floor((1000 * part) / of) / 10) : null;
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
