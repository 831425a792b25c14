import type { GuestToMatch } from '@minber/shared/attendance/record';
import { likeness } from '@minber/shared/attendance/rules/likeness';
import type { Id } from '@minber/shared/platform/ids';
import { searchPeople } from '../../identity/index.ts';
import { loadSeminar } from '../../seminars/index.ts';
import { attenderOf } from '../desk/row.ts';
import { byName, personRow, type RosterPerson } from '../people/roster.ts';
import { readRecord, type SessionRecord } from './read.ts';
import { viewMatch } from './views.ts';

const candidatesAtMost = 5;
const searchedAtMost = 20;

/** The guests written down in a session, each with the people he is or may be. Throws `resource.absent`. */
export async function guestsToMatch(seminarId: Id, sessionId: Id): Promise<GuestToMatch[]> {
  const record = await readRecord(await loadSeminar(seminarId), sessionId);
  const guests = [...record.roster.values()].filter(({ kind }) => kind === 'guest').sort(byName);
  const found = await Promise.all(guests.map((guest) => guestToMatch(record, guest)));
  return found.filter((guest) => guest !== undefined);
}

async function guestToMatch(record: SessionRecord, guest: RosterPerson): Promise<GuestToMatch | undefined> {
  const first = record.events.find(({ personIds }) => personIds.includes(guest.personId));
  if (!first) return undefined;
  const match = record.matches.find(({ _id, guestId }) => guestId === guest.personId && !record.withdrawals.has(_id));
  return {
    guest: attenderOf(guest),
    hallId: first.hallId,
    match: match ? viewMatch(record, match) : null,
    candidates: match ? [] : await candidatesFor(record, guest),
  };
}

/** Of the register by the words of the name, and of the expected list by their likeness; who is expected comes first. */
async function candidatesFor({ roster }: SessionRecord, guest: RosterPerson): Promise<GuestToMatch['candidates']> {
  const [surname = guest.name] = guest.name.split(' ');
  const [whole, bySurname] = await Promise.all([
    searchPeople(guest.name, {}, searchedAtMost),
    searchPeople(surname, {}, searchedAtMost),
  ]);
  const pool = new Map([...whole, ...bySurname].map((person) => [person.id, personRow(person)]));
  for (const person of roster.values()) if (person.expectedPlace) pool.set(person.personId, person);
  return [...pool.values()]
    .map((person) => ({ person, score: likeness(guest.name, person.name) }))
    .filter(({ score }) => score > 0)
    .sort(
      (a, b) =>
        b.score - a.score ||
        Number(b.person.expectedPlace !== null) - Number(a.person.expectedPlace !== null) ||
        byName(a.person, b.person),
    )
    .slice(0, candidatesAtMost)
    .map(({ person }) => ({ ...attenderOf(person), expected: person.expectedPlace !== null }));
}
