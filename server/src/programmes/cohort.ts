import { randomInt } from 'node:crypto';
import { allows, scopeOf } from '@minber/shared/access/policy';
import type { Principal } from '@minber/shared/access/principal';
import type { Scope } from '@minber/shared/access/rules';
import type { Id } from '@minber/shared/platform/ids';
import { codeLetters } from '@minber/shared/programmes/code';
import type { Cohort, CohortEdit, CohortSummary, NewCohort } from '@minber/shared/programmes/cohorts';
import type { CohortMoved } from '@minber/shared/programmes/events';
import type { z } from 'zod';
import { findCentres, findRegions } from '../centres/index.ts';
import { audit, clock, type Filter, fail, isDuplicate, newId, pushEvent, readTogether } from '../platform/index.ts';
import { cohortsOpenTo, enrolmentsOpenTo, placesOf, programmesOfAuthor } from './facets.ts';
import { type CohortDoc, CohortModel, EnrolmentModel, type ProgrammeDoc, ProgrammeModel } from './model.ts';
import { loadProgramme, newestOf } from './programme.ts';
import { outlineOf } from './versions.ts';

type Edit = z.output<typeof CohortEdit>;

const cohortOf = readTogether(
  (ids) => CohortModel.find({ _id: { $in: ids } }).lean<CohortDoc[]>(),
  ({ _id }) => _id,
);

/** Throws `resource.absent`. */
export async function loadCohort(cohortId: Id): Promise<CohortDoc> {
  return (await cohortOf(cohortId)) ?? fail('resource.absent');
}

/** A run of the newest version. Throws `programme.notPublished`, `cohort.outsideScope`. */
export async function createCohort(
  principal: Principal,
  programmeId: Id,
  wanted: z.output<typeof NewCohort>,
  cohortId: Id = newId(),
): Promise<CohortDoc> {
  const newest = newestOf(await loadProgramme(programmeId));
  if (!newest) fail('programme.notPublished');
  await checkRegions(wanted.regionIds);
  const centres = wanted.regionIds.length > 0 ? await findCentres() : [];
  const cohort: CohortDoc = {
    _id: cohortId,
    revision: 1,
    programmeId,
    version: newest.version,
    versionId: newest.versionId,
    ...wanted,
    scopeCentreIds: centres.flatMap(({ id, regionId }) => (wanted.regionIds.includes(regionId) ? [id] : [])),
    createdAt: clock.now(),
    outbox: [],
  };
  if (!allows(principal, 'cohort:write', placesOf(cohort))) fail('cohort.outsideScope');
  await CohortModel.create(cohort);
  await audit({ principal, action: 'cohort:create', on: { kind: 'cohort', id: cohortId }, details: { programmeId } });
  return cohort;
}

/** Throws `request.conflict`, and `request.invalid` when it would end before it starts. */
export async function editCohort(principal: Principal, cohortId: Id, { revision, ...edit }: Edit): Promise<CohortDoc> {
  const before = await loadCohort(cohortId);
  const sent = Object.fromEntries(Object.entries(edit).filter(([, value]) => value !== undefined));
  const next = { ...before, ...sent } as CohortDoc;
  if (next.endsAt <= next.startsAt)
    fail('request.invalid', { fields: [{ path: 'endsAt', message: 'session.endsBeforeStart' }] });
  return change(principal, cohortId, { revision }, { $set: sent }, 'cohort:edit', { fields: Object.keys(sent) });
}

/** Moves a cohort to the newest version of its programme. */
export async function moveCohort(principal: Principal, cohortId: Id, revision: number): Promise<CohortDoc> {
  const { programmeId } = await loadCohort(cohortId);
  const newest = newestOf(await loadProgramme(programmeId));
  if (!newest) fail('programme.notPublished');
  const { version, versionId } = newest;
  const payload: CohortMoved = { cohortId, versionId };
  const update = { $set: { version, versionId }, ...pushEvent({ type: 'cohort.moved', payload }) };
  return change(principal, cohortId, { revision }, update, 'cohort:move', { version });
}

/** A code of eight letters and digits: guessing one takes centuries at the rate people may try. */
export async function openCode(principal: Principal, cohortId: Id): Promise<CohortDoc> {
  const code = Array.from({ length: 8 }, () => codeLetters[randomInt(codeLetters.length)]).join('');
  try {
    return await change(principal, cohortId, {}, { $set: { code } }, 'cohort:openCode');
  } catch (thrown) {
    if (isDuplicate(thrown)) return openCode(principal, cohortId);
    throw thrown;
  }
}

