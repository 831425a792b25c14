import type { Scope } from '@minber/shared/access/rules';
import type { WarningRow, Warnings } from '@minber/shared/grades/state';
import { thresholds, warningsOf } from '@minber/shared/grades/warnings';
import type { Id } from '@minber/shared/platform/ids';
import { activitiesOf } from '@minber/shared/programmes/outline';
import { datesFor } from '@minber/shared/programmes/pace';
import { findHalls } from '../centres/index.ts';
import { clock } from '../platform/index.ts';
import { cardsOf, membersInScope, type Run } from '../programmes/index.ts';
import { findSeminar } from '../seminars/index.ts';
import { loadBook } from './book.ts';
import { countingGrades, gradesOf, readMarks } from './grades.ts';

/** Shown at once; a file has them all. */
const shownAtMost = 300;

/** Who of a cohort needs a word, as far as the scope opens them: those with most reasons first. */
export async function readWarnings(scope: Scope, cohortId: Id, atMost = shownAtMost): Promise<Warnings> {
  const [book, members] = await Promise.all([loadBook(cohortId), membersInScope(scope, cohortId)]);
  const { run } = book;
  const marks = await readMarks(run, 'all');
  const pastSeminarIds = await pastSeminars(run);
  const now = clock.now();
  const found = members
    .map((member) => {
      const { grades } = gradesOf(book, member, marks);
      const { completions, at: enrolledAt } = member;
      const { outline } = run;
      const of = {
        outline,
        ...datesFor(run, enrolledAt),
        enrolledAt,
        completions,
        grades: countingGrades(grades),
        pastSeminarIds,
      };
      return { member, warnings: warningsOf(of, now) };
    })
    .filter(({ warnings }) => warnings.length > 0)
    .toSorted((one, other) => other.warnings.length - one.warnings.length);
  const shown = found.slice(0, atMost);
  const hallIds = [...new Set(shown.flatMap(({ member }) => member.hallId ?? []))];
  const [cardFor, halls] = await Promise.all([cardsOf(shown.map(({ member }) => member.personId)), findHalls(hallIds)]);
  const names = new Map(halls.map(({ id, name }) => [id, name]));
  return {
    people: members.length,
    named: found.length,
    thresholds,
    items: shown.map(
      ({ member: { enrolmentId, personId, hallId }, warnings }): WarningRow => ({
        enrolmentId,
        person: cardFor(personId),
        hallName: (hallId && names.get(hallId)) || null,
        warnings,
      }),
    ),
  };
}

async function pastSeminars({ outline }: Run): Promise<Set<Id>> {
  const ids = activitiesOf(outline).flatMap((one) => (one.kind === 'seminar' ? (one.seminarId ?? []) : []));
  const found = await Promise.all([...new Set(ids)].map(findSeminar));
  const past = found.filter((seminar) => seminar?.sessions.every(({ state }) => state === 'ended'));
  return new Set(past.flatMap((seminar) => seminar?._id ?? []));
}
