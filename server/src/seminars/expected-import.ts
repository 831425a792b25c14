import type { Principal } from '@minber/shared/access/principal';
import type { Id } from '@minber/shared/platform/ids';
import { inLanguage, type Language } from '@minber/shared/platform/text';
import type { ExpectedImport, ExpectedImportRow } from '@minber/shared/seminars/expected';
import { findHalls } from '../centres/index.ts';
import { personFinder } from '../identity/index.ts';
import { fail, type NamedRow, namedRows, parseTable, turn } from '../platform/index.ts';
import { change, expectedAtMost, loadForList } from './expected.ts';
import { type ImportColumn, importColumns, type RowProblem, rowProblems } from './expected-texts.ts';
import { hallsById } from './halls.ts';
import type { ExpectedDoc } from './model.ts';
import { cardOf, peopleById, readableActivePeople } from './people.ts';
import { hallOfHisCentre, inHall, onOwnDevice } from './place.ts';
import { hallFinder } from './recognise.ts';
import { loadSeminar } from './seminar.ts';

interface Wanted {
  mode: 'preview' | 'apply';
  revision?: number | undefined;
  reason?: string | undefined;
}
type Planned =
  | { row: NamedRow<ImportColumn>; line: ExpectedDoc }
  | { row: NamedRow<ImportColumn>; problem: RowProblem };

const rowsAtATime = 200;

/** Previews a file row by row and, asked to apply, puts its good rows on the list in one write. */
export async function importExpected(
  principal: Principal,
  seminarId: Id,
  upload: Buffer,
  wanted: Wanted,
  language: Language,
): Promise<ExpectedImport> {
  const isApplied = wanted.mode === 'apply';
  const seminar = isApplied
    ? await loadForList(seminarId, { revision: wanted.revision ?? -1, reason: wanted.reason })
    : await loadSeminar(seminarId);
  const table = await parseTable(upload);
  if (table.rows.length > expectedAtMost) fail('expected.tooMany', { params: { limit: expectedAtMost } });
  const named = namedRows(table, importColumns);
  const hasHalls = named.some(({ values }) => values.hall !== '');
  const planned = await plan(principal, named, hasHalls);
  const listed = new Map(seminar.expected.map((line) => [line.personId, line]));
  const rows = await describe(planned, listed, language);
  const count = (status: ExpectedImportRow['status']) => rows.filter((row) => row.status === status).length;
  const lines = planned.flatMap((one, at) =>
    'line' in one && ['add', 'move'].includes(rows[at]?.status ?? '') ? [one.line] : [],
  );
  const written = isApplied ? await change(principal, seminar, lines, count('unchanged'), wanted.reason) : seminar;
  return {
    applied: isApplied,
    revision: written.revision,
    add: count('add'),
    move: count('move'),
    unchanged: count('unchanged'),
    refused: count('refused'),
    rows,
  };
}

/** With no hall in the whole file everyone is placed by his centre; with halls, an empty cell means his own device. */
async function plan(principal: Principal, rows: NamedRow<ImportColumn>[], hasHalls: boolean): Promise<Planned[]> {
  const [people, halls] = await Promise.all([readableActivePeople(principal), findHalls()]);
  const findPerson = personFinder(people);
  const findHall = hallFinder(halls);
  const seen = new Set<Id>();
  const planned: Planned[] = [];
  for (const [at, row] of rows.entries()) {
    if (at % rowsAtATime === 0) await turn();
    const person = findPerson(row.values);
    if ('problem' in person) planned.push({ row, problem: person.problem });
    else if (seen.has(person.found.id)) planned.push({ row, problem: 'twice' });
    else {
      seen.add(person.found.id);
      const hall = row.values.hall
        ? findHall(row.values, person.found)
        : { found: hasHalls ? undefined : hallOfHisCentre(person.found, halls) };
      if ('problem' in hall) planned.push({ row, problem: hall.problem });
      else planned.push({ row, line: hall.found ? inHall(person.found, hall.found) : onOwnDevice(person.found) });
    }
  }
  return planned;
}

async function describe(
  planned: Planned[],
  listed: Map<Id, ExpectedDoc>,
  language: Language,
): Promise<ExpectedImportRow[]> {
  const lines = planned.flatMap((one) => ('line' in one ? [one.line] : []));
  const people = await peopleById(lines.map((line) => line.personId));
  const halls = await hallsById(lines.flatMap(({ place }) => (place.kind === 'hall' ? [place.hallId] : [])));
  return planned.map((one) => {
    const { values } = one.row;
    const text = [
      values.login,
      values.iin && '…',
      values.phone && '…',
      values.name || `${values.surname} ${values.givenName}`.trim(),
      values.hall,
    ]
      .filter(Boolean)
      .join(' · ');
    const shared = { row: one.row.row, text };
    if ('problem' in one) {
      return {
        ...shared,
        status: 'refused',
        person: null,
        place: null,
        hallName: null,
        problems: [inLanguage(rowProblems[one.problem], language)],
      };
    }
    const { personId, place } = one.line;
    const before = listed.get(personId);
    const status = !before ? 'add' : JSON.stringify(before.place) === JSON.stringify(place) ? 'unchanged' : 'move';
    const hallName = place.kind === 'hall' ? (halls.get(place.hallId)?.name ?? null) : null;
    return { ...shared, status, person: cardOf(people, personId), place, hallName, problems: [] };
  });
}