export function closeCode(principal: Principal, cohortId: Id): Promise<CohortDoc> {
  return change(principal, cohortId, {}, { $unset: { code: 1 } }, 'cohort:closeCode');
}

async function change(
  principal: Principal,
  cohortId: Id,
  only: Filter,
  update: Record<string, Record<string, unknown>>,
  action: string,
  details: Record<string, unknown> = {},
): Promise<CohortDoc> {
  const written = await CohortModel.findOneAndUpdate(
    { _id: cohortId, ...only },
    { ...update, $inc: { revision: 1 } },
    { returnDocument: 'after' },
  ).lean<CohortDoc>();
  if (!written) fail('request.conflict');
  await audit({ principal, action, on: { kind: 'cohort', id: cohortId }, details });
  return written;
}

/** Cohorts in scope, latest start first. */
export async function listCohorts(principal: Principal, scope: Scope, programmeId?: Id): Promise<CohortSummary[]> {
  const filter: Filter = { $and: [await cohortsOpenTo(scope), programmeId ? { programmeId } : {}] };
  const cohorts = await CohortModel.find(filter).sort({ startsAt: -1, _id: 1 }).limit(500).lean<CohortDoc[]>();
  const enrolled = await countsOf(principal, cohorts);
  return Promise.all(
    cohorts.map(async ({ _id, title, version, versionId, startsAt, endsAt, paceDays, ...cohort }) => ({
      cohortId: _id,
      programmeId: cohort.programmeId,
      programmeTitle: (await outlineOf(versionId)).title,
      title,
      version,
      startsAt,
      endsAt,
      paceDays: paceDays ?? null,
      enrolled: enrolled.get(_id) ?? 0,
    })),
  );
}

export async function viewCohort(principal: Principal, cohort: CohortDoc): Promise<Cohort> {
  const [outline, programme, enrolled] = await Promise.all([
    outlineOf(cohort.versionId),
    ProgrammeModel.findById(cohort.programmeId, { versions: { $slice: -1 } }).lean<ProgrammeDoc>(),
    countsOf(principal, [cohort]),
  ]);
  const mayWrite = allows(principal, 'cohort:write', placesOf(cohort));
  const { revision, programmeId, version, title, startsAt, endsAt, regionIds } = cohort;
  return {
    cohortId: cohort._id,
    revision,
    programmeId,
    programmeTitle: outline.title,
    kind: outline.kind,
    version,
    newestVersion: programme ? (newestOf(programme)?.version ?? version) : version,
    title,
    startsAt,
    endsAt,
    paceDays: cohort.paceDays ?? null,
    regionIds,
    code: mayWrite && cohort.code ? `${cohort.code.slice(0, 4)}-${cohort.code.slice(4)}` : null,
    enrolled: enrolled.get(cohort._id) ?? 0,
    mayWrite,
    serverNow: clock.now(),
  };
}

/** How many people the reader may see in each of these cohorts. */
async function countsOf(principal: Principal, cohorts: CohortDoc[]): Promise<Map<Id, number>> {
  const scope = scopeOf(principal, 'enrolment:read');
  if (!scope) return new Map();
  const written = new Set(await programmesOfAuthor(scope));
  const openOf = ({ programmeId }: CohortDoc) => (written.has(programmeId) ? {} : enrolmentsOpenTo(scope));
  // Counted one by one: the embedded engine has no slot-based execution, which grouping may ask for.
  const counts = await Promise.all(
    cohorts.map((cohort) => EnrolmentModel.countDocuments({ $and: [{ cohortId: cohort._id }, openOf(cohort)] })),
  );
  return new Map(cohorts.map(({ _id }, at) => [_id, counts[at] ?? 0]));
}

async function checkRegions(regionIds: Id[]): Promise<void> {
  const known = new Set((await findRegions()).map(({ id }) => id));
  const fields = regionIds.flatMap((id, at) =>
    known.has(id) ? [] : [{ path: `regionIds.${at}`, message: 'region.unknown' }],
  );
  if (fields.length > 0) fail('request.invalid', { fields });
}
