import { questionExportApi, questionImportApi } from '@minber/shared/question-formats/contract';
import { type BoundApi, bindApi } from '../platform/index.ts';
import { countExport, exportBank } from './exports/export.ts';
import { applyImport } from './imports/apply.ts';
import { previewImport } from './imports/preview.ts';
import { undoImport } from './imports/undo.ts';
import { listImports, loadImport, viewImport } from './imports/view.ts';

export const questionFormatRoutes: BoundApi[] = [
  bindApi(questionImportApi, {
    list: async (c) => ({ items: await listImports(c.params.bankId) }),
    preview: async (c) =>
      viewImport(
        await previewImport(c.principal, c.params.bankId, {
          upload: c.upload,
          fileName: c.uploadName,
          language: c.query.language,
        }),
      ),
    get: async (c) => viewImport(await loadImport(c.params.bankId, c.params.questionImportId)),
    apply: async (c) => viewImport(await applyImport(c.principal, c.params.bankId, c.params.questionImportId, c.body)),
    undo: async (c) => viewImport(await undoImport(c.principal, c.params.bankId, c.params.questionImportId)),
  }),
  bindApi(questionExportApi, {
    count: (c) => countExport(c.params.bankId, c.query),
    file: (c) => exportBank(c.principal, c.params.bankId, c.query, c.language),
  }),
];
