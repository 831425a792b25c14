import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportLine, SessionReport } from '../attendance/report.ts';
import { defaultAttendancePolicy } from '../seminars/attendance-policy.ts';
import { compareReports } from './compare.ts';
import type { Compared } from './compared.ts';

const id = (digit: number) => String(digit).padStart(24, '0');
const minute = 60_000;
const start = Date.UTC(2026, 8, 1, 4);

function line(person: number, more: Partial<ReportLine> = {}): ReportLine {
  return {
    personId: id(person),
    kind: 'person',
    name: `Адам ${person}`,
    position: '',
    organisation: '',
    district: '',
    regionId: null,
    centreId: null,
    expectedPlace: { kind: 'own' },
    places: [{ kind: 'own' }],
    firstInAt: start,
    lastOutAt: start + 60 * minute,
    creditedMs: 60 * minute,
    unconfirmedMs: 0,
    interruptionMs: 0,
    percent: 100,
    hours: 1.3,
    lateMs: null,
    credited: true,
    why: 'enough',
    evidence: ['device'],
    confirmations: 0,
    gaps: [],
    adjustmentIds: [],
    conflictIds: [],
    elsewhere: false,
    represents: null,
    representedBy: null,
    recordedAs: null,
    prompts: { asked: 0, answered: 0 },
    ...more,
  };
}

function side(lines: ReportLine[], more: Partial<SessionReport> = {}): Compared {
  const report: SessionReport = {
    seminarId: id(1),
    sessionId: id(2),
    title: { kk: 'Бюджет', ru: 'Бюджет', en: '' },
    state: 'ended',
    plannedStart: start,
    plannedEnd: start + 60 * minute,
    startedAt: start,
    endedAt: start + 60 * minute,
    live: [{ from: start, to: start + 60 * minute }],
    recordedLive: [{ from: start, to: start + 60 * minute }],
    liveMs: 60 * minute,
    corrections: [],
    interruptions: [],
    policy: { ...defaultAttendancePolicy, version: 1 },
    totals: { expected: 1, attended: 1, credited: 1, creditedMs: 0, unconfirmedMs: 0, late: 0 },
    halls: [],
    lines,
    adjustments: [],
    conflicts: [],
    substitutions: [],
    matches: [],
    expectedChanges: [],
    madeAt: start,
    ...more,
  };
  return { report, objections: [], confirmations: [], evidence: {} };
}

const signed = { authorId: id(9), authorName: 'Өмірзақ', at: start, reason: 'Жарық өшті' };
const adjustment = {
  ...signed,
  adjustmentId: id(700),
  sessionId: id(2),
  target: { kind: 'person' as const, personId: id(11) },
  effect: 'add' as const,
  interval: null,
  minutes: 5,
};

const some = fc.uniqueArray(
  fc.record({
    person: fc.integer({ min: 10, max: 30 }),
    creditedMs: fc.integer({ min: 0, max: 90 }).map((count) => count * minute),
    credited: fc.boolean(),
    lateMs: fc.option(fc.constantFrom(minute, 2 * minute)),
  }),
  { selector: ({ person }) => person },
);
const lines = some.map((all) => all.map(({ person, ...more }) => line(person, more)));

