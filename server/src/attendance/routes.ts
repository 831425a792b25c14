import { attendanceApi } from '@minber/shared/attendance/contract';
import { recordApi } from '@minber/shared/attendance/record-contract';
import { bindApi } from '../platform/index.ts';
import { checkInByClaim, claimCheckIn } from './check-in/claims.ts';
import { claimCookie, claimLife, claimOf } from './check-in/cookie.ts';
import { screenSnapshot } from './check-in/screens.ts';
import { sendMessage } from './control/messages.ts';
import { peopleOfHall, peopleOnOwnDevices } from './control/people.ts';
import { actAtDesk } from './desk/act.ts';
import { findWalkIns } from './desk/search.ts';
import { issueSlips } from './desk/slips.ts';
import { deskSnapshot } from './desk/snapshot.ts';
import { asPerson, asScreen } from './people/principals.ts';
import { rowsFor } from './people/rows.ts';
import { adjust, previewAdjustment } from './report/adjustments.ts';
import { correct, previewCorrection } from './report/corrections.ts';
import { lineDetails } from './report/details.ts';
import { guestsToMatch } from './report/guests.ts';
import { recordHistory } from './report/history.ts';
import { matchGuest, unmatchGuest } from './report/matches.ts';
import { myAttendance } from './report/mine.ts';
import { listConflicts, resolveConflict } from './report/resolve.ts';
import { sessionReport } from './report/session-report.ts';
import { representByHand, withdrawByHand } from './report/substitutions.ts';
import { askByHand } from './rollcall/by-hand.ts';
import { takeByPhone } from './rollcall/by-phone.ts';

export const attendanceRoutes = bindApi(attendanceApi, {
  desk:            (c) => deskSnapshot(c.params.seminarId, c.params.hallId, c.query.sessionId),
  act:             (c) => actAtDesk(c.principal, c.params.hallId, c.body, c.arrivedAt),
  findWalkIn:      async (c) => ({ people: await findWalkIns(c.query.search) }),
  issueSignInCodes:(c) => issueSlips(c.principal, c.params, c.body.personIds),

  screenState:     (c) => screenSnapshot(asScreen(c.principal), c.params.seminarId),
  claim:           async (c) => { const claim = await claimCheckIn(c.body, c.client.address); c.setCookie(claimCookie, claim.claim, claimLife); return claim; },
  checkIn:         async (c) => { const done = await checkInByClaim(asPerson(c.principal), c.body.claim ?? claimOf(c.credentials.cookieHeader)); c.clearCookie(claimCookie); return done; },

  controlHall:     async (c) => ({ people: await peopleOfHall(c.principal, c.params.seminarId, c.params.hallId) }),
  controlOwn:      async (c) => ({ people: await peopleOnOwnDevices(c.principal, c.params.seminarId) }),
  sendMessage:     (c) => sendMessage(asPerson(c.principal), c.scope, c.params.seminarId, c.body),

  askRollCall:     (c) => askByHand(asPerson(c.principal), c.scope, c.params.seminarId, c.body),
  takeRollCall:    (c) => takeByPhone(asPerson(c.principal), rowsFor(c.scope), c.params, c.body),

  report:          (c) => sessionReport(c.params.seminarId, c.params.sessionId, c.scope),
  adjust:          (c) => adjust(asPerson(c.principal), c.params, c.body),
  conflicts:       async (c) => ({ conflicts: await listConflicts(c.params.seminarId, c.params.sessionId, rowsFor(c.scope)) }),
  resolveConflict: (c) => resolveConflict(asPerson(c.principal), rowsFor(c.scope), c.params, c.body.note),
  mine:            (c) => myAttendance(c.personId, c.params.seminarId),
});

export const recordRoutes = bindApi(recordApi, {
  previewCorrection:    (c) => previewCorrection(c.params, c.body),
  correct:              (c) => correct(asPerson(c.principal), c.params, c.body),
  previewAdjustment:    (c) => previewAdjustment(c.params, c.body),

  represent:            (c) => representByHand(asPerson(c.principal), c.params, c.body),
  withdrawSubstitution: (c) => withdrawByHand(asPerson(c.principal), c.params, c.params.substitutionId),
  guests:               async (c) => ({ guests: await guestsToMatch(c.params.seminarId, c.params.sessionId) }),
  matchGuest:           (c) => matchGuest(asPerson(c.principal), c.params, c.body),
  unmatchGuest:         (c) => unmatchGuest(asPerson(c.principal), c.params, c.params.matchId),

  history:              (c) => recordHistory(c.params, c.scope, c.query, c.language),
  personSpans:          (c) => lineDetails(c.params, c.scope),
});
