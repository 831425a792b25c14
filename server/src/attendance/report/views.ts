import type { GuestMatch, Substitution } from '@minber/shared/attendance/record';
import type { ExpectedChange } from '@minber/shared/seminars/expected';
import type { RowScope } from '../people/rows.ts';
import type { MatchDoc } from '../record/match-model.ts';
import type { SubstitutionDoc } from '../record/substitution-model.ts';
import type { SessionFacts } from './facts.ts';
import { isShown } from './line.ts';
import type { SessionRecord } from './read.ts';

type Named = Pick<SessionRecord, 'roster' | 'withdrawals'>;

export function viewSubstitution({ roster, withdrawals }: Named, stored: SubstitutionDoc): Substitution {
  const { _id, sessionId, personId, representedId, basis, hallId, authorName, at } = stored;
  const withdrawal = withdrawals.get(_id);
  return {
    substitutionId: _id,
    sessionId,
    personId,
    personName: roster.get(personId)?.name ?? '',
    representedId,
    representedName: roster.get(representedId)?.name ?? '',
    basis,
    hallId,
    at,
    byName: authorName,
    withdrawnAt: withdrawal?.at ?? null,
    withdrawnBy: withdrawal?.authorName ?? null,
  };
}

export function viewMatch(
  { roster, withdrawals }: Named,
  { _id, guestId, personId, authorName, at }: MatchDoc,
): GuestMatch {
  const withdrawal = withdrawals.get(_id);
  return {
    matchId: _id,
    guestId,
    guestName: roster.get(guestId)?.name ?? '',
    personId,
    personName: roster.get(personId)?.name ?? '',
    at,
    byName: authorName,
    withdrawnAt: withdrawal?.at ?? null,
    withdrawnBy: withdrawal?.authorName ?? null,
  };
}

/** Substitutions one of whose sides these rows show, those taken back too. */
export function substitutionsShown(facts: SessionFacts, rows: RowScope): Substitution[] {
  const { record, roster } = facts;
  return record.substitutions
    .filter(({ personId, representedId }) =>
      [personId, representedId].some((id) => {
        const person = roster.get(id);
        return person !== undefined && isShown(facts, person, rows);
      }),
    )
    .map((one) => viewSubstitution(record, one));
}

/** Matches of guests who were written down in this session, where these rows show the guest or the person. */
export function matchesShown({ record, stays, halls, roster }: SessionFacts, rows: RowScope): GuestMatch[] {
  return record.matches
    .filter(({ guestId, personId }) => {
      const events = record.events.filter(({ personIds }) => personIds.includes(guestId));
      if (events.length === 0) return false;
      const person = roster.get(personId);
      const visited = [...events, ...(stays.get(personId) ?? [])].flatMap(({ hallId }) => halls.get(hallId) ?? []);
      return (person && rows.allows(person)) || visited.some((hall) => rows.allows(hall));
    })
    .map((one) => viewMatch(record, one));
}

/** Changes to the expected list after the session had started: lines that leave or enter a place these rows show. */
export function expectedChangesShown({ seminar, session, roster }: SessionFacts, rows: RowScope): ExpectedChange[] {
  const { startedAt } = session;
  if (startedAt === null) return [];
  const card = (personId: string) => {
    const { name = '', position = '', organisation = '', district = '' } = roster.get(personId) ?? {};
    return { personId, name, position, organisation, district };
  };
  return seminar.expectedChanges
    .filter(({ at }) => at >= startedAt)
    .map((change) => ({
      ...change,
      lines: change.lines.filter(({ from, to }) => [from, to].some((line) => line && rows.allows(line))),
    }))
    .filter(({ lines }) => lines.length > 0)
    .toReversed()
    .map(({ at, byId, reason, lines }) => ({
      at,
      by: byId ? card(byId) : null,
      reason,
      lines: lines.map(({ personId, from, to }) => ({
        person: card(personId),
        from: from?.place ?? null,
        to: to?.place ?? null,
      })),
    }));
}
