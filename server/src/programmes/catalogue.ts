import type { Id } from '@minber/shared/platform/ids';
import { activitiesOf, minutesOf, type Outline } from '@minber/shared/programmes/outline';
import type { CatalogueEntry, CatalogueProgramme } from '@minber/shared/programmes/state';
import { fail } from '../platform/index.ts';
import { type ProgrammeDoc, ProgrammeModel } from './model.ts';
import { newestOf } from './programme.ts';
import { outlineOf } from './versions.ts';

/** Every published programme, as it was published; the fullest first. */
export async function listCatalogue(): Promise<CatalogueEntry[]> {
  const published = await ProgrammeModel.find({ 'versions.0': { $exists: true } }, { versions: { $slice: -1 } }).lean<
    Pick<ProgrammeDoc, '_id' | 'versions'>[]
  >();
  const entries = await Promise.all(
    published.map(async (programme) => entryOf(programme._id, await outlineOf(newestOf(programme)?.versionId ?? ''))),
  );
  return entries.toSorted(
    (one, other) => other.minutes - one.minutes || (one.programmeId < other.programmeId ? -1 : 1),
  );
}

/** A published programme without its texts. Throws `resource.absent`. */
export async function readCatalogue(programmeId: Id): Promise<CatalogueProgramme> {
  const found = await ProgrammeModel.findById(programmeId, { versions: { $slice: -1 } }).lean<ProgrammeDoc>();
  const newest = found ? newestOf(found) : undefined;
  if (!newest) fail('resource.absent');
  const outline = await outlineOf(newest.versionId);
  return {
    ...entryOf(programmeId, outline),
    competencies: outline.competencies,
    outline: outline.modules.map((module) => ({
      moduleId: module.moduleId,
      title: module.title,
      minutes: minutesOf({ modules: [module] }),
      activities: module.activities,
    })),
  };
}

function entryOf(programmeId: Id, outline: Outline): CatalogueEntry {
  return {
    programmeId,
    title: outline.title,
    summary: outline.summary,
    kind: outline.kind,
    minutes: minutesOf(outline),
    modules: outline.modules.length,
    activities: activitiesOf(outline).length,
  };
}
