import type { RecordPreview, ReportLine, Totals } from '@minber/shared/attendance/report';
import { everyRow } from '../people/rows.ts';
import { factsOf, type SessionFacts } from './facts.ts';
import { linesOf } from './line.ts';
import type { SessionRecord } from './read.ts';
import { totalsOf } from './session-report.ts';

type Measured = RecordPreview['lines'][number]['before'];

/** What a record would say if it were another: everyone whose line changes, before and after. */
export async function previewOf(facts: SessionFacts, changed: Partial<SessionRecord>): Promise<RecordPreview> {
  const other = factsOf({ ...facts.record, ...changed });
  const before = (await linesOf(facts, everyRow)).map(({ line }) => line);
  const after = (await linesOf(other, everyRow)).map(({ line }) => line);
  const was = new Map(before.map((line) => [line.personId, measured(line)]));
  return {
    live: { before: facts.live, after: other.live },
    totals: { before: totals(before), after: totals(after) },
    lines: after.flatMap((line) => {
      const { personId, name } = line;
      const [one, two] = [was.get(personId), measured(line)];
      return one && !isSame(one, two) ? [{ personId, name, before: one, after: two }] : [];
    }),
    of: after.length,
  };
}

function totals(lines: ReportLine[]): Totals {
  return totalsOf(lines, lines.filter(({ expectedPlace }) => expectedPlace !== null).length);
}

function measured({ creditedMs, percent, hours, credited }: ReportLine): Measured {
  return { creditedMs, percent, hours, credited };
}

function isSame(one: Measured, other: Measured): boolean {
  return (
    one.creditedMs === other.creditedMs &&
    one.percent === other.percent &&
    one.hours === other.hours &&
    one.credited === other.credited
  );
}
