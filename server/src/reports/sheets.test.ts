import type { ReportLine, SessionReport } from '@minber/shared/attendance/report';
import { defaultAttendancePolicy } from '@minber/shared/seminars/attendance-policy';
import readExcel from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { writeXlsx } from '../platform/tables/write-xlsx.ts';
import type { ReportInput } from './lines.ts';
import printSheet from './print.worker.ts';
import sheets from './sheets.worker.ts';

const minute = 60_000;
const start = Date.UTC(2026, 8, 1, 4, 0, 0);
const id = (digit: number) => String(digit).padStart(24, '0');
const name = (kk: string) => ({ kk, ru: kk, en: '' });
const region = id(900);
const hallId = id(800);

function line(person: number, fullName: string, more: Partial<ReportLine> = {}): ReportLine {
  return {
    personId: id(person),
    kind: 'person',
    name: fullName,
    position: 'Әкім',
    organisation: 'Әкімдік',
    district: 'Қарқаралы ауданы',
    regionId: region,
    centreId: null,
    expectedPlace: { kind: 'hall', hallId },
    places: [{ kind: 'hall', hallId }],
    firstInAt: start + 7000,
    lastOutAt: start + 60 * minute,
    creditedMs: 59 * minute + 30_000,
    unconfirmedMs: 0,
    interruptionMs: 0,
    percent: 99.2,
    hours: 1.33,
    lateMs: null,
    credited: true,
    why: 'enough',
    evidence: ['desk', 'scan'],
    confirmations: 2,
    gaps: [],
    elsewhere: false,
    represents: null,
    representedBy: null,
    recordedAs: null,
    prompts: { asked: 0, answered: 0 },
    adjustmentIds: [],
    conflictIds: [],
    ...more,
  };
}

const adjustment = {
  adjustmentId: id(700),
  sessionId: id(2),
  target: { kind: 'person' as const, personId: id(12) },
  effect: 'add' as const,
  interval: null,
  minutes: 15,
  reason: 'Жарық өшті',
  authorId: id(9),
  authorName: 'Өмірзақ А.',
  at: start,
};

function report(lines: ReportLine[], more: Partial<SessionReport> = {}): SessionReport {
  const totals = { expected: 3, attended: 2, credited: 1, creditedMs: 90 * minute, unconfirmedMs: 0, late: 1 };
  return {
    seminarId: id(1),
    sessionId: id(2),
    title: name('Жергілікті бюджет'),
    state: 'ended',
    plannedStart: start,
    plannedEnd: start + 60 * minute,
    startedAt: start,
    endedAt: start + 60 * minute,
    live: [{ from: start, to: start + 60 * minute }],
    liveMs: 60 * minute,
    interruptions: [],
    policy: { ...defaultAttendancePolicy, version: 2 },
    totals,
    halls: [
      {
        ...totals,
        place: { kind: 'hall', hallId },
        names: { hall: name('Үлкен зал'), centre: name('Көкшетау'), region: name('Ақмола') },
        rollCalls: [],
        screenGaps: [],
      },
    ],
    lines,
    adjustments: [adjustment],
    recordedLive: [{ from: start, to: start + 60 * minute }],
    corrections: [],
    conflicts: [],
    substitutions: [],
    matches: [],
    expectedChanges: [],
    madeAt: start + 90 * minute,
    ...more,
  };
}

const lines = [
  line(13, 'Яковлев Олег', {
    credited: false,
    why: 'absent',
    places: [],
    firstInAt: null,
    lastOutAt: null,
    creditedMs: 0,
    percent: 0,
    hours: 0,
    evidence: [],
  }),
  line(11, 'Әбділда Қанат', { gaps: [{ from: start + 10 * minute, to: start + 12 * minute }] }),
  line(12, 'Ғабит Үміт', {
    adjustmentIds: [id(700)],
    lateMs: 11 * minute,
    expectedPlace: null,
    unconfirmedMs: 5 * minute,
    interruptionMs: 2 * minute,
  }),
];
const input = (reports: SessionReport[], language: ReportInput['language'] = 'kk'): ReportInput => ({
  reports,
  iins: { [id(11)]: '900101300123' },
  regions: { [region]: name('Ақмола облысы') },
  language,
});

