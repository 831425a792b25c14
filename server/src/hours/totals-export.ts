import type { Principal } from '@minber/shared/access/principal';
import type { Scope } from '@minber/shared/access/rules';
import type { TotalsBy } from '@minber/shared/hours/totals';
import { inLanguage, type Language, type LocalizedText } from '@minber/shared/platform/text';
import { audit, type Cell, type FileAnswer, type Sheet, toCsv, toXlsx } from '../platform/index.ts';
import { hoursIn } from './academic.ts';
import { hoursTexts } from './texts.ts';
import { cohortTotals, hallTotals, learnerTotals } from './totals.ts';

interface Asker {
  principal: Principal;
  scope: Scope;
  language: Language;
}

/** Hours over all cohorts as a file. */
export async function exportTotals(
  asker: Asker,
  { by, format }: { by: TotalsBy; format: 'csv' | 'xlsx' },
): Promise<FileAnswer> {
  const { principal, language } = asker;
  const sheet = await sheets[by](asker);
  await audit({ principal, action: 'hours:export', details: { by, rows: sheet.rows.length, format } });
  const name = `hours-${by}`;
  return format === 'csv' ? toCsv(name, sheet, language) : toXlsx(name, sheet);
}

const sheets: Record<TotalsBy, (asker: Asker) => Promise<Sheet>> = { learners, cohorts, halls };

async function learners({ scope, language }: Asker): Promise<Sheet> {
  const { columns, totals: name } = hoursTexts[language];
  const { items } = await learnerTotals(scope, { limit: Number.MAX_SAFE_INTEGER });
  return {
    name,
    columns: [
      { title: columns.name, width: 34 },
      { title: columns.position, width: 26 },
      { title: columns.organisation, width: 30 },
      { title: columns.hall, width: 26 },
      { title: columns.hours, format: 'decimal' },
      { title: columns.minutes },
      { title: columns.cohorts },
      { title: columns.complete },
    ],
    rows: items.map(({ person, hallName, minutes, cohorts: own }): Cell[] => [
      person.name,
      person.position,
      person.organisation,
      text(hallName, language),
      hoursIn(minutes),
      minutes,
      own.length,
      own.filter((one) => one.minutesOf > 0 && one.minutes >= one.minutesOf).length,
    ]),
  };
}

async function cohorts({ scope, language }: Asker): Promise<Sheet> {
  const { columns, totals: name } = hoursTexts[language];
  return {
    name,
    columns: [
      { title: columns.programme, width: 40 },
      { title: columns.cohort, width: 30 },
      { title: columns.startsAt, width: 18 },
      ...sumColumns(language),
      { title: columns.of, format: 'decimal' },
    ],
    rows: (await cohortTotals(scope)).map(({ title, programmeTitle, startsAt, minutesOf, ...sum }): Cell[] => [
      inLanguage(programmeTitle, language),
      inLanguage(title, language),
      new Date(startsAt),
      ...sumCells(sum),
      hoursIn(minutesOf),
    ]),
  };
}

async function halls({ scope, language }: Asker): Promise<Sheet> {
  const { columns, totals: name } = hoursTexts[language];
  return {
    name,
    columns: [{ title: columns.region, width: 30 }, { title: columns.hall, width: 30 }, ...sumColumns(language)],
    rows: (await hallTotals(scope)).map(({ regionName, hallName, ...sum }): Cell[] => [
      text(regionName, language),
      text(hallName, language),
      ...sumCells(sum),
    ]),
  };
}

function sumColumns(language: Language): Sheet['columns'] {
  const { columns } = hoursTexts[language];
  return [
    { title: columns.people },
    { title: columns.hours, format: 'decimal' },
    { title: columns.mean, format: 'decimal' },
    { title: columns.complete },
  ];
}

function sumCells({ people, minutes, complete }: { people: number; minutes: number; complete: number }): Cell[] {
  return [people, hoursIn(minutes), hoursIn(minutes / Math.max(1, people)), complete];
}

function text(words: LocalizedText | null, language: Language): string {
  return words ? inLanguage(words, language) : '';
}