describe('the differences between two versions', () => {
  it('are none between equal ones', () => {
    fc.assert(
      fc.property(lines, (all) => {
        const found = compareReports(1, side(all), side(structuredClone(all)));
        expect(found).toEqual({ from: 1, people: [], policy: [], live: null, facts: [], other: true });
      }),
    );
  });

  it('name exactly those whose numbers differ, who are new and who are gone, and lead from one to the other', () => {
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const { people } = compareReports(1, side(before), side(after));
        const old = new Map(before.map((one) => [one.personId, one]));
        const now = new Map(after.map((one) => [one.personId, one]));
        for (const personId of new Set([...old.keys(), ...now.keys()])) {
          const found = people.find((one) => one.personId === personId);
          const [was, is] = [old.get(personId), now.get(personId)];
          const kind = was && is ? 'changed' : is ? 'new' : 'removed';
          const differs = (['creditedMs', 'credited', 'lateMs'] as const).some((field) => was?.[field] !== is?.[field]);
          expect(found?.kind).toBe(kind !== 'changed' || differs ? kind : undefined);
          for (const { field, from, to } of found?.changes ?? []) {
            if (field === 'evidence' || field === 'prompts') continue;
            expect(from).toBe(was?.[field] ?? null);
            expect(to).toBe(is?.[field] ?? null);
          }
        }
      }),
    );
  });

  it('are put down to the new document that concerns the person, and to no other', () => {
    const before = side([line(11), line(12)]);
    const after = side(
      [line(11, { creditedMs: 65 * minute, adjustmentIds: [id(700)] }), line(12, { creditedMs: 50 * minute })],
      { adjustments: [adjustment] },
    );
    const [first, second] = compareReports(1, before, { ...after, evidence: { [id(12)]: 'late' } }).people;
    expect(first?.causes).toEqual([
      { kind: 'adjustment', id: id(700), text: 'Жарық өшті', byName: 'Өмірзақ', at: start },
    ]);
    expect(second?.causes.map(({ kind }) => kind)).toEqual(['evidence']);
  });

  it('of the policy are named field by field, nested ones too', () => {
    const { rollCalls } = defaultAttendancePolicy;
    const policy = { ...defaultAttendancePolicy, thresholdPercent: 50, rollCalls: { ...rollCalls, hourly: false } };
    const found = compareReports(1, side([line(11)]), side([line(11)], { policy: { ...policy, version: 2 } }));
    expect(found.policy).toEqual([
      { field: 'thresholdPercent', from: 80, to: 50 },
      { field: 'rollCalls.hourly', from: true, to: false },
    ]);
    expect(found.other).toBe(false);
  });

  it('count an objection only once it is accepted', () => {
    const objection = {
      objectionId: id(5),
      seminarId: id(1),
      sessionId: id(2),
      personId: id(11),
      name: 'Адам 11',
      text: 'Болдым',
      at: start,
      answer: { outcome: 'accepted' as const, note: 'Рас', byName: 'Өмірзақ', at: start + minute },
    };
    const after = side([line(11, { creditedMs: 0 })]);
    const causes = (
      answer: typeof objection.answer | { outcome: 'refused'; note: string; byName: string; at: number },
    ) => compareReports(1, side([line(11)]), { ...after, objections: [{ ...objection, answer }] }).people[0]?.causes;
    expect(causes(objection.answer)).toMatchObject([{ kind: 'objection', text: 'Рас' }]);
    expect(causes({ ...objection.answer, outcome: 'refused' })).toEqual([]);
  });

  it('name a conflict by whom it is about, and what its note was and is, by whom', () => {
    const { personId, kind, name, position, organisation, district } = line(11);
    const conflict = (resolution: { note: string; authorName: string; at: number } | null) => ({
      conflictId: id(800),
      sessionId: id(2),
      kind: 'two-halls' as const,
      person: { personId, kind, name, position, organisation, district },
      others: [],
      places: [{ kind: 'own' as const }],
      placeNames: [null],
      intervals: [{ from: start, to: start + minute }],
      resolution,
    });
    const at = (resolution: Parameters<typeof conflict>[0]) => side([line(11)], { conflicts: [conflict(resolution)] });
    const [first, second] = ['Бір залда болған', 'Екінші залда болған'].map((note) => ({
      ...{ note, authorName: 'Өмірзақ', at: start },
    }));
    const told = (before: Compared, after: Compared) =>
      compareReports(1, before, after).facts.map(({ kind: what, about, from, to, byName }) => {
        return { what, about, from, to, byName };
      });
    const about = { about: 'Адам 11' };
    expect(told(side([line(11)]), at(null))).toEqual([
      { what: 'conflict', ...about, from: null, to: 'two-halls', byName: '' },
    ]);
    const resolution = { what: 'resolution', ...about, byName: 'Өмірзақ' };
    expect(told(at(null), at(first ?? null))).toEqual([{ ...resolution, from: null, to: first?.note }]);
    expect(told(at(first ?? null), at(second ?? null))).toEqual([
      { ...resolution, from: first?.note, to: second?.note },
    ]);
    expect(told(at(first ?? null), side([line(11)]))).toEqual([
      { what: 'conflict', ...about, from: 'two-halls', to: null, byName: '' },
    ]);
  });

  it('name heads counted, sheets confirmed, who came for whom, and evidence that changed no line', () => {
    const place = { kind: 'hall' as const, hallId: id(50) };
    const words = { kk: 'Зал', ru: 'Зал', en: '' };
    const names = { hall: words, centre: words, region: words };
    const totals = { expected: 0, attended: 0, credited: 0, creditedMs: 0, unconfirmedMs: 0, late: 0 };
    const hall = (rollCalls: { at: number; by: string; listed: number; heads: number }[]) => [
      { ...totals, place, names, rollCalls, screenGaps: [] },
    ];
    const substitution = (withdrawnAt: number | null) => ({
      ...{ substitutionId: id(60), sessionId: id(2), personId: id(11), personName: 'Адам 11' },
      ...{ representedId: id(12), representedName: 'Адам 12', basis: 'Бұйрық', hallId: null, at: start },
      ...{ byName: 'Сәуле', withdrawnAt, withdrawnBy: withdrawnAt === null ? null : 'Нұрлан' },
    });
    const all = [line(11), line(12)];
    const before = side(all, { halls: hall([]), substitutions: [substitution(null)] });
    const call = { at: start + minute, by: 'Сәуле', listed: 40, heads: 38 };
    const after = {
      ...side(all, { halls: hall([call]), substitutions: [substitution(start + minute)] }),
      confirmations: [{ hallId: id(50), byName: 'Сәуле', at: start + 2 * minute }],
      evidence: { [id(12)]: 'one more span' },
    };
    const { facts, people, other } = compareReports(1, before, after);
    expect({ people, other }).toEqual({ people: [], other: false });
    expect(facts).toMatchObject([
      { kind: 'substitution', about: 'Адам 11 (Адам 12)', from: 'Бұйрық', to: null, byName: 'Нұрлан' },
      { kind: 'heads', hall: names, to: '38/40', byName: 'Сәуле' },
      { kind: 'sheet', hall: names, byName: 'Сәуле' },
      { kind: 'evidence', about: 'Адам 12' },
    ]);
  });

  it('tell of confirmations and kinds of evidence in the line, and nothing twice', () => {
    const before = side([line(11)]);
    const now = line(11, { confirmations: 2, evidence: ['roll-call', 'device'], adjustmentIds: [id(700)] });
    const { people, facts } = compareReports(1, before, side([now], { adjustments: [adjustment] }));
    expect(people).toMatchObject([
      {
        changes: [
          { field: 'evidence', from: 'device', to: 'device roll-call' },
          { field: 'confirmations', from: 0, to: 2 },
        ],
        causes: [{ kind: 'adjustment' }],
      },
    ]);
    expect(facts).toEqual([]);
    const unseen = compareReports(1, before, side([line(11)], { adjustments: [adjustment] }));
    expect(unseen).toMatchObject({ people: [], facts: [{ kind: 'adjustment', note: 'Жарық өшті' }], other: false });
  });
});
