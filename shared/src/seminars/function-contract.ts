import { z } from 'zod';
import { can } from '../access/access.ts';
import { defineApi } from '../platform/endpoint.ts';
import { Id } from '../platform/ids.ts';
import { FunctionImport, LocalFunction, LocalFunctionDraft } from './functions.ts';
import { Revision } from './state.ts';
import { ImportMode, tableUpload } from './uploads.ts';

const inFunction = z.object({ functionId: Id });

export const functionApi = defineApi({
  list: {
    method: 'GET',
    path: '/local-functions',
    access: can('function:list'),
    out: z.object({ items: z.array(LocalFunction) }),
  },
  create: {
    method: 'POST',
    path: '/local-functions',
    access: can('function:write'),
    body: LocalFunctionDraft,
    out: LocalFunction,
  },
  edit: {
    method: 'PUT',
    path: '/local-functions/:functionId',
    access: can('function:write'),
    params: inFunction,
    body: LocalFunctionDraft.extend(Revision.shape),
    out: LocalFunction,
  },
  /** Refused while a seminar covers it. */
  remove: { method: 'DELETE', path: '/local-functions/:functionId', access: can('function:write'), params: inFunction },
  /** Columns: number, title in Kazakh, in Russian, in English (optional). Known numbers are changed, new ones added. */
  importFile: {
    method: 'POST',
    path: '/local-functions/import',
    access: can('function:write'),
    query: ImportMode,
    upload: tableUpload,
    out: FunctionImport,
  },
  exportFile: { method: 'GET', path: '/local-functions.csv', access: can('function:list'), file: true },
});
