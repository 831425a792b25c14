import type { Scope } from '@minber/shared/access/rules';
import { foldedWords } from '@minber/shared/identity/names';
import type { Id, Instant } from '@minber/shared/platform/ids';
import type { Page } from '@minber/shared/platform/paging';
import type { LocalizedText } from '@minber/shared/platform/text';
import type { Outline } from '@minber/shared/programmes/outline';
import { type Filter, fail } from '../platform/index.ts';
import { enrolmentsOpenTo, isOpenTo } from './facets.ts';
import { type Member, membersOfCohort, viewMember } from './member-memory.ts';
import { type CohortDoc, CohortModel, type EnrolmentDoc, EnrolmentModel, VersionModel } from './model.ts';
import { outlineOf } from './versions.ts';

/** A cohort and what it runs, as higher layers see it. */
export interface Run {
  cohortId: Id;
  programmeId: Id;
  versionId: Id;
  cohortTitle: LocalizedText;
  startsAt: Instant;
  endsAt: Instant;
  /** Days each has from his enrolment; null: all have these dates. */
  paceDays: number | null;
  outline: Outline;
}

export interface MembersWanted {
  q?: string | undefined;
  regionId?: Id | undefined;
  hallId?: Id | undefined;
  cursor?: string | undefined;
  limit: number;
}

/** Undefined where there is no such cohort. */
export async function runOf(cohortId: Id): Promise<Run | undefined> {
  const cohort = await CohortModel.findById(cohortId).lean<CohortDoc>();
  if (!cohort) return undefined;
  const { programmeId, versionId, title, startsAt, endsAt, paceDays = null } = cohort;
  const outline = await outlineOf(versionId);
  return { cohortId, programmeId, versionId, cohortTitle: title, startsAt, endsAt, paceDays, outline };
}

export async function cohortIds(): Promise<Id[]> {
  return (await CohortModel.find({}, { _id: 1 }).lean()).map(({ _id }) => _id);
}

/** Cohorts whose version holds a seminar. */
export async function cohortsHolding(seminarId: Id): Promise<Id[]> {
  const versions = await VersionModel.find({ 'outline.modules.activities.seminarId': seminarId }, { _id: 1 }).lean();
  const found = await CohortModel.find({ versionId: { $in: versions.map(({ _id }) => _id) } }, { _id: 1 }).lean();
  return found.map(({ _id }) => _id);
}

/** Who of a cohort's people the scope opens. */
export async function peopleIn(scope: Scope, cohortId: Id): Promise<Set<Id>> {
  const found = await EnrolmentModel.find({ $and: [{ cohortId }, enrolmentsOpenTo(scope)] }, { personId: 1 }).lean();
  return new Set(found.map(({ personId }) => personId));
}

export function peopleOf(cohortId: Id): Promise<Id[]> {
  return EnrolmentModel.distinct('personId', { cohortId });
}

/** What these cohorts are called, and of which programme; the latest start first. */
export async function runTitles(ids: Id[]): Promise<Pick<Run, 'cohortId' | 'cohortTitle' | 'startsAt' | 'outline'>[]> {
  const cohorts = await CohortModel.find({ _id: { $in: ids } })
    .sort({ startsAt: -1, _id: 1 })
    .lean<CohortDoc[]>();
  return Promise.all(
    cohorts.map(async ({ _id, title, startsAt, versionId }) => {
      return { cohortId: _id, cohortTitle: title, startsAt, outline: await outlineOf(versionId) };
    }),
  );
}

/** Everybody who is enrolled anywhere and whom the scope opens, each once with his latest hall, in the Kazakh order of names. */
export async function peopleInScope(
  scope: Scope,
  { q, hallId }: Pick<MembersWanted, 'q' | 'hallId'>,
): Promise<{ personId: Id; hallId: Id | null }[]> {
  const words = foldedWords(q).map((word) => ({ words: { $regex: `^${word}` } }));
  const found = await EnrolmentModel.find(
    { $and: [enrolmentsOpenTo(scope), ...words] },
    { personId: 1, hallId: 1, sortKey: 1, at: 1 },
  ).lean<Pick<EnrolmentDoc, 'personId' | 'hallId' | 'sortKey' | 'at'>[]>();
  const latest = new Map<Id, (typeof found)[number]>();
  for (const one of found) if ((latest.get(one.personId)?.at ?? -1) < one.at) latest.set(one.personId, one);
  return [...latest.values()]
    .filter((one) => hallId === undefined || one.hallId === hallId)
    .toSorted((one, other) => compareKeys(one.sortKey, other.sortKey) || compareKeys(one.personId, other.personId));
}

function compareKeys(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Those of these people who are enrolled, in no order. */
export async function membersOf(cohortId: Id, personIds: Id[]): Promise<Member[]> {
  return find({ cohortId, personId: { $in: personIds } });
}

/** Everybody of a cohort whom the scope opens, in the Kazakh order of names. Not to be changed: they are remembered. */
export async function membersInScope(scope: Scope, cohortId: Id): Promise<Member[]> {
  return (await membersOfCohort(cohortId)).filter((member) => isOpenTo(scope, member));
}

/** Throws `resource.absent` where he is not enrolled or the scope does not open him. */
export async function memberInScope(scope: Scope, cohortId: Id, personId: Id): Promise<Member> {
  const [member] = await find({ $and: [{ cohortId, personId }, enrolmentsOpenTo(scope)] });
  return member ?? fail('resource.absent');
}

/** A page of a cohort's people in the Kazakh order of names, as far as the scope opens them. */
export async function memberPage(scope: Scope, cohortId: Id, wanted: MembersWanted): Promise<Page<Member>> {
  if (foldedWords(wanted.q).length > 0) {
    const { items, ...page } = await enrolmentPage(scope, cohortId, wanted);
    return { ...page, items: items.map(viewMember) };
  }
  const { regionId, hallId, limit } = wanted;
  const members = (await membersInScope(scope, cohortId)).filter(
    (one) => (!regionId || one.regionId === regionId) && (!hallId || one.hallId === hallId),
  );
  const start = startOf(wanted);
  const end = start + limit;
  return {
    items: members.slice(start, end),
    next: end < members.length ? String(end) : null,
    total: members.length,
  };
}

export async function enrolmentPage(scope: Scope, cohortId: Id, wanted: MembersWanted): Promise<Page<EnrolmentDoc>> {
  const { q, regionId, hallId } = wanted;
  const filter: Filter = {
    $and: [
      { cohortId, ...(regionId ? { regionId } : {}), ...(hallId ? { hallId } : {}) },
      enrolmentsOpenTo(scope),
      ...foldedWords(q).map((word) => ({ words: { $regex: `^${word}` } })),
    ],
  };
  const start = startOf(wanted);
  const [items, total] = await Promise.all([
    EnrolmentModel.find(filter, { outbox: 0 })
      .sort({ sortKey: 1, _id: 1 })
      .skip(start)
      .limit(wanted.limit)
      .lean<EnrolmentDoc[]>(),
    EnrolmentModel.countDocuments(filter),
  ]);
  const end = start + wanted.limit;
  return { items, next: end < total ? String(end) : null, total };
}

function startOf({ cursor = '0' }: MembersWanted): number {
  return Math.max(0, Number.parseInt(cursor, 10) || 0);
}

async function find(filter: Filter): Promise<Member[]> {
  const found = await EnrolmentModel.find(filter, { outbox: 0, words: 0 })
    .sort({ sortKey: 1, _id: 1 })
    .lean<EnrolmentDoc[]>();
  return found.map(viewMember);
}
