import { z } from 'zod';
import { anyone, can, signedIn } from '../access/access.ts';
import { defineApi } from '../platform/endpoint.ts';
import { Id, Instant } from '../platform/ids.ts';
import { PageQuery, pageOf } from '../platform/paging.ts';
import { Language } from '../platform/text.ts';
import { AttendancePolicy, PolicyVersion } from './attendance-policy.ts';
import { CalendarAddress, CalendarEntry, Home } from './home.ts';
import { NewSeminar, Revision, Seminar, SeminarEdit, SeminarSummary } from './state.ts';

export { expectedApi } from './expected-contract.ts';
export { functionApi } from './function-contract.ts';
export { guestApi } from './guest-contract.ts';

const inSeminar = z.object({ seminarId: Id });

export const seminarApi = defineApi({
  list: {
    method: 'GET',
    path: '/seminars',
    access: can('seminar:list'),
    query: PageQuery.extend({
      when: z.enum(['upcoming', 'past', 'all']).default('upcoming'),
      /** Only those where the asker is host, speaker or expected. */
      mine: z.stringbool().default(false),
      q: z.string().trim().max(100).optional(),
    }),
    out: pageOf(SeminarSummary),
  },
  create: { method: 'POST', path: '/seminars', access: can('seminar:create'), body: NewSeminar, out: Seminar },
  get: {
    method: 'GET',
    path: '/seminars/:seminarId',
    access: can('seminar:read', 'seminar'),
    params: inSeminar,
    out: Seminar,
  },
  edit: {
    method: 'PATCH',
    path: '/seminars/:seminarId',
    access: can('seminar:write', 'seminar'),
    params: inSeminar,
    body: SeminarEdit,
    out: Seminar,
  },
  cancel: {
    method: 'POST',
    path: '/seminars/:seminarId/cancel',
    access: can('seminar:write', 'seminar'),
    params: inSeminar,
    body: Revision.extend({ reason: z.string().trim().min(1).max(500) }),
    out: Seminar,
  },
  /** A new seminar with the same content, its first session at `startsAt` and the others at the same distance. */
  duplicate: {
    method: 'POST',
    path: '/seminars/:seminarId/duplicate',
    access: can('seminar:write', 'seminar'),
    params: inSeminar,
    body: z.object({ startsAt: Instant, withExpected: z.boolean().default(true) }),
    out: Seminar,
  },
  changePolicy: {
    method: 'PUT',
    path: '/seminars/:seminarId/policy',
    access: can('seminar:write', 'seminar'),
    params: inSeminar,
    body: Revision.extend({ policy: AttendancePolicy }),
    out: Seminar,
  },
  policyVersions: {
    method: 'GET',
    path: '/seminars/:seminarId/policy/versions',
    access: can('expected:read', 'seminar'),
    params: inSeminar,
    out: z.object({ items: z.array(PolicyVersion) }),
  },
  calendarFile: {
    method: 'GET',
    path: '/seminars/:seminarId/calendar.ics',
    access: can('seminar:read', 'seminar'),
    params: inSeminar,
    file: true,
  },
});

export const homeApi = defineApi({
  home: { method: 'GET', path: '/me/home', access: signedIn, out: Home },
  calendar: {
    method: 'GET',
    path: '/me/calendar',
    access: signedIn,
    query: z.object({ from: z.coerce.number().int().nonnegative(), to: z.coerce.number().int().nonnegative() }),
    out: z.object({ items: z.array(CalendarEntry), serverNow: Instant, timeZone: z.string() }),
  },
  calendarFile: { method: 'GET', path: '/me/calendar.ics', access: signedIn, file: true },
  /** Whether a calendar program may follow the reader's sessions, and since when; the address itself is shown once. */
  calendarAddress: { method: 'GET', path: '/me/calendar/address', access: signedIn, out: CalendarAddress },
  /** A new secret address for calendar programs; one made before stops working. */
  openCalendarAddress: {
    method: 'POST',
    path: '/me/calendar/address',
    access: signedIn,
    body: z.object({ language: Language }),
    out: z.object({ address: z.url() }),
  },
  closeCalendarAddress: { method: 'DELETE', path: '/me/calendar/address', access: signedIn },
  /** What calendar programs fetch: whoever knows the secret. */
  calendarFeed: {
    method: 'GET',
    path: '/calendars/:secret/minber.ics',
    access: anyone,
    params: z.object({ secret: z.string().regex(/^[\w-]{43}$/) }),
    file: true,
  },
});
