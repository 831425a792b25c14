import { allows } from '@minber/shared/access/policy';
import type { Principal } from '@minber/shared/access/principal';
import { foldText } from '@minber/shared/identity/names';
import type { Id } from '@minber/shared/platform/ids';
import { activitiesOf, type Outline } from '@minber/shared/programmes/outline';
import { repeatedIds } from '@minber/shared/programmes/rules';
import type { NewProgramme, ProgrammeDraft } from '@minber/shared/programmes/state';
import { findRegions } from '../centres/index.ts';
import { keepFiles } from '../files/index.ts';
import { audit, clock, fail, newId } from '../platform/index.ts';
import { facetsFor } from './facets.ts';
import { namedIn } from './file-use.ts';
import { ProgrammeModel } from './model.ts';
import { type LoadedProgramme, loadProgramme } from './programme.ts';

const empty = { kk: '', ru: '', en: '' };

/** An empty programme whose author is the caller. Throws `programme.outsideScope`. */
export function createProgramme(principal: Principal, wanted: NewProgramme): Promise<LoadedProgramme> {
  return insertProgramme(principal, { ...wanted, summary: empty, competencies: [], modules: [] });
}

/** Stores a new draft inside the caller's places. `programmeId` is given where it must be the same every time. */
export async function insertProgramme(
  principal: Principal,
  { regionIds, ...outline }: ProgrammeDraft,
  programmeId: Id = newId(),
): Promise<LoadedProgramme> {
  const now = clock.now();
  await checkRegions(regionIds);
  const programme: LoadedProgramme = {
    _id: programmeId,
    revision: 1,
    ...outline,
    regionIds,
    authorIds: principal.kind === 'person' ? [principal.personId] : [],
    createdAt: now,
    savedAt: now,
    lessonsSavedAt: 0,
    versions: [],
    publishedRevision: null,
    words: wordsOf(outline),
  };
  if (!allows(principal, 'programme:write', facetsFor(programme, principal))) fail('programme.outsideScope');
  await ProgrammeModel.create({ ...programme, outbox: [] });
  await audit({ principal, action: 'programme:create', on: { kind: 'programme', id: programmeId } });
  return programme;
}

/**
 * Saves the whole draft. Throws `request.conflict` where somebody saved since, `programme.outsideScope`, and
 * `request.invalid` for ids that stand twice or belong to another programme.
 */
export async function editProgramme(
  principal: Principal,
  programmeId: Id,
  { revision, ...draft }: ProgrammeDraft & { revision: number },
): Promise<LoadedProgramme> {
  const before = await loadProgramme(programmeId);
  if (before.revision !== revision) fail('request.conflict');
  const { regionIds, ...outline } = draft;
  await checkRegions(regionIds);
  await checkIds(before, outline);
  if (!allows(principal, 'programme:write', facetsFor({ ...before, regionIds }, principal)))
    fail('programme.outsideScope');
  await keepFiles(namedIn(outline));
  const written = await ProgrammeModel.findOneAndUpdate(
    { _id: programmeId, revision },
    { $set: { ...draft, savedAt: clock.now(), words: wordsOf(outline) }, $inc: { revision: 1 } },
    { returnDocument: 'after', projection: { outbox: 0 } },
  ).lean<LoadedProgramme>();
  if (!written) fail('request.conflict');
  await audit({
    principal,
    action: 'programme:edit',
    on: { kind: 'programme', id: programmeId },
    details: { revision: written.revision },
  });
  return written;
}

/** Throws `request.invalid` for a region that is not there. */
export async function checkRegions(regionIds: Id[]): Promise<void> {
  if (regionIds.length === 0) return;
  const known = new Set((await findRegions()).map(({ id }) => id));
  const fields = regionIds.flatMap((id, at) =>
    known.has(id) ? [] : [{ path: `regionIds.${at}`, message: 'region.unknown' }],
  );
  if (fields.length > 0) fail('request.invalid', { fields });
}

/** An id means one thing, everywhere and for ever: hours and answers hang on it. */
async function checkIds(before: LoadedProgramme, outline: Outline): Promise<void> {
  const repeated = repeatedIds(outline);
  const old = new Set(activitiesOf(before).map(({ activityId }) => activityId));
  const added = activitiesOf(outline).flatMap(({ activityId }) => (old.has(activityId) ? [] : [activityId]));
  const foreign =
    added.length > 0 &&
    (await ProgrammeModel.exists({ _id: { $ne: before._id }, 'modules.activities.activityId': { $in: added } }));
  if (repeated.length > 0 || foreign)
    fail('request.invalid', { fields: [{ path: 'modules', message: 'item.repeated' }] });
}

function wordsOf({ title }: Pick<Outline, 'title'>): string[] {
  return [...new Set(foldText([title.kk, title.ru, title.en].join(' ')).split(' '))].filter(Boolean);
}
