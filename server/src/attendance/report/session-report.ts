import type { Scope } from '@minber/shared/access/rules';
import type { ReportHall, ReportLine, SessionReport, Totals } from '@minber/shared/attendance/report';
import { subtract, totalMs, union } from '@minber/shared/attendance/rules/intervals';
import type { Id } from '@minber/shared/platform/ids';
import type { Place } from '@minber/shared/seminars/people';
import { clock } from '../../platform/index.ts';
import { loadSeminar } from '../../seminars/index.ts';
import { type RowScope, rowScope } from '../people/rows.ts';
import { viewAdjustment } from '../record/adjustment-model.ts';
import { viewCorrection } from '../record/correction-model.ts';
import { conflictsOf } from './conflicts.ts';
import { loadFacts, type SessionFacts } from './facts.ts';
import { keyOf, linesOf } from './line.ts';
import { expectedChangesShown, matchesShown, substitutionsShown } from './views.ts';

/** A session's attendance as far as a scope of `report:read` shows it. Throws `resource.absent`. */
export async function sessionReport(seminarId: Id, sessionId: Id, scope: Scope): Promise<SessionReport> {
  const seminar = await loadSeminar(seminarId);
  return reportOf(await loadFacts(seminar, sessionId), rowScope(scope, seminar));
}

export async function reportOf(facts: SessionFacts, rows: RowScope): Promise<SessionReport> {
  const { seminar, session, live, interruptions, policy } = facts;
  const computed = await linesOf(facts, rows);
  const lines = computed.map(({ line }) => line);
  const shown = new Set(lines.map(({ personId }) => personId));
  return {
    seminarId: seminar._id,
    sessionId: session.sessionId,
    title: seminar.title,
    state: session.state,
    plannedStart: session.startsAt,
    plannedEnd: session.endsAt,
    startedAt: session.startedAt,
    endedAt: session.endedAt,
    live,
    liveMs: totalMs(live),
    recordedLive: facts.recordedLive,
    interruptions,
    policy,
    totals: totalsOf(lines, lines.filter(({ expectedPlace }) => expectedPlace !== null).length),
    halls: hallsOf(facts, rows, lines),
    lines,
    adjustments: facts.adjustments
      .filter(({ target }) => {
        if (target.kind === 'all') return true;
        if (target.kind === 'person') return shown.has(target.personId);
        const hall = facts.halls.get(target.hallId);
        return hall !== undefined && rows.allows(hall);
      })
      .map(viewAdjustment),
    corrections: facts.record.corrections.map(viewCorrection),
    conflicts: conflictsOf(facts, computed),
    substitutions: substitutionsShown(facts, rows),
    matches: matchesShown(facts, rows),
    expectedChanges: expectedChangesShown(facts, rows),
    madeAt: clock.now(),
  };
}

/** Each hall and the group of own devices: people count where they were, and as expected where they were expected. */
function hallsOf(facts: SessionFacts, rows: RowScope, lines: ReportLine[]): ReportHall[] {
  const places: Place[] = [
    ...[...facts.halls.values()]
      .filter((hall) => rows.allows(hall))
      .map(({ hallId }) => ({ kind: 'hall' as const, hallId })),
    { kind: 'own' },
  ];
  return places.map((place) => {
    const key = keyOf(place);
    const here = lines.filter((line) => keyOf(line.places[0] ?? line.expectedPlace ?? { kind: 'own' }) === key);
    const expected = lines.filter((line) => line.expectedPlace && keyOf(line.expectedPlace) === key).length;
    const hall = place.kind === 'hall' ? facts.halls.get(place.hallId) : undefined;
    const screens = facts.screens.filter(({ hallId }) => hallId === hall?.hallId);
    return {
      place,
      names: hall?.names ?? null,
      ...totalsOf(here, expected),
      rollCalls: hall ? (facts.rollCalls.get(hall.hallId) ?? []) : [],
      screenGaps: hall ? subtract(facts.live, union(screens)) : [],
    };
  });
}

export function totalsOf(lines: ReportLine[], expected: number): Totals {
  const sum = (pick: (line: ReportLine) => number) => lines.reduce((total, line) => total + pick(line), 0);
  return {
    expected,
    attended: lines.filter(({ places, firstInAt }) => places.length > 0 || firstInAt !== null).length,
    credited: lines.filter(({ credited }) => credited).length,
    creditedMs: sum(({ creditedMs }) => creditedMs),
    unconfirmedMs: sum(({ unconfirmedMs }) => unconfirmedMs),
    late: lines.filter(({ lateMs }) => lateMs !== null).length,
  };
}
