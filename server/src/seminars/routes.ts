import { institutionTimeZone } from '@minber/shared/identity/institution';
import { expectedApi, functionApi, guestApi, homeApi, seminarApi } from '@minber/shared/seminars/contract';
import { type BoundApi, bindApi, clock } from '../platform/index.ts';
import { calendarAddressOf, calendarFeed, closeCalendarAddress, openCalendarAddress } from './calendar-address.ts';
import { ownCalendar, seminarCalendar } from './calendar-file.ts';
import { cancelSeminar } from './cancel.ts';
import { duplicateSeminar } from './duplicate.ts';
import { editSeminar } from './edit.ts';
import { addExpected, moveExpected, removeExpected } from './expected.ts';
import { expectedChanges } from './expected-changes.ts';
import { importExpected } from './expected-import.ts';
import { exportExpected, listExpected } from './expected-list.ts';
import { createFunction, editFunction, listFunctions, removeFunction } from './functions.ts';
import { exportFunctions, importFunctions } from './functions-file.ts';
import { acceptGuestLink, readGuestLink } from './guest-link.ts';
import { addGuest, createGuestLink, removeGuest, revokeGuestLink } from './guests.ts';
import { calendarOf, homeOf } from './home.ts';
import { listSeminars } from './list.ts';
import { changePolicy, policyVersions } from './policy.ts';
import { scheduleSeminar } from './schedule.ts';
import { loadSeminar } from './seminar.ts';
import { viewSeminar } from './view.ts';

export const seminarRoutes: BoundApi[] = [
  bindApi(seminarApi, {
    list:           (c) => listSeminars(c.principal, c.scope, c.query),
    create:   async (c) => viewSeminar(c.principal, await scheduleSeminar(c.principal, c.body)),
    get:      async (c) => viewSeminar(c.principal, await loadSeminar(c.params.seminarId)),
    edit:     async (c) => viewSeminar(c.principal, await editSeminar(c.principal, c.params.seminarId, c.body)),
    cancel:   async (c) => viewSeminar(c.principal, await cancelSeminar(c.principal, c.params.seminarId, c.body)),
    duplicate: async (c) => viewSeminar(c.principal, await duplicateSeminar(c.principal, c.params.seminarId, c.body)),
    changePolicy: async (c) => viewSeminar(c.principal, await changePolicy(c.principal, c.params.seminarId, c.body)),
    policyVersions: async (c) => ({ items: await policyVersions(c.params.seminarId) }),
    calendarFile:   (c) => seminarCalendar(c.params.seminarId, c.language),
  }),
  bindApi(expectedApi, {
    list:       (c) => listExpected(c.scope, c.params.seminarId, c.query),
    add:        (c) => addExpected(c.principal, c.params.seminarId, c.body),
    move:       (c) => moveExpected(c.principal, c.params.seminarId, c.body),
    remove:     (c) => removeExpected(c.principal, c.params.seminarId, c.body),
    importFile: (c) => importExpected(c.principal, c.params.seminarId, c.upload, c.query, c.language),
    exportFile: (c) => exportExpected(c.principal, c.scope, c.params.seminarId, c.language),
    changes: async (c) => ({ items: await expectedChanges(c.scope, c.params.seminarId) }),
  }),
  bindApi(guestApi, {
    add:    async (c) => viewSeminar(c.principal, await addGuest(c.principal, c.params.seminarId, c.body)),
    remove: async (c) => viewSeminar(c.principal, await removeGuest(c.principal, c.params.seminarId, c.params.guestId)),
    createLink:   (c) => createGuestLink(c.principal, c.params.seminarId, c.params.guestId),
    revokeLink: async (c) => viewSeminar(c.principal, await revokeGuestLink(c.principal, c.params.seminarId, c.params.guestId)),
    readLink:     (c) => readGuestLink(c, c.body.token),
    acceptLink:   (c) => acceptGuestLink(c, c.body.token),
  }),
  bindApi(functionApi, {
    list: async () => ({ items: await listFunctions() }),
    create:     (c) => createFunction(c.principal, c.body),
    edit:       (c) => editFunction(c.principal, c.params.functionId, c.body),
    remove: async (c) => { await removeFunction(c.principal, c.params.functionId); return undefined; },
    importFile: (c) => importFunctions(c.principal, c.upload, c.query.mode === 'apply', c.language),
    exportFile: (c) => exportFunctions(c.language),
  }),
  bindApi(homeApi, {
    home:          (c) => homeOf(c.personId),
    calendar: async (c) => ({ items: await calendarOf(c.personId, c.query.from, c.query.to), serverNow: clock.now(), timeZone: institutionTimeZone }),
    calendarFile:  (c) => ownCalendar(c.personId, clock.now(), c.language),
    calendarAddress:      (c) => calendarAddressOf(c.personId),
    openCalendarAddress:  (c) => openCalendarAddress(c.personId, c.body.language),
    closeCalendarAddress: async (c) => { await closeCalendarAddress(c.personId); return undefined; },
    calendarFeed:         (c) => calendarFeed(c.params.secret),
  }),
];
