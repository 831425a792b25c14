import { z } from 'zod';
import { can } from '../access/access.ts';
import { defineApi } from '../platform/endpoint.ts';
import { Id } from '../platform/ids.ts';

const inSeminar = z.object({ seminarId: Id });
const inSession = inSeminar.extend({ sessionId: Id });

/**
 * A sheet to print and sign, in the reader's language, every value already written as it is to be read.
 * `cells` of a row stand in the order of `columns`.
 */
export const PrintSheet = z.object({
  title: z.string(),
  subtitle: z.string(),
  /** Facts above the table: session, live time, policy, interruptions. */
  facts: z.array(z.object({ label: z.string(), value: z.string() })),
  columns: z.array(z.object({ key: z.string(), title: z.string(), numeric: z.boolean() })),
  rows: z.array(z.object({ cells: z.array(z.string()) })),
  /** Interruptions and remarks below the table. */
  notes: z.array(z.string()),
  signatures: z.array(z.string()),
});
export type PrintSheet = z.infer<typeof PrintSheet>;

const read = can('report:read', 'seminar');

export const reportsApi = defineApi({
  sessionCsv: {
    method: 'GET',
    path: '/seminars/:seminarId/sessions/:sessionId/report.csv',
    access: read,
    params: inSession,
    file: true,
  },
  sessionXlsx: {
    method: 'GET',
    path: '/seminars/:seminarId/sessions/:sessionId/report.xlsx',
    access: read,
    params: inSession,
    file: true,
  },
  sessionSheet: {
    method: 'GET',
    path: '/seminars/:seminarId/sessions/:sessionId/sheet',
    access: read,
    params: inSession,
    out: PrintSheet,
  },
  /** All sessions one after another. */
  seminarCsv: { method: 'GET', path: '/seminars/:seminarId/report.csv', access: read, params: inSeminar, file: true },
  /** A summary, then a sheet per session. */
  seminarXlsx: { method: 'GET', path: '/seminars/:seminarId/report.xlsx', access: read, params: inSeminar, file: true },
});
