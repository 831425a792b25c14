import type { Id } from '@minber/shared/platform/ids';
import { inLanguage } from '@minber/shared/platform/text';
import { minutesOf } from '../documents/index.ts';
import type { Cell, Sheet } from '../platform/index.ts';
import { seminarTitle, sessionName } from './facts.ts';
import { hallNames, type ReportInput } from './lines.ts';
import { texts } from './texts.ts';

const collator = new Intl.Collator('kk');

/** One row per session and hall. */
export function hallSummary({ reports, language }: ReportInput): Sheet {
  const words = texts[language];
  const { totals } = words;
  const titles = [
    words.session,
    words.columns.hall,
    totals.centre,
    words.columns.region,
    totals.expected,
    totals.attended,
    totals.credited,
    totals.late,
    totals.hallMinutes,
  ];
  const widths = [14, 24, 36, 26, 12, 17, 12, 12, 14];
  const rows = reports.flatMap((report) => {
    const nameOf = hallNames(report, language, words);
    return report.halls.map(({ place, names, expected, attended, credited, late, creditedMs }): Cell[] => [
      sessionName(report),
      nameOf(place),
      names ? inLanguage(names.centre, language) : '',
      names ? inLanguage(names.region, language) : '',
      expected,
      attended,
      credited,
      late,
      attended === 0 ? 0 : minutesOf(creditedMs / attended),
    ]);
  });
  const first = reports[0];
  return {
    name: words.summary,
    heading: first ? [`${words.sheet}: ${seminarTitle(first, language)}`, words.times] : [],
    columns: titles.map((title, at) => ({
      title,
      width: widths[at] ?? 12,
      ...(at === 8 ? { format: 'decimal' as const } : {}),
    })),
    rows,
  };
}

/** One row per person with his minutes of every session and their sums. */
export function peopleSummary({ reports, language }: ReportInput): Sheet {
  const words = texts[language];
  const people = new Map<
    Id,
    { cells: string[]; minutes: (number | null)[]; ms: number; hours: number; credited: number }
  >();
  for (const [at, report] of reports.entries()) {
    for (const line of report.lines) {
      const row = people.get(line.personId) ?? {
        cells: [line.name, line.position, line.organisation],
        minutes: reports.map(() => null),
        ms: 0,
        hours: 0,
        credited: 0,
      };
      row.minutes[at] = minutesOf(line.creditedMs);
      row.ms += line.creditedMs;
      row.hours += line.credited ? line.hours : 0;
      row.credited += line.credited ? 1 : 0;
      people.set(line.personId, row);
    }
  }
  const sorted = [...people.values()].sort((one, other) => collator.compare(one.cells[0] ?? '', other.cells[0] ?? ''));
  const { number, name, position, organisation } = words.columns;
  return {
    name: words.people,
    columns: [
      { title: number, width: 5 },
      { title: name, width: 34 },
      { title: position, width: 24 },
      { title: organisation, width: 28 },
      ...reports.map((report) => ({
        title: `${sessionName(report)}, ${words.minutes}`,
        width: 14,
        format: 'decimal' as const,
      })),
      { title: words.totals.minutes, width: 14, format: 'decimal' },
      { title: words.totals.hours, width: 12 },
      { title: words.totals.sessions, width: 12 },
    ],
    rows: sorted.map((row, at) => [
      at + 1,
      ...row.cells,
      ...row.minutes,
      minutesOf(row.ms),
      Math.round(row.hours * 100) / 100,
      row.credited,
    ]),
  };
}
