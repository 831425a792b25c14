import { z } from 'zod';
import { can, known } from '../access/access.ts';
import { defineApi } from '../platform/endpoint.ts';
import { Id } from '../platform/ids.ts';
import { FileInfo } from './state.ts';

const inFile = z.object({ fileId: Id });

/** Files are made by the feature they belong to (`POST /programmes/:programmeId/files`) and sent here. */
export const fileApi = defineApi({
  get: { method: 'GET', path: '/files/:fileId', access: can('file:read', 'file'), params: inFile, out: FileInfo },
  /** tus: `HEAD` answers how many bytes have arrived. */
  offset: {
    method: 'GET',
    path: '/uploads/:fileId',
    access: can('file:write', 'file'),
    params: inFile,
    raw: true,
    frequent: true,
  },
  /** tus: appends bytes at the offset named. */
  append: {
    method: 'PATCH',
    path: '/uploads/:fileId',
    access: can('file:write', 'file'),
    params: inFile,
    raw: true,
    frequent: true,
  },
  /**
   * All bytes are here: looks at them and keeps the file. Said again, it answers as before. Throws `file.incomplete`,
   * `file.wrongType`, `file.damaged`; after the last two the upload is gone.
   */
  finish: {
    method: 'POST',
    path: '/files/:fileId/finish',
    access: can('file:write', 'file'),
    params: inFile,
    out: FileInfo,
  },
  /** The bytes, or ranges of them, to whom the address was given and until the time it names. */
  content: {
    method: 'GET',
    path: '/files/:fileId/content',
    access: known,
    params: inFile,
    query: z.object({ until: z.coerce.number().int(), sign: z.string().max(100) }),
    raw: true,
    frequent: true,
  },
});
