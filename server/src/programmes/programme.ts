import { allows } from '@minber/shared/access/policy';
import type { Principal } from '@minber/shared/access/principal';
import type { Id, Instant } from '@minber/shared/platform/ids';
import type { Programme } from '@minber/shared/programmes/state';
import { fail } from '../platform/index.ts';
import { facetsFor } from './facets.ts';
import { type ProgrammeDoc, ProgrammeModel, type VersionLine } from './model.ts';
import { cardsOf } from './people.ts';

export type LoadedProgramme = Omit<ProgrammeDoc, 'outbox'>;

/** Throws `resource.absent`. */
export async function loadProgramme(programmeId: Id): Promise<LoadedProgramme> {
  const found = await ProgrammeModel.findById(programmeId, { outbox: 0 }).lean<LoadedProgramme>();
  return found ?? fail('resource.absent');
}

/** What an activity of it names was saved: there is something new to publish, though the outline may be the same. */
export async function noteContentSaved(programmeId: Id, at: Instant): Promise<void> {
  await ProgrammeModel.updateOne({ _id: programmeId }, { $max: { lessonsSavedAt: at } });
}

export function newestOf({ versions }: Pick<ProgrammeDoc, 'versions'>): VersionLine | undefined {
  return versions.at(-1);
}

/** Whether what would be published now differs from what was. */
export function isChanged(programme: LoadedProgramme): boolean {
  const newest = newestOf(programme);
  if (!newest) return true;
  return programme.publishedRevision !== programme.revision || programme.lessonsSavedAt > newest.at;
}

export async function viewProgramme(principal: Principal, programme: LoadedProgramme): Promise<Programme> {
  const newest = newestOf(programme);
  const cardFor = await cardsOf(programme.authorIds);
  const facets = facetsFor(programme, principal);
  const { title, summary, kind, competencies, modules } = programme;
  return {
    programmeId: programme._id,
    revision: programme.revision,
    title,
    summary,
    kind,
    competencies,
    modules,
    regionIds: programme.regionIds,
    authors: programme.authorIds.map(cardFor),
    publishedVersion: newest?.version ?? null,
    publishedAt: newest?.at ?? null,
    isChanged: isChanged(programme),
    savedAt: Math.max(programme.savedAt, programme.lessonsSavedAt),
    mayWrite: allows(principal, 'programme:write', facets),
    mayRun: allows(principal, 'cohort:create', facets),
  };
}
