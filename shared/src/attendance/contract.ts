import { z } from 'zod';
import { anyone, can, signedIn } from '../access/access.ts';
import { IssueCodes, IssuedCodes } from '../identity/codes.ts';
import { defineApi } from '../platform/endpoint.ts';
import { defineEvents, defineServerEvents } from '../platform/event.ts';
import { Id, Instant } from '../platform/ids.ts';
import { CheckIn, Claim, NewCheckIn, NewClaim, ScreenQr, ScreenSnapshot } from './check-in.ts';
import { ControlChange, ControlPerson, ControlSnapshot, NewHallMessage } from './control.ts';
import { DeskAnswer, DeskBatch, DeskChange, DeskSnapshot } from './desk.ts';
import { Adjustment, Conflict, MyAttendance, NewAdjustment, SessionReport } from './report.ts';
import { NewRollCallAsk, PhoneRollCall, PresencePrompt, RollCallAsk } from './roll-call.ts';
import { Attender, HallMessage, RollCall } from './states.ts';

const ofSeminar = z.object({ seminarId: Id });
const ofHall = z.object({ hallId: Id });
const ofHallInSeminar = z.object({ seminarId: Id, hallId: Id });
const ofSession = z.object({ seminarId: Id, sessionId: Id });

export const attendanceApi = defineApi({
  /** Without `sessionId`: the session that runs, else the next one, else the last one. */
  desk: {
    method: 'GET',
    path: '/seminars/:seminarId/halls/:hallId/desk',
    access: can('desk:read', 'hall'),
    params: ofHallInSeminar,
    query: z.object({ sessionId: Id.optional() }),
    out: DeskSnapshot,
  },
  act: {
    method: 'POST',
    path: '/halls/:hallId/desk/actions',
    access: can('desk:use', 'hall'),
    params: ofHall,
    body: DeskBatch,
    out: DeskAnswer,
    frequent: true,
  },
  /** People of the register for a walk-in, by at least 3 letters of the name; at most 20. */
  findWalkIn: {
    method: 'GET',
    path: '/halls/:hallId/desk/people',
    access: can('desk:use', 'hall'),
    params: ofHall,
    query: z.object({ search: z.string().trim().min(3).max(100) }),
    out: z.object({ people: z.array(Attender) }),
    frequent: true,
  },
  /** Slips for learners expected in this hall; others are named in `refused`. */
  issueSignInCodes: {
    method: 'POST',
    path: '/seminars/:seminarId/halls/:hallId/sign-in-codes',
    access: can('code:issue', 'hall'),
    params: ofHallInSeminar,
    body: IssueCodes,
    out: IssuedCodes,
  },

  screenState: {
    method: 'GET',
    path: '/seminars/:seminarId/screen',
    access: can('screen:show', 'seminar'),
    params: ofSeminar,
    out: ScreenSnapshot,
  },
  claim: { method: 'POST', path: '/check-in-claims', access: anyone, body: NewClaim, out: Claim },
  checkIn: { method: 'POST', path: '/me/check-ins', access: signedIn, body: NewCheckIn, out: CheckIn },

  controlHall: {
    method: 'GET',
    path: '/seminars/:seminarId/control/halls/:hallId/people',
    access: can('control:watch', 'seminar'),
    params: ofHallInSeminar,
    out: z.object({ people: z.array(ControlPerson) }),
  },
  controlOwn: {
    method: 'GET',
    path: '/seminars/:seminarId/control/own/people',
    access: can('control:watch', 'seminar'),
    params: ofSeminar,
    out: z.object({ people: z.array(ControlPerson) }),
  },
  sendMessage: {
    method: 'POST',
    path: '/seminars/:seminarId/control/messages',
    access: can('control:message', 'seminar'),
    params: ofSeminar,
    body: NewHallMessage,
    out: z.object({ messageId: Id, hallIds: z.array(Id) }),
  },
  /** Asks now, besides what the policy does. Repeating a key asks nothing new. */
  askRollCall: {
    method: 'POST',
    path: '/seminars/:seminarId/control/roll-calls',
    access: can('roll-call:ask', 'seminar'),
    params: ofSeminar,
    body: NewRollCallAsk,
    out: z.object({ ask: RollCallAsk, hallIds: z.array(Id) }),
  },
  /** A hall's roll-call told over the phone, recorded as taken by whoever writes it down. */
  takeRollCall: {
    method: 'POST',
    path: '/seminars/:seminarId/control/halls/:hallId/roll-call',
    access: can('roll-call:take', 'seminar'),
    params: ofHallInSeminar,
    body: PhoneRollCall,
    out: z.object({ rollCall: RollCall }),
  },

  report: {
    method: 'GET',
    path: '/seminars/:seminarId/sessions/:sessionId/report',
    access: can('report:read', 'seminar'),
    params: ofSession,
    out: SessionReport,
  },
  adjust: {
    method: 'POST',
    path: '/seminars/:seminarId/sessions/:sessionId/adjustments',
    access: can('adjustment:write', 'seminar'),
    params: ofSession,
    body: NewAdjustment,
    out: Adjustment,
  },
  conflicts: {
    method: 'GET',
    path: '/seminars/:seminarId/sessions/:sessionId/conflicts',
    access: can('report:read', 'seminar'),
    params: ofSession,
    out: z.object({ conflicts: z.array(Conflict) }),
  },
  resolveConflict: {
    method: 'POST',
    path: '/seminars/:seminarId/sessions/:sessionId/conflicts/:conflictId/resolution',
    access: can('conflict:resolve', 'seminar'),
    params: ofSession.extend({ conflictId: Id }),
    body: z.object({ note: z.string().trim().min(3).max(1000) }),
    out: Conflict,
  },
  mine: {
    method: 'GET',
    path: '/me/attendance/:seminarId',
    access: can('report:own', 'seminar'),
    params: ofSeminar,
    out: MyAttendance,
  },
});

