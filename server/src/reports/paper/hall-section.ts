import type { ReportHall } from '@minber/shared/attendance/report';
import { inLanguage } from '@minber/shared/platform/text';
import { type HallSheet, isSamePlace, sheetOf } from '@minber/shared/reports/sheets';
import { dateText, filled, minutesOf, minuteText, numberText } from '../../documents/index.ts';
import { hallSheets } from '../sheets/hall-sheets.ts';
import { texts } from '../texts.ts';
import { lineColumns, lineRow } from './line-row.ts';
import type { Fact, PaperInput, PaperSession, Section } from './paper.ts';
import { footOf, qrOf, serialFacts } from './proof.ts';
import { momentText, sessionFacts } from './session-facts.ts';
import { paperWords } from './words.ts';

const collator = new Intl.Collator('kk');

/** The sheet of each hall and one of own devices, those on which nobody stands left out. */
export function hallSections(session: PaperSession, input: PaperInput): Section[] {
  const sheets = hallSheets(session.record);
  return session.record.report.halls.flatMap((hall) => hallSection(hall, sheets, session, input) ?? []);
}

function hallSection(
  hall: ReportHall,
  sheets: HallSheet[],
  session: PaperSession,
  input: PaperInput,
): Section | undefined {
  const { report } = session.record;
  const { language } = input;
  const own = paperWords[language];
  const lines = report.lines
    .filter((line) => isSamePlace(sheetOf(line), hall.place))
    .toSorted((one, other) => collator.compare(one.name, other.name));
  if (lines.length === 0) return undefined;
  const name = hall.names ? inLanguage(hall.names.hall, language) : texts[language].ownDevice;
  const sum = (pick: (line: (typeof lines)[number]) => number) => lines.reduce((total, line) => total + pick(line), 0);
  const minutes = Math.round(sum(({ creditedMs }) => creditedMs) / 600) / 100;
  const hours = Math.round(sum((line) => (line.credited ? line.hours : 0)) * 100) / 100;
  const { credited } = hall;
  return {
    name: `${dateText(report.plannedStart).slice(0, 5)} ${name}`,
    title: own.document,
    subtitle: `${inLanguage(report.title, language)} · ${dateText(report.plannedStart)} · ${name}`,
    facts: [...sessionFacts(session, input), ...placeFacts(hall, sheets, input), ...serialFacts(session, language)],
    tables: [
      {
        title: '',
        columns: lineColumns(language),
        rows: lines.map((line, at) => lineRow(at + 1, line, session, input)),
        total: ['', own.hallTotals, '', '', '', '', '', minutes, '', hours, credited, '', totalsText(hall, language)],
      },
    ],
    // Nobody runs a hall of people on devices of their own.
    signatures: hall.place.kind === 'hall' ? own.signatures : own.signatures.slice(0, 1),
    foot: footOf(session, language),
    pageText: own.page,
    qr: qrOf(session),
  };
}

function placeFacts(hall: ReportHall, sheets: HallSheet[], { language }: PaperInput): Fact[] {
  const own = paperWords[language];
  const { place, names } = hall;
  if (place.kind === 'own') return [{ label: own.hall, value: texts[language].ownDevice }];
  const sheet = sheets.find(({ hallId }) => hallId === place.hallId);
  const state = sheet?.state ?? 'unconfirmed';
  const by = { name: sheet?.confirmation?.byName ?? '', at: momentText(sheet?.confirmation?.at ?? 0) };
  const rollCalls = hall.rollCalls.map(({ at, listed, heads }) =>
    filled(own.rollCall, { time: minuteText(at), listed, heads }),
  );
  return [
    { label: own.hall, value: names ? inLanguage(names.hall, language) : '' },
    { label: own.centre, value: names ? inLanguage(names.centre, language) : '' },
    { label: own.region, value: names ? inLanguage(names.region, language) : '' },
    ...(rollCalls.length > 0 ? [{ label: own.rollCalls, value: rollCalls.join('; ') }] : []),
    { label: own.sheetLabel, value: filled(own.sheetState[state], by) },
  ];
}

function totalsText(hall: ReportHall, language: PaperInput['language']): string {
  const { totals } = texts[language];
  const unconfirmed =
    hall.unconfirmedMs > 0
      ? `; ${filled(texts[language].notes.unconfirmed, { minutes: numberText(minutesOf(hall.unconfirmedMs), language) })}`
      : '';
  const counts = `${totals.expected}: ${hall.expected}; ${totals.attended}: ${hall.attended}; ${totals.late}: ${hall.late}`;
  return `${counts}${unconfirmed}`;
}
