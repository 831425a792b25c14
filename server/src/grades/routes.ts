import { type Action, allows } from '@minber/shared/access/policy';
import { gradesApi } from '@minber/shared/grades/contract';
import { bindApi, type Call } from '../platform/index.ts';
import { memberInScope, scopeInCohort } from '../programmes/index.ts';
import { readBook, saveBook } from './book.ts';
import { exportGrades, exportWarnings } from './export.ts';
import { listGrades } from './list.ts';
import { overrideGrade } from './override.ts';
import { readSheet } from './sheet.ts';
import { readWarnings } from './warnings.ts';

export const gradeRoutes = bindApi(gradesApi, {
  own: (c) => readSheet(c.params.cohortId, c.personId, { isOwn: true, mayOverride: false }),
  book: (c) => readBook(c.params.cohortId, rightsOf(c)),
  saveBook: async (c) => {
    await saveBook(c.principal, c.params.cohortId, c.body);
    return readBook(c.params.cohortId, rightsOf(c));
  },
  list: (c) => listGrades(scopeInCohort(c), c.params.cohortId, c.query),
  file: (c) => exportGrades(askerOf(c), c.params.cohortId, c.query.format),
  person: async (c) => {
    const { cohortId, personId } = await memberInScope(scopeInCohort(c), c.params.cohortId, c.params.personId);
    return readSheet(cohortId, personId, { isOwn: false, ...rightsOf(c) });
  },
  override: async (c) => {
    const { cohortId, personId } = await memberInScope(scopeInCohort(c), c.params.cohortId, c.params.personId);
    await overrideGrade(c.principal, { cohortId, personId, activityId: c.params.activityId }, c.body);
    return readSheet(cohortId, personId, { isOwn: false, ...rightsOf(c) });
  },
  warnings: (c) => readWarnings(scopeInCohort(c), c.params.cohortId),
  warningsFile: (c) => exportWarnings(askerOf(c), c.params.cohortId, c.query.format),
});

function rightsOf({ principal, facets }: Pick<Call, 'principal' | 'facets'>) {
  const may = (action: Action) => allows(principal, action, facets ?? {});
  return { mayWrite: may('gradebook:write'), mayOverride: may('grade:override') };
}

function askerOf({ principal, scope, facets, language }: Pick<Call, 'principal' | 'scope' | 'facets' | 'language'>) {
  return { principal, language, scope: scopeInCohort({ scope, facets }) };
}
