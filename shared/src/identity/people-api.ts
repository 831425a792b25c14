import { z } from 'zod';
import { can } from '../access/access.ts';
import { Grant } from '../access/principal.ts';
import { defineApi } from '../platform/endpoint.ts';
import { Id } from '../platform/ids.ts';
import { pageOf } from '../platform/paging.ts';
import { AuditPage, AuditQuery } from './audit.ts';
import { ImportPreview, JobView } from './import.ts';
import { ErasePerson, PeopleFilter, PeopleQuery, PersonEdit, PersonInput, PersonRow, PersonView } from './person.ts';
import { IssuedLink } from './session.ts';

const onPerson = z.object({ personId: Id });
const onImport = z.object({ importId: Id });
const spreadsheets = [
  'text/csv',
  'text/plain',
  'application/vnd.ms-excel',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/octet-stream',
];
const fileFormat = z.enum(['csv', 'xlsx']).default('csv');

/** People as those see them who look after them; imports, jobs and the audit log. */
export const peopleApi = defineApi({
  people: { method: 'GET', path: '/people', access: can('person:list'), query: PeopleQuery, out: pageOf(PersonRow) },
  createPerson: { method: 'POST', path: '/people', access: can('person:write'), body: PersonInput, out: PersonView },
  exportPeople: {
    method: 'GET',
    path: '/people/export',
    access: can('person:list'),
    query: PeopleFilter.extend({ format: fileFormat }),
    file: true,
  },
  importTemplate: {
    method: 'GET',
    path: '/people/import-template',
    access: can('person:import'),
    query: z.object({ format: fileFormat }),
    file: true,
  },
  /** Reads the file and says what it would do; nothing is written. The header `X-File-Name` (URI-encoded) names it. */
  previewImport: {
    method: 'POST',
    path: '/people/imports',
    access: can('person:import'),
    upload: { types: spreadsheets, maxBytes: 5_000_000 },
    out: ImportPreview,
  },
  import: {
    method: 'GET',
    path: '/people/imports/:importId',
    access: can('import:use', 'import'),
    params: onImport,
    out: ImportPreview,
  },
  /** Writes the rows without errors, in the background. Repeating it answers with the same job. */
  applyImport: {
    method: 'POST',
    path: '/people/imports/:importId/apply',
    access: can('import:use', 'import'),
    params: onImport,
    out: JobView,
  },
  person: {
    method: 'GET',
    path: '/people/:personId',
    access: can('person:read', 'person'),
    params: onPerson,
    out: PersonView,
  },
  editPerson: {
    method: 'PATCH',
    path: '/people/:personId',
    access: can('person:write', 'person'),
    params: onPerson,
    body: PersonEdit,
    out: PersonView,
  },
  personIin: {
    method: 'GET',
    path: '/people/:personId/iin',
    access: can('person:iin', 'person'),
    params: onPerson,
    out: z.object({ iin: z.string().nullable() }),
  },
  deactivatePerson: {
    method: 'POST',
    path: '/people/:personId/deactivate',
    access: can('person:write', 'person'),
    params: onPerson,
    out: PersonView,
  },
  reactivatePerson: {
    method: 'POST',
    path: '/people/:personId/reactivate',
    access: can('person:write', 'person'),
    params: onPerson,
    out: PersonView,
  },
  setRoles: {
    method: 'PUT',
    path: '/people/:personId/roles',
    access: can('person:roles', 'person'),
    params: onPerson,
    body: z.object({ grants: z.array(Grant).max(20) }),
    out: PersonView,
  },
  invite: {
    method: 'POST',
    path: '/people/:personId/invitation',
    access: can('person:invite', 'person'),
    params: onPerson,
    out: IssuedLink,
  },
  resetPassword: {
    method: 'POST',
    path: '/people/:personId/password-reset',
    access: can('person:invite', 'person'),
    params: onPerson,
    out: IssuedLink,
  },
  /** Empties a person for good: names, contacts, IIN, login, roles, links and sessions. His record keeps its ids. */
  erasePerson: {
    method: 'POST',
    path: '/people/:personId/erasure',
    access: can('person:erase', 'person'),
    params: onPerson,
    body: ErasePerson,
    out: PersonView,
  },
  signOutPerson: {
    method: 'POST',
    path: '/people/:personId/sign-out',
    access: can('person:write', 'person'),
    params: onPerson,
  },

  job: {
    method: 'GET',
    path: '/jobs/:jobId',
    access: can('job:read', 'job'),
    params: z.object({ jobId: Id }),
    out: JobView,
    frequent: true,
  },
  audit: { method: 'GET', path: '/audit', access: can('audit:read'), query: AuditQuery, out: AuditPage },
});
