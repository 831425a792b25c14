import { z } from 'zod';
import { can } from '../access/access.ts';
import { defineApi } from '../platform/endpoint.ts';
import { Id } from '../platform/ids.ts';
import { NewProgrammeImport, ProgrammeImport } from './archive.ts';

const inImport = z.object({ programmeImportId: Id });

export const archiveApi = defineApi({
  /** The draft with everything it names, as a zip file. Right answers stand in it: it is for authors alone. */
  export: {
    method: 'GET',
    path: '/programmes/:programmeId/archive',
    access: can('programme:write', 'programme'),
    params: z.object({ programmeId: Id }),
    raw: true,
  },
  /** Makes room for an archive; its bytes follow by tus. The same key again answers the same import. */
  begin: {
    method: 'POST',
    path: '/programme-imports',
    access: can('programme:create'),
    body: NewProgrammeImport,
    out: ProgrammeImport,
  },
  get: {
    method: 'GET',
    path: '/programme-imports/:programmeImportId',
    access: can('programme:write', 'programmeImport'),
    params: inImport,
    out: ProgrammeImport,
  },
  /** Looks into the archive that has arrived. Throws `file.incomplete`, `archive.unreadable`, `archive.tooNew`, `archive.tooLarge`. */
  preview: {
    method: 'POST',
    path: '/programme-imports/:programmeImportId/preview',
    access: can('programme:write', 'programmeImport'),
    params: inImport,
    out: ProgrammeImport,
  },
  /** Gives it up, also while it is made: nothing of it stays. What is done is done, and answers so. */
  cancel: {
    method: 'POST',
    path: '/programme-imports/:programmeImportId/cancel',
    access: can('programme:write', 'programmeImport'),
    params: inImport,
    out: ProgrammeImport,
  },
  /** Makes the programme, in a job. Said again, it makes nothing twice. */
  apply: {
    method: 'POST',
    path: '/programme-imports/:programmeImportId/apply',
    access: can('programme:write', 'programmeImport'),
    params: inImport,
    out: ProgrammeImport,
  },
});
