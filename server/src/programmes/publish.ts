import type { Principal } from '@minber/shared/access/principal';
import { subjectOf } from '@minber/shared/access/principal';
import type { Id } from '@minber/shared/platform/ids';
import type { ProgrammePublished } from '@minber/shared/programmes/events';
import { minutesOf, type Outline } from '@minber/shared/programmes/outline';
import { changesBetween, outlineProblems } from '@minber/shared/programmes/rules';
import type { ProgrammeVersion, PublishPreview } from '@minber/shared/programmes/state';
import { audit, clock, fail, newId, pushEvent } from '../platform/index.ts';
import { ProgrammeModel, VersionModel } from './model.ts';
import { freezeAll, rewrittenIn, unreadyIn } from './owners.ts';
import { cardsOf } from './people.ts';
import { isChanged, type LoadedProgramme, loadProgramme, newestOf } from './programme.ts';
import { outlineOf } from './versions.ts';

/** What publishing would change, and what stands against it. */
export async function previewPublish(programmeId: Id): Promise<PublishPreview> {
  const programme = await loadProgramme(programmeId);
  const newest = newestOf(programme);
  const [unready, rewritten] = await Promise.all([
    unreadyIn(programmeId, programme),
    rewrittenIn(programmeId, programme, newest?.at ?? 0),
  ]);
  return {
    revision: programme.revision,
    version: (newest?.version ?? 0) + 1,
    problems: outlineProblems(programme, unready),
    ...changesBetween(newest ? await outlineOf(newest.versionId) : null, programme, rewritten),
  };
}

/**
 * Freezes the draft as the next version: first its contents, by their owners, under an id nobody knows, then one update
 * of the programme names it. A crash between leaves nothing that anybody could see.
 */
export async function publishProgramme(
  principal: Principal,
  programmeId: Id,
  revision: number,
): Promise<LoadedProgramme> {
  // Before the contents are read: what is saved meanwhile is newer than the version.
  const at = clock.now();
  const programme = await loadProgramme(programmeId);
  if (programme.revision !== revision) fail('request.conflict');
  if (!isChanged(programme)) fail('programme.nothingNew');
  if (outlineProblems(programme, await unreadyIn(programmeId, programme)).length > 0) fail('programme.notReady');
  const version = (newestOf(programme)?.version ?? 0) + 1;
  const versionId = newId();
  await freezeAll(versionId, programmeId, programme);
  await VersionModel.create({ _id: versionId, programmeId, version, outline: frozen(programme) });
  const line = { version, versionId, at, byId: subjectOf(principal) ?? null, minutes: minutesOf(programme) };
  const payload: ProgrammePublished = { programmeId, version };
  const { $push } = pushEvent({ type: 'programme.published', payload });
  const written = await ProgrammeModel.findOneAndUpdate(
    { _id: programmeId, revision, versions: { $size: version - 1 } },
    { $set: { publishedRevision: revision }, $push: { ...$push, versions: line } },
    { returnDocument: 'after', projection: { outbox: 0 } },
  ).lean<LoadedProgramme>();
  if (!written) fail('request.conflict');
  await audit({
    principal,
    action: 'programme:publish',
    on: { kind: 'programme', id: programmeId },
    details: { version },
  });
  return written;
}

/** Newest first. */
export async function listVersions(programmeId: Id): Promise<ProgrammeVersion[]> {
  const { versions } = await loadProgramme(programmeId);
  const cardFor = await cardsOf(versions.map(({ byId }) => byId));
  return versions
    .toReversed()
    .map(({ version, at, byId, minutes }) => ({ version, at, minutes, by: byId ? cardFor(byId) : null }));
}

function frozen({ title, summary, kind, competencies, modules }: Outline): Outline {
  return { title, summary, kind, competencies, modules };
}
