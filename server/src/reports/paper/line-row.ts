import type { ReportLine } from '@minber/shared/attendance/report';
import { maskIin } from '@minber/shared/identity/iin';
import type { Language } from '@minber/shared/platform/text';
import { filled, minutesOf, numberText, secondText } from '../../documents/index.ts';
import { notesOf } from '../lines.ts';
import { texts } from '../texts.ts';
import type { PaperInput, PaperSession, Table } from './paper.ts';
import { placeNames } from './place-names.ts';
import { paperWords } from './words.ts';

/** The columns of a hall's sheet, as ministries sign it. */
export function lineColumns(language: Language): Table['columns'] {
  const { columns } = texts[language];
  const share = (title: string, parts: number, numeric = false) => ({ title, share: parts, numeric });
  return [
    share(columns.number, 22, true),
    share(columns.name, 122),
    share(columns.iin, 64),
    share(columns.position, 88),
    share(columns.organisation, 94),
    share(columns.in, 41, true),
    share(columns.out, 41, true),
    share(columns.minutes, 37, true),
    share(columns.percent, 32, true),
    share(columns.hours, 34, true),
    share(columns.credited, 46),
    share(columns.evidence, 74),
    share(columns.note, 92),
  ];
}

/** One person's row. */
export function lineRow(number: number, line: ReportLine, session: PaperSession, input: PaperInput) {
  const words = texts[input.language];
  const iin = session.record.iins[line.personId] ?? '';
  return [
    number,
    line.name,
    input.iins === 'whole' || iin === '' ? iin : maskIin(iin),
    line.position,
    line.organisation,
    line.firstInAt === null ? '' : secondText(line.firstInAt),
    line.lastOutAt === null ? '' : secondText(line.lastOutAt),
    minutesOf(line.creditedMs),
    line.percent,
    Math.round(line.hours * 100) / 100,
    line.credited ? words.credited : words.notCredited,
    evidenceText(line, input.language),
    noteText(line, session, input.language),
  ];
}

function evidenceText(line: ReportLine, language: Language): string {
  const { notes } = paperWords[language];
  return [
    ...line.evidence.map((one) => texts[language].evidence[one]),
    line.confirmations > 0 ? filled(notes.confirmedTimes, { count: line.confirmations }) : '',
    line.prompts.asked > 0 ? filled(notes.prompts, line.prompts) : '',
  ]
    .filter(Boolean)
    .join(', ');
}

function noteText(line: ReportLine, { record }: PaperSession, language: Language): string {
  const { notes } = paperWords[language];
  const words = texts[language];
  const minutes = (ms: number) => ({ minutes: numberText(minutesOf(ms), language) });
  return [
    line.lateMs === null ? '' : filled(notes.late, minutes(line.lateMs)),
    ...notesOf(line, language, placeNames(record.report, language)),
    line.adjustmentIds.length > 0 ? notes.adjusted : '',
    line.interruptionMs > 0 ? filled(notes.downtime, minutes(line.interruptionMs)) : '',
    line.credited || line.why === 'enough' ? '' : words.why[line.why].toLocaleLowerCase(language),
  ]
    .filter(Boolean)
    .join('; ');
}
