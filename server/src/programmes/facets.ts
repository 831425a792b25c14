import type { Principal } from '@minber/shared/access/principal';
import type { Facets, Scope } from '@minber/shared/access/rules';
import type { Id } from '@minber/shared/platform/ids';
import { type Filter, scopeFilter } from '../platform/index.ts';
import { type CohortDoc, CohortModel, EnrolmentModel, type ProgrammeDoc, ProgrammeModel } from './model.ts';

/** What decides access to a programme: its regions, and whether the asker is an author. */
export async function programmeFacets(id: Id, principal: Principal): Promise<Facets | undefined> {
  const found = await ProgrammeModel.findById(id, { regionIds: 1, authorIds: 1 }).lean<ProgrammeDoc>();
  return found ? facetsFor(found, principal) : undefined;
}

export function facetsFor(
  { regionIds, authorIds }: Pick<ProgrammeDoc, 'regionIds' | 'authorIds'>,
  principal: Principal,
): Facets {
  const isAuthor = principal.kind === 'person' && authorIds.includes(principal.personId);
  return {
    regionIds,
    everywhere: regionIds.length === 0,
    ...(isAuthor ? { ownerId: principal.personId } : {}),
  };
}

/** What decides access to a cohort: its regions, and whether the asker takes part or is an author of its programme. */
export async function cohortFacets(id: Id, principal: Principal): Promise<Facets | undefined> {
  const [cohort, enrolment] = await Promise.all([
    CohortModel.findById(id, { regionIds: 1, scopeCentreIds: 1, programmeId: 1 }).lean<CohortDoc>(),
    principal.kind === 'person' ? EnrolmentModel.exists({ cohortId: id, personId: principal.personId }) : null,
  ]);
  if (!cohort) return undefined;
  return { ...placesOf(cohort), participant: enrolment !== null, ...(await authorshipOf(cohort, principal)) };
}

/** Who writes a programme owns its cohorts in what rules give to `own`; asked only of those who may write any. */
async function authorshipOf({ programmeId }: CohortDoc, principal: Principal): Promise<Pick<Facets, 'ownerId'>> {
  if (principal.kind !== 'person' || !principal.grants.some(({ role }) => role === 'instructor')) return {};
  const isAuthor = await ProgrammeModel.exists({ _id: programmeId, authorIds: principal.personId });
  return isAuthor ? { ownerId: principal.personId } : {};
}

export function placesOf({ regionIds, scopeCentreIds }: Pick<CohortDoc, 'regionIds' | 'scopeCentreIds'>): Facets {
  return { regionIds, centreIds: scopeCentreIds, everywhere: regionIds.length === 0 };
}

export function programmesOpenTo(scope: Scope): Filter {
  return withEverywhere(scope, scopeFilter(scope, { region: 'regionIds', own: 'authorIds' }));
}

export async function cohortsOpenTo(scope: Scope): Promise<Filter> {
  const open = withEverywhere(scope, scopeFilter(scope, { region: 'regionIds', centre: 'scopeCentreIds' }));
  const written = await programmesOfAuthor(scope);
  return written.length > 0 ? { $or: [open, { programmeId: { $in: written } }] } : open;
}

/** Those whose cohorts a scope opens because one wrote them. */
export async function programmesOfAuthor(scope: Scope): Promise<Id[]> {
  if (scope === 'all' || scope.ownId === undefined) return [];
  return (await ProgrammeModel.find({ authorIds: scope.ownId }, { _id: 1 }).lean()).map(({ _id }) => _id);
}

/** Whom of a cohort's people somebody reads who was let in to it: an author of its programme all, others as far as they reach. */
export function scopeInCohort({ scope, facets }: { scope: Scope; facets: Facets | undefined }): Scope {
  return scope !== 'all' && scope.ownId !== undefined && facets?.ownerId === scope.ownId ? 'all' : scope;
}

/** The people of a cohort a scope opens: by their own places. */
export function enrolmentsOpenTo(scope: Scope): Filter {
  return scopeFilter(scope, { region: 'regionId', centre: 'centreId' });
}

/** The same of one who has been read. */
export function isOpenTo(scope: Scope, { regionId, centreId }: { regionId: Id | null; centreId: Id | null }): boolean {
  if (scope === 'all') return true;
  const isOf = (id: Id | null, ids: readonly Id[]) => id !== null && ids.includes(id);
  return isOf(regionId, scope.regionIds) || isOf(centreId, scope.centreIds);
}

/** What is for the whole country touches every region. */
function withEverywhere(scope: Scope, open: Filter): Filter {
  if (scope === 'all' || scope.regionIds.length + scope.centreIds.length === 0) return open;
  return { $or: [open, { regionIds: { $size: 0 } }] };
}
