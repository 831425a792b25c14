import type { Sheet } from '../platform/index.ts';
import { seminarTitle, sessionFacts, sessionName } from './facts.ts';
import { type ReportCells, type ReportInput, reportCells } from './lines.ts';
import { hallSummary, peopleSummary } from './summaries.ts';
import { type ColumnKey, texts } from './texts.ts';

const columns: { key: ColumnKey; width: number; format?: Sheet['columns'][number]['format'] }[] = [
  { key: 'number', width: 5 },
  { key: 'name', width: 34 },
  { key: 'iin', width: 14 },
  { key: 'position', width: 24 },
  { key: 'organisation', width: 28 },
  { key: 'region', width: 20 },
  { key: 'hall', width: 20 },
  { key: 'in', width: 10, format: 'time' },
  { key: 'out', width: 10, format: 'time' },
  { key: 'minutes', width: 9, format: 'decimal' },
  { key: 'percent', width: 8, format: 'decimal' },
  { key: 'hours', width: 8 },
  { key: 'late', width: 10, format: 'decimal' },
  { key: 'credited', width: 10 },
  { key: 'why', width: 26 },
  { key: 'evidence', width: 20 },
  { key: 'gaps', width: 26 },
  { key: 'interruptions', width: 12, format: 'decimal' },
  { key: 'adjustments', width: 36 },
  { key: 'note', width: 26 },
];

/** `withSummary`: the sheets of the summary first. */
export default function sheets(input: ReportInput & { withSummary: boolean }): Sheet[] {
  const perSession = input.reports.map((report) => sessionSheet(report, input));
  if (!input.withSummary) return perSession;
  const people = input.reports.length > 1 ? [peopleSummary(input)] : [];
  return [hallSummary(input), ...people, ...perSession];
}

function sessionSheet(report: ReportInput['reports'][number], input: ReportInput): Sheet {
  const words = texts[input.language];
  const facts = sessionFacts(report, input.language).map(({ label, value }) => `${label}: ${value}`);
  return {
    name: sessionName(report),
    heading: [`${words.sheet}: ${seminarTitle(report, input.language)}`, ...facts, words.times],
    columns: columns.map(({ key, width, format }) => ({
      title: words.columns[key],
      width,
      ...(format ? { format } : {}),
    })),
    rows: reportCells(report, input).map((cells: ReportCells) => columns.map(({ key }) => cells[key])),
  };
}
