import type { Principal } from '@minber/shared/access/principal';
import type { Scope } from '@minber/shared/access/rules';
import type { Warnings } from '@minber/shared/grades/state';
import type { Id } from '@minber/shared/platform/ids';
import { inLanguage, type Language } from '@minber/shared/platform/text';
import { audit, type Cell, type FileAnswer, type Sheet, toCsv, toXlsx } from '../platform/index.ts';
import { cardsOf, membersInScope } from '../programmes/index.ts';
import { loadBook } from './book.ts';
import { gradesOf, readMarks } from './grades.ts';
import { type GradeTexts, gradeTexts } from './texts.ts';
import { readWarnings } from './warnings.ts';

interface Asker {
  principal: Principal;
  scope: Scope;
  language: Language;
}
type Format = 'csv' | 'xlsx';

/** Everybody's grades in scope, in percent. */
export async function exportGrades(asker: Asker, cohortId: Id, format: Format): Promise<FileAnswer> {
  const { scope, language } = asker;
  const [book, members] = await Promise.all([loadBook(cohortId), membersInScope(scope, cohortId)]);
  const { run } = book;
  const marks = await readMarks(run, 'all');
  const cardFor = await cardsOf(members.map(({ personId }) => personId));
  const { columns, grades: name } = gradeTexts[language];
  const rows = members.map((member): Cell[] => {
    const { grades, total } = gradesOf(book, member, marks);
    const { name: who, position, organisation } = cardFor(member.personId);
    const figures = [...grades.map(({ grade }) => grade), total.soFar, total.certain];
    return [who, position, organisation, ...figures.map(percent)];
  });
  const graded = book.graded.map(({ title }) => inLanguage(title, language));
  const titles = [...graded, columns.soFar, columns.certain].map((title) => ({ title, format: 'decimal' as const }));
  const sheet: Sheet = {
    name,
    heading: [inLanguage(run.outline.title, language), inLanguage(run.cohortTitle, language)],
    columns: [...personColumns(columns), ...titles],
    rows,
  };
  return answer(asker, cohortId, 'grades', sheet, format);
}

/** Everybody in scope who needs a word, a reason a line. */
export async function exportWarnings(asker: Asker, cohortId: Id, format: Format): Promise<FileAnswer> {
  const { scope, language } = asker;
  const words = gradeTexts[language];
  const { items } = await readWarnings(scope, cohortId, Number.POSITIVE_INFINITY);
  const sheet: Sheet = {
    name: words.warnings,
    columns: [
      ...personColumns(words.columns),
      { title: words.columns.hall, width: 24 },
      { title: words.columns.reason, width: 26 },
      { title: words.columns.details, width: 60 },
    ],
    rows: items.flatMap(({ person, hallName, warnings }) =>
      warnings.map((warning): Cell[] => [
        person.name,
        person.position,
        person.organisation,
        hallName ? inLanguage(hallName, language) : '',
        words.kinds[warning.kind],
        detailsOf(warning, language),
      ]),
    ),
  };
  return answer(asker, cohortId, 'warnings', sheet, format);
}

function detailsOf(warning: Warnings['items'][number]['warnings'][number], language: Language): string {
  const { days, behind } = gradeTexts[language];
  const name = (one: { title: Parameters<typeof inLanguage>[0] }) => inLanguage(one.title, language);
  switch (warning.kind) {
    case 'inactive':
      return days(warning.days);
    case 'behind':
      return behind(warning.donePercent, warning.expectedPercent, warning.overdue);
    case 'failing':
      return warning.activities.map((one) => `${name(one)}: ${percent(one.grade)}%`).join('; ');
    case 'absent':
      return warning.seminars.map(name).join('; ');
  }
}

function personColumns(columns: GradeTexts['columns']): Sheet['columns'] {
  return [
    { title: columns.name, width: 34 },
    { title: columns.position, width: 26 },
    { title: columns.organisation, width: 30 },
  ];
}

async function answer(
  { principal, language }: Asker,
  cohortId: Id,
  name: string,
  sheet: Sheet,
  format: Format,
): Promise<FileAnswer> {
  await audit({ principal, action: `${name}:export`, on: { kind: 'cohort', id: cohortId }, details: { format } });
  return format === 'csv' ? toCsv(name, sheet, language) : toXlsx(name, sheet);
}

function percent(share: number | null): number | null {
  return share === null ? null : Math.round(share * 1000) / 10;
}