export const attendanceEvents = defineEvents({
  /** Deltas follow as `desk:changed` until `desk:unwatch` or the socket's end. Watch again after every reconnect. */
  'desk:watch': {
    access: can('desk:read', 'hall'),
    in: z.object({ seminarId: Id, hallId: Id, sessionId: Id.optional() }),
    out: DeskSnapshot,
    cost: 3,
  },
  'desk:unwatch': { access: can('desk:read', 'hall'), in: z.object({ seminarId: Id, hallId: Id }) },
  /** Deltas follow as `control:changed`. Watch again after every reconnect. */
  'control:watch': { access: can('control:watch', 'seminar'), in: ofSeminar, out: ControlSnapshot, cost: 3 },
  'control:unwatch': { access: can('control:watch', 'seminar'), in: ofSeminar },
  /** What this person was asked to confirm on his own device and has not yet; `presence:ask` follows when he is asked. */
  'presence:asked': {
    access: can('presence:confirm', 'seminar'),
    in: ofSeminar,
    out: z.object({ prompt: PresencePrompt.nullable() }),
  },
  /** "I am here." Confirming again changes nothing. Throws `resource.absent`, `rollCall.over`. */
  'presence:confirm': {
    access: can('presence:confirm', 'seminar'),
    in: ofSeminar.extend({ askId: Id }),
    out: z.object({ at: Instant }),
  },
  /** By a CentreScreen: QR, messages and numbers follow as `screen:qr`, `screen:messages`, `screen:counts`. */
  'screen:watch': { access: can('screen:show', 'seminar'), in: ofSeminar, out: ScreenSnapshot, cost: 3 },
  /** The message was shown on the CentreScreen. */
  'screen:acknowledge': { access: can('screen:show', 'seminar'), in: ofSeminar.extend({ messageId: Id }) },
});

export const attendanceServerEvents = defineServerEvents({
  'desk:changed': { payload: DeskChange },
  'control:changed': { payload: ControlChange },
  /** To every tab of a person on his own device who is to confirm that he is there. */
  'presence:ask': { payload: PresencePrompt },
  'screen:qr': { payload: z.object({ seminarId: Id, qr: ScreenQr.nullable() }) },
  'screen:messages': { payload: z.object({ seminarId: Id, messages: z.array(HallMessage) }) },
  'screen:counts': { payload: z.object({ seminarId: Id, checkedIn: z.int(), expected: z.int() }) },
});
