import { z } from 'zod';
import { can } from '../access/access.ts';
import { defineApi } from '../platform/endpoint.ts';
import { Id } from '../platform/ids.ts';
import { Language } from '../platform/text.ts';
import { ApplyImport, FileFormat, ImportSummary, QuestionImport } from './imports.ts';

const inBank = z.object({ bankId: Id });
const inImport = z.object({ bankId: Id, questionImportId: Id });

/** GIFT or Moodle XML, told apart by what the file holds. */
const questionUpload = {
  types: ['text/plain', 'text/xml', 'application/xml', 'application/octet-stream'],
  maxBytes: 10_000_000,
};

/** `languages`: all in one file as Moodle's multilang filter reads them, or one language alone. */
const WhatToExport = z.object({
  languages: z.enum(['all', 'kk', 'ru', 'en']).default('all'),
  /** With its subfolders; absent: the whole bank. */
  folderId: Id.optional(),
});

export const questionImportApi = defineApi({
  list: {
    method: 'GET',
    path: '/banks/:bankId/imports',
    access: can('bank:write', 'bank'),
    params: inBank,
    out: z.object({ items: z.array(ImportSummary) }),
  },
  /**
   * Reads a file and says what would become of each question; nothing is written to the bank. `language`: of all texts
   * that are not marked with theirs. The header `X-File-Name` (URI-encoded) names it. Throws `questionFile.*`.
   */
  preview: {
    method: 'POST',
    path: '/banks/:bankId/imports',
    access: can('bank:write', 'bank'),
    params: inBank,
    query: z.object({ language: Language }),
    upload: questionUpload,
    out: QuestionImport,
  },
  get: {
    method: 'GET',
    path: '/banks/:bankId/imports/:questionImportId',
    access: can('bank:write', 'bank'),
    params: inImport,
    out: QuestionImport,
  },
  /** Writes what is not refused. Repeated, it goes on where it stopped, and writes nothing twice. */
  apply: {
    method: 'POST',
    path: '/banks/:bankId/imports/:questionImportId/apply',
    access: can('bank:write', 'bank'),
    params: inImport,
    body: ApplyImport,
    out: QuestionImport,
  },
  /** Takes back what it wrote and nobody has edited since: added questions go to the archive, filled texts are emptied. */
  undo: {
    method: 'POST',
    path: '/banks/:bankId/imports/:questionImportId/undo',
    access: can('bank:write', 'bank'),
    params: inImport,
    out: QuestionImport,
  },
});

export const questionExportApi = defineApi({
  /** `without`: questions left out, since they have no text in the wanted language. */
  count: {
    method: 'GET',
    path: '/banks/:bankId/export/count',
    access: can('bank:read', 'bank'),
    params: inBank,
    query: WhatToExport,
    out: z.object({ questions: z.int(), without: z.int() }),
  },
  file: {
    method: 'GET',
    path: '/banks/:bankId/export',
    access: can('bank:read', 'bank'),
    params: inBank,
    query: WhatToExport.extend({ format: FileFormat }),
    file: true,
  },
});
