import type { GuestMatch, NewGuestMatch } from '@minber/shared/attendance/record';
import type { Id } from '@minber/shared/platform/ids';
import { findPerson } from '../../identity/index.ts';
import { audit, clock, fail, isDuplicate, newId } from '../../platform/index.ts';
import { type LoadedSeminar, loadSeminar, noteAttendance, sessionOf } from '../../seminars/index.ts';
import type { PersonPrincipal } from '../people/principals.ts';
import { loadRoster } from '../people/roster.ts';
import { attendanceChanged } from '../record/changed.ts';
import { type MatchDoc, MatchModel } from '../record/match-model.ts';
import { loadWithdrawals, WithdrawalModel } from '../record/withdrawal-model.ts';
import { authorOf } from './author.ts';
import { viewMatch } from './views.ts';

interface Where {
  seminarId: Id;
  sessionId: Id;
}

/**
 * A guest was somebody of the register: what was written down of him is that person's, in every session of the seminar.
 * The same key of the same author writes nothing new. Throws `match.notGuest`, `match.unknownPerson`, `match.taken`.
 */
export async function matchGuest(
  principal: PersonPrincipal,
  { seminarId, sessionId }: Where,
  { key, guestId, personId }: NewGuestMatch,
): Promise<GuestMatch> {
  const seminar = await loadSeminar(seminarId);
  sessionOf(seminar, sessionId);
  const author = await authorOf(principal.personId);
  const findWritten = () => MatchModel.findOne({ authorId: author.personId, key }).lean<MatchDoc>();
  const before = await findWritten();
  if (before) return view(seminar, before);
  const roster = await loadRoster(seminar, []);
  if (roster.get(guestId)?.kind !== 'guest') fail('match.notGuest');
  if (!(await findPerson(personId))?.active) fail('match.unknownPerson');
  const [earlier, withdrawals] = await Promise.all([
    MatchModel.find({ seminarId, guestId }).lean<MatchDoc[]>(),
    loadWithdrawals(seminarId),
  ]);
  if (earlier.some(({ _id }) => !withdrawals.has(_id))) fail('match.taken');
  const stored: MatchDoc = {
    _id: newId(),
    seminarId,
    guestId,
    personId,
    authorId: author.personId,
    authorName: author.name,
    at: clock.now(),
    key,
    turn: earlier.length,
    outbox: changed(seminar),
  };
  await noteAttendance(seminarId, personId);
  try {
    await MatchModel.create(stored);
  } catch (thrown) {
    if (!isDuplicate(thrown)) throw thrown;
    const same = await findWritten();
    return same ? view(seminar, same) : fail('match.taken');
  }
  const details = { sessionId, matchId: stored._id, guestId, personId };
  await audit({ principal, action: 'guest:match', on: { kind: 'seminar', id: seminarId }, details });
  return view(seminar, stored);
}

/** The guest is a guest again. Repeating it changes nothing. Throws `resource.absent`. */
export async function unmatchGuest(
  principal: PersonPrincipal,
  { seminarId, sessionId }: Where,
  matchId: Id,
): Promise<GuestMatch> {
  const seminar = await loadSeminar(seminarId);
  sessionOf(seminar, sessionId);
  const stored = await MatchModel.findOne({ _id: matchId, seminarId }).lean<MatchDoc>();
  if (!stored) fail('resource.absent');
  const author = await authorOf(principal.personId);
  const withdrawal = { authorId: author.personId, authorName: author.name, at: clock.now(), outbox: changed(seminar) };
  try {
    await WithdrawalModel.create({ _id: newId(), ofId: matchId, seminarId, ...withdrawal });
    const details = { sessionId, matchId, withdrawn: true };
    await audit({ principal, action: 'guest:match', on: { kind: 'seminar', id: seminarId }, details });
  } catch (thrown) {
    if (!isDuplicate(thrown)) throw thrown;
  }
  return view(seminar, stored);
}

async function view(seminar: LoadedSeminar, match: MatchDoc): Promise<GuestMatch> {
  const [roster, withdrawals] = await Promise.all([
    loadRoster(seminar, [match.personId]),
    loadWithdrawals(seminar._id),
  ]);
  return viewMatch({ roster, withdrawals }, match);
}

function changed({ _id, sessions }: LoadedSeminar) {
  return attendanceChanged(_id, ...sessions.map(({ sessionId }) => sessionId));
}
