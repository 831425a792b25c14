import type { Principal } from '@minber/shared/access/principal';
import type { Id } from '@minber/shared/platform/ids';
import type { ImportRefusal } from '@minber/shared/programmes/archive';
import { type Activity, activitiesOf } from '@minber/shared/programmes/outline';
import { removeFilesOf } from '../../files/index.ts';
import { findPerson } from '../../identity/index.ts';
import { AppError, fail, type JobContext, jobs, log, newId } from '../../platform/index.ts';
import { insertProgramme } from '../draft.ts';
import { copiedModules } from '../duplicate.ts';
import { ProgrammeModel } from '../model.ts';
import { noteContentSaved } from '../programme.ts';
import { loadImport } from './begin.ts';
import { discard } from './cancel.ts';
import { unpackFiles } from './files.ts';
import { type ImportDoc, ImportModel } from './model.ts';
import { type Archive, readArchive } from './read.ts';

export const importJob = 'programmes.import';
const attemptsAtMost = 5;

/** Begins to make a programme of an archive that was looked into. Said again, it begins nothing twice. */
export async function applyImport(importId: Id): Promise<ImportDoc> {
  const { state } = await loadImport(importId);
  if (state === 'uploading') fail('archive.notPreviewed');
  const begun = await ImportModel.findOneAndUpdate(
    { _id: importId, state: { $in: ['previewed', 'failed'] } },
    { $set: { state: 'making', errorCode: null, progress: null }, $inc: { tries: 1 } },
    { returnDocument: 'after' },
  ).lean<ImportDoc>();
  const found = begun ?? (await loadImport(importId));
  // After a crash in between it is enqueued by whoever says it again.
  if (found.state === 'making')
    await jobs.enqueue({
      kind: importJob,
      key: `${importId}/${found.tries}`,
      payload: { importId },
      ownerId: found.byId,
    });
  return found;
}

/**
 * Makes a programme of an archive. Nobody sees anything of it before its last write, which is the programme itself; after a
 * crash what was made is taken away and made again.
 */
export async function makeImported({ importId }: { importId: Id }, { job }: Pick<JobContext, 'job'>): Promise<void> {
  const found = await loadImport(importId);
  const { programmeId, byId } = found;
  if (found.state === 'cancelled') return discard(programmeId);
  if (found.state !== 'making') return;
  try {
    if (!(await ProgrammeModel.exists({ _id: programmeId }))) {
      await discard(programmeId);
      const archive = await readArchive(found.fileId);
      const refused = await make(await principalOf(byId, importId), found, archive);
      await ImportModel.updateOne({ _id: importId }, { $set: { 'preview.refused': refused } });
    }
    await noteMaking(importId, { state: 'done' });
    await removeFilesOf([importId]);
  } catch (thrown) {
    if (thrown instanceof Cancelled) return discard(programmeId);
    const isFinal = thrown instanceof AppError || job.attempts >= attemptsAtMost;
    if (isFinal) {
      log('programmes').warn({ err: thrown, importId }, 'an archive was not imported');
      await discard(programmeId);
      const errorCode = thrown instanceof AppError ? thrown.code : 'server.failed';
      await ImportModel.updateOne({ _id: importId, state: 'making' }, { $set: { state: 'failed', errorCode } });
    }
    throw thrown;
  }
}

/** Answers everything that was left out. */
async function make(principal: Principal, found: ImportDoc, { manifest, files, parts, refused }: Archive) {
  const { _id: importId, programmeId, regionIds } = found;
  const ids = new Map<Id, Id>();
  const idOf = (id: Id): Id => {
    const made = ids.get(id) ?? newId();
    ids.set(id, made);
    return made;
  };
  const lost: ImportRefusal[] = [];
  const kept = await unpackFiles(principal, found, files, {
    refuse: (refusal) => lost.push(refusal),
    progress: (done) => noteMaking(importId, { progress: { done, of: files.length } }),
  });
  const { outline } = manifest;
  const making = { programmeId, idOf, fileOf: (id: Id | null) => (id && kept.get(id)) || null };
  const named = new Map(
    activitiesOf(outline).map((activity): [Id, Activity] => [activity.activityId, unnamed(activity)]),
  );
  for (const part of parts) for (const activity of await part.make(making)) named.set(activity.activityId, activity);
  const modules = outline.modules.map((module) => ({
    ...module,
    activities: module.activities.map((activity) => named.get(activity.activityId) ?? activity),
  }));
  const { savedAt } = await insertProgramme(
    principal,
    {
      ...outline,
      regionIds,
      competencies: outline.competencies.map((one) => ({ ...one, competencyId: idOf(one.competencyId) })),
      modules: copiedModules(modules, idOf),
    },
    programmeId,
  );
  await noteContentSaved(programmeId, savedAt);
  return [...refused, ...lost];
}

/** Seminars are planned where they are held: an archive names none. */
function unnamed(activity: Activity): Activity {
  return activity.kind === 'seminar' ? { ...activity, seminarId: null } : activity;
}

/** Somebody gave it up while it was made. */
class Cancelled extends Error {}

async function noteMaking(importId: Id, set: Partial<Pick<ImportDoc, 'state' | 'progress'>>): Promise<void> {
  const { matchedCount } = await ImportModel.updateOne({ _id: importId, state: 'making' }, { $set: set });
  if (matchedCount === 0) throw new Cancelled();
}

/** The uploader with the rights he has now. */
async function principalOf(personId: Id, importId: Id): Promise<Principal> {
  const person = await findPerson(personId);
  if (!person?.active) fail('programme.outsideScope');
  return { kind: 'person', personId, sessionId: importId, grants: person.grants };
}
