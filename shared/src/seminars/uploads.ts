import { z } from 'zod';

/** CSV or XLSX, sent as the raw body. */
export const tableUpload = {
  types: ['text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/octet-stream'],
  maxBytes: 5_000_000,
};

/** `preview` writes nothing; `apply` writes the rows that have no problem. The same file is sent both times. */
export const ImportMode = z.object({ mode: z.enum(['preview', 'apply']).default('preview') });
