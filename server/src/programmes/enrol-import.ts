import type { Principal } from '@minber/shared/access/principal';
import type { Id } from '@minber/shared/platform/ids';
import { inLanguage, type Language } from '@minber/shared/platform/text';
import type { EnrolImport } from '@minber/shared/programmes/cohorts';
import { type IdentifiedPerson, personFinder, personProblems } from '../identity/index.ts';
import { fail, type NamedRow, namedRows, parseTable, turn } from '../platform/index.ts';
import { loadCohort } from './cohort.ts';
import { enrolledAtMost, insert } from './enrol.ts';
import { EnrolmentModel } from './model.ts';
import { cardOf, readableActivePeople } from './people.ts';
import { enrolColumns } from './texts.ts';

type Row = EnrolImport['rows'][number];
const rowsAtATime = 200;

/** Previews a file of people row by row and, asked to apply, enrols those whose rows are good. */
export async function importEnrolments(
  principal: Principal,
  cohortId: Id,
  upload: Buffer,
  mode: 'preview' | 'apply',
  language: Language,
): Promise<EnrolImport> {
  const cohort = await loadCohort(cohortId);
  const table = await parseTable(upload);
  if (table.rows.length > enrolledAtMost) fail('cohort.tooMany', { params: { limit: enrolledAtMost } });
  const named = namedRows(table, enrolColumns);
  const find = personFinder(await readableActivePeople(principal));
  const enrolled = new Set(await EnrolmentModel.distinct('personId', { cohortId }));
  const seen = new Set<Id>();
  const rows: Row[] = [];
  const adding: IdentifiedPerson[] = [];
  for (const [at, row] of named.entries()) {
    if (at % rowsAtATime === 0) await turn();
    const person = find(row.values);
    if ('problem' in person) rows.push(refused(row, personProblems[person.problem], language));
    else if (seen.has(person.found.id)) rows.push(refused(row, personProblems.twice, language));
    else {
      const { found } = person;
      seen.add(found.id);
      const isIn = enrolled.has(found.id);
      if (!isIn) adding.push(found);
      const status = isIn ? 'unchanged' : 'add';
      rows.push({ row: row.row, text: textOf(row), status, person: cardOf(found), problems: [] });
    }
  }
  if (mode === 'apply') await insert(principal, cohort, adding, 'file');
  const count = (status: Row['status']) => rows.filter((row) => row.status === status).length;
  return {
    applied: mode === 'apply',
    add: count('add'),
    unchanged: count('unchanged'),
    refused: count('refused'),
    rows,
  };
}

function refused(
  row: NamedRow<keyof typeof enrolColumns>,
  problem: (typeof personProblems)['twice'],
  language: Language,
): Row {
  return {
    row: row.row,
    text: textOf(row),
    status: 'refused',
    person: null,
    problems: [inLanguage(problem, language)],
  };
}

/** What the reader needs to recognise the row; never an identification number. */
function textOf({ values }: NamedRow<keyof typeof enrolColumns>): string {
  const name = values.name || `${values.surname} ${values.givenName}`.trim();
  return [values.login, values.iin && '…', values.phone && '…', name].filter(Boolean).join(' · ');
}
