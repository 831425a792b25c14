import type { Principal } from '@minber/shared/access/principal';
import type { Scope } from '@minber/shared/access/rules';
import type { HoursSheet } from '@minber/shared/hours/state';
import type { Id } from '@minber/shared/platform/ids';
import { inLanguage, type Language } from '@minber/shared/platform/text';
import { audit, type Cell, type FileAnswer, fail, type Sheet, toCsv, toXlsx } from '../platform/index.ts';
import { cardsOf, membersInScope, runOf } from '../programmes/index.ts';
import { hoursIn } from './academic.ts';
import { viewSheet } from './sheet.ts';
import { entriesFor } from './standings.ts';
import { type HoursTexts, hoursTexts } from './texts.ts';

/** Everybody's hours in scope, and every entry of the ledger behind them, as a file. */
export async function exportHours(
  asker: { principal: Principal; scope: Scope; language: Language },
  cohortId: Id,
  format: 'csv' | 'xlsx',
): Promise<FileAnswer> {
  const { principal, scope, language } = asker;
  const run = (await runOf(cohortId)) ?? fail('resource.absent');
  const members = await membersInScope(scope, cohortId);
  const personIds = members.map(({ personId }) => personId);
  const [entries, cardFor] = await Promise.all([entriesFor(run, personIds), cardsOf(personIds)]);
  const sheets = members.map((member) =>
    viewSheet(run, member, entries.get(member.personId) ?? [], cardFor(member.personId)),
  );
  await audit({ principal, action: 'hours:export', on: { kind: 'cohort', id: cohortId }, details: { format } });
  const words = hoursTexts[language];
  const heading = [inLanguage(run.outline.title, language), inLanguage(run.cohortTitle, language)];
  const tables = [totals(sheets, words, heading), ledger(sheets, words, language)];
  return format === 'csv' ? toCsv('hours', tables, language) : toXlsx('hours', tables);
}

function totals(sheets: HoursSheet[], { totals: name, columns }: HoursTexts, heading: string[]): Sheet {
  return {
    name,
    heading,
    columns: [
      { title: columns.name, width: 34 },
      { title: columns.position, width: 26 },
      { title: columns.organisation, width: 30 },
      { title: columns.hours, format: 'decimal' },
      { title: columns.of, format: 'decimal' },
      { title: columns.minutes },
    ],
    rows: sheets.map(({ person, minutes, minutesOf }): Cell[] => [
      person.name,
      person.position,
      person.organisation,
      hoursIn(minutes),
      hoursIn(minutesOf),
      minutes,
    ]),
  };
}

function ledger(sheets: HoursSheet[], words: HoursTexts, language: Language): Sheet {
  const { columns } = words;
  return {
    name: words.ledger,
    columns: [
      { title: columns.name, width: 34 },
      { title: columns.activity, width: 40 },
      { title: columns.minutes },
      { title: columns.why, width: 34 },
      { title: columns.earnedAt, width: 18 },
      { title: columns.at, width: 18 },
    ],
    rows: sheets.flatMap(({ person, lines }) =>
      lines.flatMap(({ title, entries }) =>
        entries.map(({ minutes, why, earnedAt, at }): Cell[] => [
          person.name,
          inLanguage(title, language),
          minutes,
          words.why[why],
          new Date(earnedAt),
          new Date(at),
        ]),
      ),
    ),
  };
}
