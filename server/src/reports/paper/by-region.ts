import type { ReportLine } from '@minber/shared/attendance/report';
import type { Id } from '@minber/shared/platform/ids';
import { inLanguage } from '@minber/shared/platform/text';
import { minutesOf } from '../../documents/index.ts';
import { texts } from '../texts.ts';
import type { PaperInput, PaperSession, Table } from './paper.ts';
import { paperWords } from './words.ts';

const collator = new Intl.Collator('kk');

/** Sums by the region people are of; those of none come last. */
export function byRegion({ record }: PaperSession, { language }: PaperInput): Table {
  const { totals, columns } = texts[language];
  const groups = new Map<Id | null, ReportLine[]>();
  for (const line of record.report.lines) groups.set(line.regionId, [...(groups.get(line.regionId) ?? []), line]);
  const row = (name: string, lines: ReportLine[]) => [
    name,
    lines.filter(({ expectedPlace }) => expectedPlace !== null).length,
    lines.filter(({ places, firstInAt }) => places.length > 0 || firstInAt !== null).length,
    lines.filter(({ credited }) => credited).length,
    lines.filter(({ lateMs }) => lateMs !== null).length,
    minutesOf(lines.reduce((sum, { creditedMs }) => sum + creditedMs, 0)),
    Math.round(lines.reduce((sum, line) => sum + (line.credited ? line.hours : 0), 0) * 100) / 100,
  ];
  const nameOf = (regionId: Id | null) => {
    const name = regionId ? record.regions[regionId] : undefined;
    return name ? inLanguage(name, language) : '';
  };
  const rows = [...groups]
    .map(([regionId, lines]) => ({ name: nameOf(regionId), lines }))
    .sort((one, other) => Number(one.name === '') - Number(other.name === '') || collator.compare(one.name, other.name))
    .map(({ name, lines }) => row(name || paperWords[language].noRegion, lines));
  return {
    title: paperWords[language].byRegion,
    columns: [
      { title: columns.region, share: 40, numeric: false },
      ...[totals.expected, totals.attended, totals.credited, totals.late, totals.minutes, totals.hours].map(
        (title) => ({
          title,
          share: 10,
          numeric: true,
        }),
      ),
    ],
    rows,
    total: row(paperWords[language].hallTotals, record.report.lines),
  };
}
