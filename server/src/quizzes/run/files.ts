import type { Scope } from '@minber/shared/access/rules';
import type { Id } from '@minber/shared/platform/ids';
import { inLanguage, type Language } from '@minber/shared/platform/text';
import { type FileAnswer, type Sheet, toCsv, toXlsx } from '../../platform/index.ts';
import { compareTests } from './comparison.ts';
import { countedAttempt, readQuizRecord } from './record.ts';
import { questionsAsked, rowsOf } from './results.ts';
import { comparisonTitles, resultTitles, yesNo } from './texts.ts';

type Format = 'csv' | 'xlsx';

/** Everybody's results with a column for every question. */
export async function exportResults(
  scope: Scope,
  cohortId: Id,
  activityId: Id,
  format: Format,
  language: Language,
): Promise<FileAnswer> {
  const record = await readQuizRecord(scope, cohortId, activityId);
  const questions = await questionsAsked(record);
  const rows = await rowsOf(record, record.enrolments);
  const sheet: Sheet = {
    name: inLanguage(record.quiz.title, language),
    columns: [
      ...resultTitles[language].map((title) => ({ title })),
      ...questions.map(({ text, mark }, at) => ({
        title: `${at + 1}. ${inLanguage(text, language).slice(0, 80)} (${mark})`,
      })),
    ],
    rows: rows.map(({ person, hallName, grade, passed, attempts, late }) => {
      const newest = attempts[0];
      const marked = countedAttempt(record, person.personId);
      return [
        person.name,
        person.position,
        person.organisation,
        person.district,
        hallName ? inLanguage(hallName, language) : '',
        attempts.length,
        percent(grade),
        passed === null ? '' : yesNo[language][passed ? 0 : 1],
        newest?.submittedAt ? new Date(newest.submittedAt) : null,
        attempts.reduce((sum, one) => sum + one.waiting, 0),
        late,
        newest?.enteredBy?.name ?? '',
        ...questions.map(({ questionId }) => marked?.given[questionId] ?? null),
      ];
    }),
  };
  return write('results', sheet, format, language);
}

export async function exportComparison(
  scope: Scope,
  cohortId: Id,
  { entryId, exitId, format }: { entryId: Id; exitId: Id; format: Format },
  language: Language,
): Promise<FileAnswer> {
  const { people, entryTitle, exitTitle } = await compareTests(scope, cohortId, entryId, exitId);
  const [name = '', hall = '', change = ''] = comparisonTitles[language];
  const sheet: Sheet = {
    name: inLanguage(exitTitle, language),
    columns: [name, hall, inLanguage(entryTitle, language), inLanguage(exitTitle, language), change].map((title) => ({
      title,
    })),
    rows: people.map(({ person, hallName, entry, exit }) => [
      person.name,
      hallName ? inLanguage(hallName, language) : '',
      percent(entry),
      percent(exit),
      entry === null || exit === null ? null : percent(exit - entry),
    ]),
  };
  return write('comparison', sheet, format, language);
}

function write(name: string, sheet: Sheet, format: Format, language: Language): Promise<FileAnswer> {
  return format === 'csv' ? toCsv(name, sheet, language) : toXlsx(name, sheet);
}

/** In percent, with one digit. */
function percent(share: number | null): number | null {
  return share === null ? null : Math.round(share * 1000) / 10;
}
