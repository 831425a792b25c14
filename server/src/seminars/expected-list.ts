import type { Principal } from '@minber/shared/access/principal';
import type { Scope } from '@minber/shared/access/rules';
import { foldText } from '@minber/shared/identity/names';
import type { Id } from '@minber/shared/platform/ids';
import type { Language } from '@minber/shared/platform/text';
import { inLanguage } from '@minber/shared/platform/text';
import type { ExpectedPerson } from '@minber/shared/seminars/expected';
import { type FileAnswer, toCsv } from '../platform/index.ts';
import { exportTitles } from './expected-texts.ts';
import { hallsById } from './halls.ts';
import type { ExpectedDoc } from './model.ts';
import { cardOf, inKazakhOrder, mayContact, peopleById } from './people.ts';
import { linesOpenTo } from './rows.ts';
import { loadSeminar } from './seminar.ts';

interface Wanted {
  q?: string | undefined;
  hallId?: Id | undefined;
  own?: boolean | undefined;
  cursor?: string | undefined;
  limit: number;
}

/** A page of the expected list in the Kazakh order of names; the cursor is the number of the next line. */
export async function listExpected(
  scope: Scope,
  seminarId: Id,
  wanted: Wanted,
): Promise<{ items: ExpectedPerson[]; next: string | null; total: number; revision: number }> {
  const seminar = await loadSeminar(seminarId);
  const open = seminar.expected.filter(linesOpenTo(scope));
  const lines = (await nameLines(open)).filter((line) => isWanted(line, wanted));
  const start = Math.max(0, Number.parseInt(wanted.cursor ?? '0', 10) || 0);
  const end = start + wanted.limit;
  return {
    items: lines.slice(start, end),
    next: end < lines.length ? String(end) : null,
    total: lines.length,
    revision: seminar.revision,
  };
}

/** Lines with names, in the Kazakh order of names: two queries, however many they are. */
async function nameLines(lines: ExpectedDoc[]): Promise<ExpectedPerson[]> {
  const [people, halls] = await Promise.all([
    peopleById(lines.map((line) => line.personId)),
    hallsById(lines.flatMap(({ place }) => (place.kind === 'hall' ? [place.hallId] : []))),
  ]);
  return inKazakhOrder(lines, people).map(({ personId, place }) => ({
    person: cardOf(people, personId),
    place,
    hallName: place.kind === 'hall' ? (halls.get(place.hallId)?.name ?? null) : null,
  }));
}

/** The list as a file that can be edited and imported again; logins only where the reader may have them. */
export async function exportExpected(
  principal: Principal,
  scope: Scope,
  seminarId: Id,
  language: Language,
): Promise<FileAnswer> {
  const lines = await nameLines((await loadSeminar(seminarId)).expected.filter(linesOpenTo(scope)));
  const people = await peopleById(lines.map(({ person }) => person.personId));
  const loginOf = (personId: Id) => {
    const person = people.get(personId);
    return person && mayContact(principal, person) ? person.login : '';
  };
  const columns = exportTitles[language].map((title) => ({ title }));
  const rows = lines.map(({ person, hallName }) => [
    loginOf(person.personId),
    person.name,
    person.position,
    person.organisation,
    person.district,
    hallName ? inLanguage(hallName, language) : '',
  ]);
  return toCsv('expected', { name: 'expected', columns, rows }, language);
}

function isWanted({ person, place }: ExpectedPerson, { q, hallId, own }: Wanted): boolean {
  if (hallId && !(place.kind === 'hall' && place.hallId === hallId)) return false;
  if (own !== undefined && (place.kind === 'own') !== own) return false;
  if (!q) return true;
  const words = foldText(`${person.name} ${person.position} ${person.organisation} ${person.district}`).split(' ');
  return foldText(q)
    .split(' ')
    .every((wanted) => words.some((word) => word.startsWith(wanted)));
}
