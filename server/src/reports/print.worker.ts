import type { PrintSheet } from '@minber/shared/reports/contract';
import { seminarTitle, sessionFacts, sessionName } from './facts.ts';
import { type ReportInput, reportCells } from './lines.ts';
import { type ColumnKey, texts } from './texts.ts';

const columns: { key: ColumnKey; numeric: boolean }[] = [
  { key: 'number', numeric: true },
  { key: 'name', numeric: false },
  { key: 'position', numeric: false },
  { key: 'hall', numeric: false },
  { key: 'in', numeric: true },
  { key: 'out', numeric: true },
  { key: 'minutes', numeric: true },
  { key: 'percent', numeric: true },
  { key: 'hours', numeric: true },
  { key: 'credited', numeric: false },
  { key: 'why', numeric: false },
  { key: 'note', numeric: false },
];

/** The printable sheet of the one session in `input`. */
export default function printSheet(input: ReportInput): PrintSheet {
  const [report] = input.reports;
  if (!report) throw new Error('There is no session to print');
  const words = texts[input.language];
  const { totals } = report;
  return {
    title: `${words.sheet}: ${seminarTitle(report, input.language)}`,
    subtitle: `${words.session}: ${sessionName(report)}`,
    facts: [
      ...sessionFacts(report, input.language),
      ...(['expected', 'attended', 'credited', 'late'] as const).map((key) => ({
        label: words.totals[key],
        value: String(totals[key]),
      })),
    ],
    columns: columns.map(({ key, numeric }) => ({ key, title: words.columns[key], numeric })),
    rows: reportCells(report, input).map((cells) => ({
      cells: columns.map(({ key }) => written(cells[key], input.language)),
    })),
    notes: [
      words.times,
      ...report.adjustments.map(({ reason, authorName }) => `${words.columns.adjustments}: ${reason} (${authorName})`),
    ],
    signatures: words.signatures,
  };
}

function written(value: string | number | null, language: ReportInput['language']): string {
  if (typeof value !== 'number') return value ?? '';
  return language === 'en' ? String(value) : String(value).replace('.', ',');
}
