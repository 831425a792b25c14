import { attendanceApi } from '@minber/shared/attendance/contract';
import { recordApi } from '@minber/shared/attendance/record-contract';
import { bindApi, type Call } from '../platform/index.ts';
import { atHome, whereShown } from './at-home.ts';
import { checkInByClaim, claimCheckIn, seminarOfClaim } from './check-in/claims.ts';
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

type Of<K extends keyof typeof attendanceApi> = Call<(typeof attendanceApi)[K]>;

const claimed = whereShown<(typeof attendanceApi)['claim']>((c) => claimCheckIn(c.body, c.client.address));
const claimIn = (c: Of<'checkIn'>) => c.body.claim ?? claimOf(c.credentials.cookieHeader);
const checkedIn = atHome<(typeof attendanceApi)['checkIn']>(
  (c) => seminarOfClaim(claimIn(c)),
  (c) => checkInByClaim(asPerson(c.principal), claimIn(c)),
);

export const attendanceRoutes = bindApi(attendanceApi, {
  desk:            atHome((c) => c.params.seminarId, (c) => deskSnapshot(c.params.seminarId, c.params.hallId, c.query.sessionId)),
  act:             atHome((c) => c.body.seminarId, (c) => actAtDesk(c.principal, c.params.hallId, c.body, c.arrivedAt)),
  findWalkIn:      async (c) => ({ people: await findWalkIns(c.query.search) }),
  issueSignInCodes:(c) => issueSlips(c.principal, c.params, c.body.personIds),

  screenState:     atHome((c) => c.params.seminarId, (c) => screenSnapshot(asScreen(c.principal), c.params.seminarId)),
  claim:           async (c) => { const claim = await claimed(c); c.setCookie(claimCookie, claim.claim, claimLife); return claim; },
  checkIn:         async (c) => { const done = await checkedIn(c); c.clearCookie(claimCookie); return done; },

  controlHall:     atHome((c) => c.params.seminarId, async (c) => ({ people: await peopleOfHall(c.principal, c.params.seminarId, c.params.hallId) })),
  controlOwn:      atHome((c) => c.params.seminarId, async (c) => ({ people: await peopleOnOwnDevices(c.principal, c.params.seminarId) })),
  sendMessage:     atHome((c) => c.params.seminarId, (c) => sendMessage(asPerson(c.principal), c.scope, c.params.seminarId, c.body)),

  askRollCall:     atHome((c) => c.params.seminarId, (c) => askByHand(asPerson(c.principal), c.scope, c.params.seminarId, c.body)),
  takeRollCall:    atHome((c) => c.params.seminarId, (c) => takeByPhone(asPerson(c.principal), rowsFor(c.scope), c.params, c.body)),

  report:          (c) => sessionReport(c.params.seminarId, c.params.sessionId, c.scope),
  adjust:          (c) => adjust(asPerson(c.principal), c.params, c.body),
  conflicts:       async (c) => ({ conflicts: await listConflicts(c.params.seminarId, c.params.sessionId, rowsFor(c.scope)) }),
  resolveConflict: atHome((c) => c.params.seminarId, (c) => resolveConflict(asPerson(c.principal), rowsFor(c.scope), c.params, c.body.note)),
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
