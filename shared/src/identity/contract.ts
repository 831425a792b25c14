import { z } from 'zod';
import { anyone, can, signedIn } from '../access/access.ts';
import { Grant } from '../access/principal.ts';
import { defineApi } from '../platform/endpoint.ts';
import { Id } from '../platform/ids.ts';
import { pageOf } from '../platform/paging.ts';
import { Language } from '../platform/text.ts';
import { AuditPage, AuditQuery } from './audit.ts';
import { ImportPreview, JobView } from './import.ts';
import { PeopleFilter, PeopleQuery, PersonEdit, PersonInput, PersonRow, PersonView } from './person.ts';
import {
  DemoAccount,
  FirstAdministrator,
  IssuedLink,
  LinkInspection,
  LinkToken,
  NewPassword,
  OwnProfile,
  OwnSession,
  SessionView,
  SignIn,
  SignInCode,
  TimeZone,
} from './session.ts';

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

export const identityApi = defineApi({
  session: { method: 'GET', path: '/session', access: anyone, out: SessionView },
  signIn: { method: 'POST', path: '/session', access: anyone, body: SignIn, out: SessionView },
  signInWithCode: {
    method: 'POST',
    path: '/session/code',
    access: anyone,
    body: z.object({ code: SignInCode }),
    out: SessionView,
  },
  /** Role cards; empty where there is no demo. */
  demoAccounts: {
    method: 'GET',
    path: '/session/demo',
    access: anyone,
    out: z.object({ items: z.array(DemoAccount) }),
  },
  signInDemo: {
    method: 'POST',
    path: '/session/demo',
    access: anyone,
    body: z.object({ personId: Id }),
    out: SessionView,
  },
  firstAdministrator: {
    method: 'POST',
    path: '/session/first-administrator',
    access: anyone,
    body: FirstAdministrator,
    out: SessionView,
  },
  /** Ends this browser's session, of whatever kind; nothing happens where there is none. */
  signOut: { method: 'DELETE', path: '/session', access: anyone },

  sessions: { method: 'GET', path: '/sessions', access: signedIn, out: z.object({ items: z.array(OwnSession) }) },
  endSession: { method: 'DELETE', path: '/sessions/:sessionId', access: signedIn, params: z.object({ sessionId: Id }) },
  /** All of the person's sessions, this one included. */
  signOutEverywhere: { method: 'DELETE', path: '/sessions', access: signedIn },

  inspectLink: {
    method: 'POST',
    path: '/links/inspect',
    access: anyone,
    body: z.object({ token: LinkToken }),
    out: LinkInspection,
  },
  /** Sets the password, ends all other sessions and signs in. Once. */
  acceptLink: {
    method: 'POST',
    path: '/links/accept',
    access: anyone,
    body: z.object({ token: LinkToken, password: NewPassword, language: Language.optional() }),
    out: SessionView,
  },

  profile: { method: 'GET', path: '/profile', access: signedIn, out: OwnProfile },
  editProfile: {
    method: 'PATCH',
    path: '/profile',
    access: signedIn,
    body: z.object({ language: Language.optional(), timeZone: TimeZone.nullable().optional() }),
    out: OwnProfile,
  },
  /** Ends all other sessions. */
  changePassword: {
    method: 'POST',
    path: '/profile/password',
    access: signedIn,
    body: z.object({ current: z.string().max(200), next: NewPassword }),
  },

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
  /** Reads the file and says what it would do; nothing is written. `fileName` decides nothing but what is shown. */
  previewImport: {
    method: 'POST',
    path: '/people/imports',
    access: can('person:import'),
    query: z.object({ fileName: z.string().max(200).default('import') }),
    upload: { types: spreadsheets, maxBytes: 5_000_000 },
    out: ImportPreview,
  },
  import: {
    method: 'GET',
    path: '/people/imports/:importId',
    access: can('person:import', 'import'),
    params: onImport,
    out: ImportPreview,
  },
  /** Writes the rows without errors, in the background. Repeating it answers with the same job. */
  applyImport: {
    method: 'POST',
    path: '/people/imports/:importId/apply',
    access: can('person:import', 'import'),
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
