import type { Id } from '@minber/shared/platform/ids';
import type { PrintSheet } from '@minber/shared/reports/contract';
import { fileDate } from '../documents/index.ts';
import { audit, type FileAnswer, runInWorker, toCsv, toXlsx } from '../platform/index.ts';
import { loadSeminar } from '../seminars/index.ts';
import type { ReportInput } from './lines.ts';
import { type Reader, readReports } from './read.ts';

type Format = 'csv' | 'xlsx';

const sheets = new URL('./sheets.worker.ts', import.meta.url);
const print = new URL('./print.worker.ts', import.meta.url);

/** The sheet of one session as a file; XLSX has a summary by halls before it. */
export async function exportSession(reader: Reader, seminarId: Id, sessionId: Id, format: Format): Promise<FileAnswer> {
  return exportReports(reader, seminarId, [sessionId], format);
}

/** All sessions of a seminar in one file, those that never began left out. */
export async function exportSeminar(reader: Reader, seminarId: Id, format: Format): Promise<FileAnswer> {
  const { sessions } = await loadSeminar(seminarId);
  const begun = sessions.filter((session) => session.startedAt !== null);
  return exportReports(
    reader,
    seminarId,
    (begun.length > 0 ? begun : sessions).map((session) => session.sessionId),
    format,
  );
}

/** The sheet of one session to print and sign. */
export async function printSession(reader: Reader, seminarId: Id, sessionId: Id): Promise<PrintSheet> {
  return runInWorker<ReportInput, PrintSheet>(print, await readReports(reader, seminarId, [sessionId]));
}

async function exportReports(reader: Reader, seminarId: Id, sessionIds: Id[], format: Format): Promise<FileAnswer> {
  const input = await readReports(reader, seminarId, sessionIds);
  await audit({
    principal: reader.principal,
    action: 'report:export',
    on: { kind: 'seminar', id: seminarId },
    details: { sessionIds, format },
  });
  const name = `attendance-${fileDate(input.reports[0]?.plannedStart ?? 0)}`;
  const tables = { module: sheets, input: { ...input, withSummary: format === 'xlsx' } };
  return format === 'csv' ? toCsv(name, tables, reader.language) : toXlsx(name, tables);
}
