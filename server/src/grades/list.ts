import type { Scope } from '@minber/shared/access/rules';
import type { GradeRow } from '@minber/shared/grades/state';
import type { Id } from '@minber/shared/platform/ids';
import type { Page } from '@minber/shared/platform/paging';
import { cardsOf, type MembersWanted, memberPage } from '../programmes/index.ts';
import { loadBook } from './book.ts';
import { gradesOf, readMarks } from './grades.ts';

/** A page of a cohort's people with their grades, in the Kazakh order of names, as far as the scope opens them. */
export async function listGrades(scope: Scope, cohortId: Id, wanted: MembersWanted): Promise<Page<GradeRow>> {
  const [book, { items, ...page }] = await Promise.all([loadBook(cohortId), memberPage(scope, cohortId, wanted)]);
  const personIds = items.map(({ personId }) => personId);
  const [marks, cardFor] = await Promise.all([readMarks(book.run, personIds), cardsOf(personIds)]);
  return {
    ...page,
    items: items.map((member) => {
      const { grades, total } = gradesOf(book, member, marks);
      return { enrolmentId: member.enrolmentId, person: cardFor(member.personId), grades, ...total };
    }),
  };
}
