import type { Scope } from '@minber/shared/access/rules';
import type { WarningRow, Warnings } from '@minber/shared/grades/state';
import { type Course, courseOf, thresholds, warningsOf } from '@minber/shared/grades/warnings';
import type { Id } from '@minber/shared/platform/ids';
import { activitiesOf, type Outline } from '@minber/shared/programmes/outline';
import { datesFor } from '@minber/shared/programmes/pace';
import { findHalls } from '../centres/index.ts';
import { clock } from '../platform/index.ts';
import { cardsOf, type Member, membersInScope, type Run } from '../programmes/index.ts';
import { peopleBelow, quizGrades } from '../quizzes/index.ts';
import { findSeminar } from '../seminars/index.ts';
import { type Book, loadBook } from './book.ts';
import { changesOf, countingGrades, gradesOf } from './grades.ts';

/** Shown at once; a file has them all. */
const shownAtMost = 300;

/** Who of a cohort needs a word, as far as the scope opens them: those with most reasons first. */
export async function readWarnings(scope: Scope, cohortId: Id, atMost = shownAtMost): Promise<Warnings> {
  const [book, members] = await Promise.all([loadBook(cohortId), membersInScope(scope, cohortId)]);
  const { run } = book;
  const [low, pastSeminarIds] = await Promise.all([lowGrades(book, members), pastSeminars(run)]);
  const now = clock.now();
  const found = members
    .map((member) => {
      const { outline } = run;
      const { at: enrolledAt } = member;
      const dates = datesFor(run, enrolledAt);
      const grades = low.get(member.personId) ?? none;
      const course = courseFor(outline, member);
      return { member, warnings: warningsOf({ outline, course, ...dates, enrolledAt, grades, pastSeminarIds }, now) };
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

const none: ReadonlyMap<Id, number> = new Map();
const courses = new WeakMap<Outline, WeakMap<Member, Course>>();

/** How far a member is, worked out once as long as neither he nor the version is another. */
function courseFor(outline: Outline, member: Member): Course {
  const known = courses.get(outline) ?? new WeakMap<Member, Course>();
  courses.set(outline, known);
  const course = known.get(member) ?? courseOf(outline, member.completions);
  known.set(member, course);
  return course;
}

/**
 * The grades that count of those who may have failed something: of a failed test at least one attempt lies below, or what was
 * told as completed, or somebody changed a grade by hand.
 */
async function lowGrades(book: Book, members: Member[]): Promise<Map<Id, Map<Id, number>>> {
  const { run } = book;
  const [below, changes] = await Promise.all([
    peopleBelow(run.cohortId, thresholds.failBelow),
    changesOf(run.cohortId, 'all'),
  ]);
  const isLow = ({ grade }: Member['completions'][number]) => grade !== null && grade < thresholds.failBelow;
  const suspects = members.filter(
    ({ personId, completions }) => below.has(personId) || changes.has(personId) || completions.some(isLow),
  );
  const quizzes = await quizGrades(
    run,
    suspects.map(({ personId }) => personId),
  );
  return new Map(
    suspects.map((member) => [member.personId, countingGrades(gradesOf(book, member, { quizzes, changes }).grades)]),
  );
}

async function pastSeminars({ outline }: Run): Promise<Set<Id>> {
  const ids = activitiesOf(outline).flatMap((one) => (one.kind === 'seminar' ? (one.seminarId ?? []) : []));
  const found = await Promise.all([...new Set(ids)].map(findSeminar));
  const past = found.filter((seminar) => seminar?.sessions.every(({ state }) => state === 'ended'));
  return new Set(past.flatMap((seminar) => seminar?._id ?? []));
}
