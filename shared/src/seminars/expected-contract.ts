import { z } from 'zod';
import { can } from '../access/access.ts';
import { defineApi } from '../platform/endpoint.ts';
import { Id } from '../platform/ids.ts';
import { PageQuery, pageOf } from '../platform/paging.ts';
import {
  AddExpected,
  ExpectedChange,
  ExpectedImport,
  ExpectedPerson,
  ExpectedResult,
  MoveExpected,
  RemoveExpected,
} from './expected.ts';
import { ImportMode, tableUpload } from './uploads.ts';

const inSeminar = z.object({ seminarId: Id });

export const expectedApi = defineApi({
  list: {
    method: 'GET',
    path: '/seminars/:seminarId/expected',
    access: can('expected:read', 'seminar'),
    params: inSeminar,
    query: PageQuery.extend({
      q: z.string().trim().max(100).optional(),
      hallId: Id.optional(),
      own: z.stringbool().optional(),
    }),
    out: pageOf(ExpectedPerson).extend({ revision: z.int() }),
  },
  add: {
    method: 'POST',
    path: '/seminars/:seminarId/expected/add',
    access: can('expected:write', 'seminar'),
    params: inSeminar,
    body: AddExpected,
    out: ExpectedResult,
  },
  move: {
    method: 'POST',
    path: '/seminars/:seminarId/expected/move',
    access: can('expected:write', 'seminar'),
    params: inSeminar,
    body: MoveExpected,
    out: ExpectedResult,
  },
  remove: {
    method: 'POST',
    path: '/seminars/:seminarId/expected/remove',
    access: can('expected:write', 'seminar'),
    params: inSeminar,
    body: RemoveExpected,
    out: ExpectedResult,
  },
  /** Columns: login or phone or IIN or full name; hall (empty: own device). `revision` is needed to apply. */
  importFile: {
    method: 'POST',
    path: '/seminars/:seminarId/expected/import',
    access: can('expected:write', 'seminar'),
    params: inSeminar,
    query: ImportMode.extend({
      revision: z.coerce.number().int().optional(),
      reason: z.string().trim().max(500).optional(),
    }),
    upload: tableUpload,
    out: ExpectedImport,
  },
  exportFile: {
    method: 'GET',
    path: '/seminars/:seminarId/expected.csv',
    access: can('expected:read', 'seminar'),
    params: inSeminar,
    file: true,
  },
  changes: {
    method: 'GET',
    path: '/seminars/:seminarId/expected/changes',
    access: can('expected:read', 'seminar'),
    params: inSeminar,
    out: z.object({ items: z.array(ExpectedChange) }),
  },
});