describe('the sheet of a session', () => {
  it('says of every person, in Kazakh order, when he was there and why it counts', () => {
    const [sheet] = sheets({ ...input([report(lines)]), withSummary: false });
    const titles = sheet?.columns.map(({ title }) => title) ?? [];
    const rows = sheet?.rows.map((cells) => Object.fromEntries(cells.map((cell, at) => [titles[at], cell]))) ?? [];
    expect(rows.map((row) => row['Аты-жөні'])).toEqual(['Әбділда Қанат', 'Ғабит Үміт', 'Яковлев Олег']);
    expect(rows[0]).toMatchObject({
      '№': 1,
      ЖСН: '900101300123',
      Өңірі: 'Ақмола облысы',
      Зал: 'Үлкен зал',
      Келді: '09:00:07',
      Кетті: '10:00:00',
      Минут: 59.5,
      '%': 99.2,
      Есептелді: 'иә',
      Дәлелі: 'үйлестіруші, QR',
      Үзілістер: '09:10:00–09:12:00',
      Ескерту: '',
    });
    expect(rows[1]).toMatchObject({
      ЖСН: '',
      'Кешікті, мин': 11,
      'Жүйе істемеген уақыт, мин': 2,
      Түзетулер: '+ 15 мин: Жарық өшті (Өмірзақ А.)',
      Ескерту: 'тізімде жоқ; расталмаған: 5 мин',
    });
    expect(rows[2]).toMatchObject({ Келді: '', Минут: 0, Есептелді: 'жоқ', Негізі: 'Қатыспады', Зал: 'Үлкен зал' });
    expect(sheet?.heading).toContain('Жоспар бойынша: 01.09.2026, 09:00–10:00');
    expect(sheet?.heading?.join(' ')).toContain('эфир уақытының кемінде 80%-ы (v2)');
  });

  it('has a summary by halls and, of several sessions, one by people before it', () => {
    const second = report([line(11, 'Әбділда Қанат')], { sessionId: id(3), plannedStart: start + 24 * 60 * minute });
    const made = sheets({ ...input([report(lines), second], 'ru'), withSummary: true });
    expect(made.map((sheet) => sheet.name)).toEqual(['Сводка', 'Участники', '01.09 09:00', '02.09 09:00']);
    expect(made[0]?.rows[0]).toEqual(['01.09 09:00', 'Үлкен зал', 'Көкшетау', 'Ақмола', 3, 2, 1, 1, 45]);
    expect(made[1]?.rows[0]).toEqual([1, 'Әбділда Қанат', 'Әкім', 'Әкімдік', 59.5, 59.5, 119, 2.66, 2]);
    expect(sheets({ ...input([report(lines)]), withSummary: true })).toHaveLength(2);
  });

  it('opens in Excel with every letter, numbers as numbers and no formula', async () => {
    const hostile = line(14, '=HYPERLINK("http://x")');
    const bytes = await writeXlsx(sheets({ ...input([report([...lines, hostile])]), withSummary: true }));
    const [summary, session] = await readExcel(bytes);
    expect(summary?.sheet).toBe('Жиынтық');
    expect(session?.data.flat()).toEqual(
      expect.arrayContaining(['Әбділда Қанат', 59.5, '900101300123', `'=HYPERLINK("http://x")`]),
    );
  });

  it("is printed with its totals and places to sign, in the reader's language", () => {
    const sheet = printSheet(input([report(lines)], 'en'));
    expect(sheet.title).toBe('Attendance sheet: Жергілікті бюджет');
    expect(sheet.facts).toContainEqual({ label: 'Credited', value: '1' });
    expect(sheet.rows).toHaveLength(3);
    for (const row of sheet.rows) expect(row.cells).toHaveLength(sheet.columns.length);
    expect(sheet.signatures).toHaveLength(2);
  });
});
