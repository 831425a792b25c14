import type { LocalizedText } from '@minber/shared/platform/text';
import type { HallSession, HallTotals } from '@minber/shared/summaries/lines';
import type {
  HallsYear,
  HallYear,
  HeatMap,
  PersonYear,
  RepeatedYear,
  SeminarsYear,
} from '@minber/shared/summaries/year';
import type { Cell, Sheet } from '../../platform/index.ts';
import { minutesOf, sheetOf, type Writer } from './table.ts';
import type { ColumnKey } from './texts.ts';

const hallKeys: ColumnKey[] = [
  'expected',
  'came',
  'percent',
  'attended',
  'credited',
  'late',
  'minutes',
  'unconfirmed',
  'cuts',
  'cutMinutes',
  'withoutMedia',
  'rollCallsAsked',
  'rollCalls',
  'headsDiffer',
];

export function seminarsSheet(writer: Writer, view: SeminarsYear): Sheet {
  const keys: ColumnKey[] = ['date', 'seminar', 'live', 'halls', 'expected', 'attended', 'credited', 'late', 'minutes'];
  const rows = view.sessions.map(({ creditedMs, liveMs, halls, expected, attended, credited, late, ...session }) => ({
    ...named(writer, session),
    live: minutesOf(liveMs),
    halls,
    expected,
    attended,
    credited,
    late,
    minutes: minutesOf(creditedMs),
  }));
  return sheetOf(writer, 'seminars', view.year, [writer.words.times], keys, rows);
}

export function repeatedSheet(writer: Writer, view: RepeatedYear): Sheet {
  const keys: ColumnKey[] = [
    'name',
    'position',
    'organisation',
    'sessions',
    'credited',
    'late',
    'dropped',
    'represented',
  ];
  return sheetOf(writer, 'repeated', view.year, [], keys, view.people);
}

export function hallsSheet(writer: Writer, view: HallsYear): Sheet {
  const rows = view.halls.map((line) => ({
    ...writer.place(line.hall.names),
    sessions: line.sessions,
    ...hallCells(line, line.percent),
  }));
  return sheetOf(writer, 'halls', view.year, [], ['region', 'centre', 'hall', 'sessions', ...hallKeys], rows);
}

export function hallSheet(writer: Writer, view: HallYear): Sheet {
  const rows = view.sessions.map((session) => ({
    ...named(writer, session),
    live: minutesOf(session.liveMs),
    ...hallCells(session, session.expected > 0 ? (100 * session.came) / session.expected : null),
  }));
  const heading = [Object.values(writer.place(view.hall.names)).join(', '), writer.words.times];
  return sheetOf(writer, 'hall', view.year, heading, ['date', 'seminar', 'live', ...hallKeys], rows);
}

export function personSheet(writer: Writer, view: PersonYear): Sheet {
  const { words } = writer;
  const said = (is: boolean) => (is ? words.yes : words.no);
  const keys: ColumnKey[] = [
    'date',
    'seminar',
    'region',
    'centre',
    'hall',
    'attended',
    'credited',
    'live',
    'minutes',
    'unconfirmed',
    'percent',
    'hours',
    'late',
    'dropped',
    'represents',
    'represented',
    'evidence',
  ];
  const rows = view.sessions.map((session) => ({
    ...named(writer, session),
    ...writer.place(session.hall),
    attended: said(session.present),
    credited: said(session.credited),
    live: minutesOf(session.liveMs),
    minutes: minutesOf(session.creditedMs),
    unconfirmed: minutesOf(session.unconfirmedMs),
    percent: session.percent,
    hours: session.hours,
    late: said(session.lateMs !== null),
    dropped: session.dropped,
    represents: said(session.represents),
    represented: said(session.represented),
    evidence: session.evidence.map((one) => words.evidence[one]).join(', '),
  }));
  return sheetOf(writer, 'person', view.year, [view.person.name, words.times], keys, rows);
}

/** A column a seminar; an empty cell: the hall took no part. */
export function heatMapSheet(writer: Writer, view: HeatMap): Sheet {
  const places: ColumnKey[] = ['region', 'centre', 'hall', 'percent'];
  const base = sheetOf(writer, 'heatMap', view.year, [], places, []);
  return {
    ...base,
    columns: [
      ...base.columns,
      ...view.seminars.map(({ title }) => ({ title: writer.text(title), width: 17, format: 'decimal' as const })),
    ],
    rows: view.halls.map(({ hall, percent, cells }) => {
      const place = writer.place(hall.names);
      return [
        place.region ?? null,
        place.centre ?? null,
        place.hall ?? null,
        percent,
        ...cells.map((cell): Cell => cell?.percent ?? null),
      ];
    }),
  };
}

function named(writer: Writer, { title, startedAt }: { title: LocalizedText; startedAt: number }) {
  return { date: new Date(startedAt), seminar: writer.text(title) };
}

function hallCells(line: HallSession | HallTotals, percent: number | null): Partial<Record<ColumnKey, Cell>> {
  return {
    expected: line.expected,
    came: line.came,
    percent,
    attended: line.attended,
    credited: line.credited,
    late: line.late,
    minutes: minutesOf(line.creditedMs),
    unconfirmed: minutesOf(line.unconfirmedMs),
    cuts: line.cuts,
    cutMinutes: minutesOf(line.cutMs),
    withoutMedia: minutesOf(line.withoutMediaMs),
    rollCallsAsked: line.rollCallsAsked,
    rollCalls: line.rollCallsAnswered,
    headsDiffer: line.headsDiffer,
  };
}
