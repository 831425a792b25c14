import { describe, expect, it } from 'vitest';
import type { ReportLine, SessionReport } from '../../../shared/src/attendance/report.ts';
import { subtract, totalMs } from '../../../shared/src/attendance/rules/intervals.ts';
import { factsAsPlanned } from '../script/facts.ts';
import { generate } from '../script/generate.ts';
import { type PersonTruth, type Truth, truthOf } from '../script/truth.ts';
import { compare } from './compare.ts';

const plan = generate({ people: 60, seed: 2, seconds: 240, halls: 4, kills: ['server'] });
const truth = truthOf(plan, factsAsPlanned(plan));
const expectedIn = new Map(plan.people.map(({ key, expected }) => [key, expected]));
const names = { keyOf: (id: string) => id };

function lineOf(personId: string, is: PersonTruth): ReportLine {
  const [first, last, start] = [is.credited[0], is.credited.at(-1), truth.live[0]];
  const within = first && last ? [{ from: first.from, to: last.to }] : [];
  const expected = expectedIn.get(personId) ?? null;
  return {
    personId,
    elsewhere: expected !== null && is.places.some((place) => place !== expected),
    firstInAt: is.firstIn,
    lastOutAt: is.lastOut,
    creditedMs: totalMs(is.credited),
    unconfirmedMs: totalMs(is.unconfirmed),
    lateMs: first && start && first.from > start.from ? first.from - start.from : null,
    gaps: subtract(subtract(within, subtract(within, truth.live)), is.credited),
    confirmations: is.confirmations,
    evidence: is.evidence,
    places: is.places.map((place) => (place === 'own' ? { kind: 'own' } : { kind: 'hall', hallId: place })),
  } as unknown as ReportLine;
}

/** A report that says exactly what is true, but for what `lie` does to it. */
function report(lie: (report: SessionReport) => void = () => undefined): SessionReport {
  const matched = new Set(truth.matches.map(({ guest }) => guest));
  const made = {
    live: truth.live,
    interruptions: truth.downs,
    lines: [...truth.people].filter(([key]) => !matched.has(key)).map(([key, is]) => lineOf(key, is)),
    conflicts: truth.conflicts.map(({ kind, people: [person, ...others], places, intervals }) => ({
      kind,
      intervals: structuredClone(intervals),
      person: { personId: person },
      others: others.map((personId) => ({ personId })),
      places: places.map((place) => (place === 'own' ? { kind: 'own' } : { kind: 'hall', hallId: place })),
    })),
    substitutions: truth.substitutes.map(({ person, represented }) => ({
      personId: person,
      representedId: represented,
      withdrawnAt: null,
    })),
    halls: [...truth.rollCalls].map(([hallId, rollCalls]) => ({
      place: { kind: 'hall', hallId },
      rollCalls: rollCalls.map(({ at, found, heads }) => ({ at, listed: found.size, heads })),
    })),
    matches: truth.matches.map(({ guest, person }) => ({ guestId: guest, personId: person })),
  } as unknown as SessionReport;
  lie(made);
  return made;
}

const found = (lie?: (report: SessionReport) => void, of: Truth = truth) =>
  compare(plan, of, report(lie), names).differences.map(({ who, what }) => `${who} ${what}`);
const somebody = (lines: ReportLine[]) => {
  const line = lines.find(({ creditedMs }) => creditedMs > 60_000);
  if (!line) throw new Error('nobody');
  return line;
};

describe('The comparison', () => {
  it('finds nothing wrong with a report that is right', () => {
    expect(found()).toEqual([]);
  });

  it('bears an event that is off by less than five seconds, and no more', () => {
    const shift = (ms: number) => (made: SessionReport) => {
      somebody(made.lines).creditedMs -= ms;
    };
    expect(found(shift(4_900))).toEqual([]);
    const who = somebody(report().lines).personId;
    expect(found(shift(5_100))).toEqual([`${who} credited`]);
  });

  it('finds a line, a conflict, a substitute and a guest that are missing, and those that are invented', () => {
    expect(found((made) => void made.lines.pop())).toHaveLength(1);
    expect(found((made) => void made.conflicts.pop())).toHaveLength(1);
    expect(found((made) => void made.substitutions.pop())).toHaveLength(1);
    expect(found((made) => void made.matches.pop())).toHaveLength(1);
    expect(found((made) => void made.halls[0]?.rollCalls.pop())).toHaveLength(1);
    const none = { ...truth, conflicts: [], substitutes: [], matches: truth.matches };
    expect(found(undefined, none)).toHaveLength(truth.conflicts.length + truth.substitutes.length);
  });

  it('finds evidence, places and confirmations that are wrong', () => {
    const wrong = (made: SessionReport) => {
      const line = somebody(made.lines);
      Object.assign(line, { evidence: [], places: [], confirmations: line.confirmations + 1 });
    };
    expect(found(wrong).map((text) => text.split(' ')[1])).toEqual(['confirmations', 'evidence', 'places']);
  });
});
