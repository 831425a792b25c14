import type { Scope } from '@minber/shared/access/rules';
import type { Id } from '@minber/shared/platform/ids';
import type { Page } from '@minber/shared/platform/paging';
import { inLanguage, type Language } from '@minber/shared/platform/text';
import type { RosterRow } from '@minber/shared/programmes/cohorts';
import { academicHourMinutes, type Outline } from '@minber/shared/programmes/outline';
import { datesFor, type Pace } from '@minber/shared/programmes/pace';
import { completionOf, lateOf, progressOf } from '@minber/shared/programmes/progress';
import { findHalls } from '../centres/index.ts';
import { type FileAnswer, type Sheet, toCsv, toXlsx } from '../platform/index.ts';
import { loadCohort } from './cohort.ts';
import { enrolmentPage, type MembersWanted } from './members.ts';
import type { EnrolmentDoc } from './model.ts';
import { cardsOf } from './people.ts';
import { readCohortRecord } from './record.ts';
import { rosterTitles } from './texts.ts';
import { outlineOf } from './versions.ts';

/** A page of a cohort's people in the Kazakh order of names, as far as the scope opens them. */
export async function listRoster(scope: Scope, cohortId: Id, wanted: MembersWanted): Promise<Page<RosterRow>> {
  const cohort = await loadCohort(cohortId);
  const { items, ...page } = await enrolmentPage(scope, cohortId, wanted);
  return { ...page, items: await rowsOf(items, cohort, await outlineOf(cohort.versionId)) };
}

/** The whole roster in scope as a file. */
export async function exportRoster(
  scope: Scope,
  cohortId: Id,
  format: 'csv' | 'xlsx',
  language: Language,
): Promise<FileAnswer> {
  const { cohort, outline, enrolments } = await readCohortRecord(scope, cohortId);
  const rows = await rowsOf(enrolments, cohort, outline);
  const moment = (at: number | null) => (at === null ? null : new Date(at));
  const sheet: Sheet = {
    name: inLanguage(cohort.title, language),
    columns: rosterTitles[language].map((one, at) => (at === 7 ? { title: one, format: 'decimal' } : { title: one })),
    rows: rows.map(({ person, hallName, done, of, minutes, late, lastAt, completedAt }) => [
      person.name,
      person.position,
      person.organisation,
      person.district,
      hallName ? inLanguage(hallName, language) : '',
      done,
      of,
      Math.round((minutes / academicHourMinutes) * 10) / 10,
      moment(lastAt),
      moment(completedAt),
      late,
    ]),
  };
  return format === 'csv' ? toCsv('roster', sheet, language) : toXlsx('roster', sheet);
}

async function rowsOf(enrolments: Omit<EnrolmentDoc, 'outbox'>[], pace: Pace, outline: Outline): Promise<RosterRow[]> {
  const hallIds = [...new Set(enrolments.map(({ hallId }) => hallId))].filter((id) => id !== null);
  const [cardFor, halls] = await Promise.all([cardsOf(enrolments.map(({ personId }) => personId)), findHalls(hallIds)]);
  const names = new Map(halls.map(({ id, name }) => [id, name]));
  return enrolments.map(({ _id, personId, regionId, hallId, way, at, completions }) => ({
    enrolmentId: _id,
    person: cardFor(personId),
    regionId,
    hallName: (hallId && names.get(hallId)) || null,
    way,
    enrolledAt: at,
    endsAt: datesFor(pace, at).endsAt,
    ...progressOf(outline, completions),
    late: lateOf(outline, completions).size,
    lastAt: completions.length > 0 ? Math.max(...completions.map((one) => one.at)) : null,
    completedAt: completionOf(outline, completions),
  }));
}
