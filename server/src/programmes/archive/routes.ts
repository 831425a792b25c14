import { archiveApi } from '@minber/shared/programmes/archive-contract';
import { bindApi } from '../../platform/index.ts';
import { beginImport, loadImport, previewImport, viewImport } from './begin.ts';
import { cancelImport } from './cancel.ts';
import { exportArchive } from './export.ts';
import { applyImport } from './make.ts';

export const archiveRoutes = bindApi(archiveApi, {
  export: (c) => exportArchive(c.params.programmeId, c.http.response),
  begin: async (c) => viewImport(await beginImport(c.principal, c.personId, c.body)),
  get: async (c) => viewImport(await loadImport(c.params.programmeImportId)),
  preview: async (c) => viewImport(await previewImport(c.principal, c.params.programmeImportId)),
  cancel: async (c) => viewImport(await cancelImport(c.params.programmeImportId)),
  apply: async (c) => viewImport(await applyImport(c.params.programmeImportId)),
});
