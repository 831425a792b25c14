import type { ReportLine } from '@minber/shared/attendance/report';
import type { Id } from '@minber/shared/platform/ids';

/** Ways to look at the lines; each says whether a line belongs. `objecting`: people with an open objection. */
const tests = {
  not: (line) => !line.credited,
  late: (line) => line.lateMs !== null,
  unconfirmed: (line) => line.unconfirmedMs > 0,
  elsewhere: (line) => line.elsewhere,
  objections: (line, objecting) => objecting.has(line.personId),
  conflict: (line) => line.conflictIds.length > 0,
  substitutes: (line) => line.represents !== null || line.representedBy !== null,
} satisfies Record<string, (line: ReportLine, objecting: ReadonlySet<Id>) => boolean>;

export type Filter = keyof typeof tests;
export const filters = Object.keys(tests) as Filter[];

export function isFilter(text: string | null): text is Filter {
  return text !== null && text in tests;
}

/** The lines a filter leaves. */
export function filtered(lines: ReportLine[], filter: Filter | null, objecting: ReadonlySet<Id>): ReportLine[] {
  if (!filter) return lines;
  const test: (line: ReportLine, objecting: ReadonlySet<Id>) => boolean = tests[filter];
  return lines.filter((line) => test(line, objecting));
}
