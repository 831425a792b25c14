import type { Principal } from '@minber/shared/access/principal';
import { subjectOf } from '@minber/shared/access/principal';
import type { Id } from '@minber/shared/platform/ids';
import { embedsHold, type LessonContent } from '@minber/shared/programmes/lesson';
import { activitiesOf } from '@minber/shared/programmes/outline';
import type { Lesson, LessonPast } from '@minber/shared/programmes/state';
import { audit, clock, env, fail, isDuplicate, newId } from '../platform/index.ts';
import { checkPictures, withAddresses } from './lesson-pictures.ts';
import { type LessonDoc, LessonModel, type LessonPastDoc, LessonPastModel } from './model.ts';
import { cardsOf } from './people.ts';
import { loadProgramme, noteContentSaved } from './programme.ts';
import { renderLesson } from './render.ts';

/** Autosaves of one author within this time make one entry of the history. */
const keptEveryMs = 10 * 60_000;
const nothing: LessonContent = { kk: null, ru: null, en: null };

/** Throws `resource.absent` for what is no lesson of this programme. */
export async function readLesson(principal: Principal, programmeId: Id, activityId: Id): Promise<Lesson> {
  await checkIsLesson(programmeId, activityId);
  return view(
    principal,
    activityId,
    (await LessonModel.findOne({ programmeId, activityId }).lean<LessonDoc>()) ?? undefined,
  );
}

/**
 * Saves a text. What it replaces goes into the history when it was another's, or has stood for some minutes since the
 * last entry. Throws `request.conflict` where somebody saved since.
 */
export async function saveLesson(
  principal: Principal,
  programmeId: Id,
  activityId: Id,
  edit: { revision: number; content: LessonContent },
): Promise<Lesson> {
  await checkIsLesson(programmeId, activityId);
  const before = await LessonModel.findOne({ programmeId, activityId }).lean<LessonDoc>();
  if ((before?.revision ?? 0) !== edit.revision) fail('request.conflict');
  if (before && (await isWorthKeeping(before, subjectOf(principal) ?? null))) await keep(before);
  checkEmbeds(edit.content);
  await checkPictures(programmeId, edit.content);
  const written = await write(principal, programmeId, activityId, edit);
  return view(principal, activityId, written);
}

/** Earlier texts, newest first. */
export async function lessonHistory(principal: Principal, programmeId: Id, activityId: Id): Promise<LessonPast[]> {
  await checkIsLesson(programmeId, activityId);
  const found = await LessonPastModel.find({ programmeId, activityId })
    .sort({ revision: -1 })
    .limit(50)
    .lean<LessonPastDoc[]>();
  const cardFor = await cardsOf(found.map(({ byId }) => byId));
  return Promise.all(
    found.map(async ({ revision, at, byId, content }) => ({
      revision,
      at,
      by: byId ? cardFor(byId) : null,
      html: withAddresses(await renderLesson(content), principal),
    })),
  );
}

/** Writes an earlier text again; the present one is kept first. Throws `resource.absent`, `request.conflict`. */
export async function restoreLesson(
  principal: Principal,
  programmeId: Id,
  activityId: Id,
  { revision, past }: { revision: number; past: number },
): Promise<Lesson> {
  await checkIsLesson(programmeId, activityId);
  const [before, wanted] = await Promise.all([
    LessonModel.findOne({ programmeId, activityId }).lean<LessonDoc>(),
    LessonPastModel.findOne({ programmeId, activityId, revision: past }).lean<LessonPastDoc>(),
  ]);
  if (!before || before.revision !== revision) fail('request.conflict');
  if (!wanted) fail('resource.absent');
  await keep(before);
  const written = await write(principal, programmeId, activityId, { revision, content: wanted.content });
  await audit({
    principal,
    action: 'lesson:restore',
    on: { kind: 'programme', id: programmeId },
    details: { activityId, past },
  });
  return view(principal, activityId, written);
}

async function checkIsLesson(programmeId: Id, activityId: Id): Promise<void> {
  const programme = await loadProgramme(programmeId);
  const isLesson = activitiesOf(programme).some((one) => one.activityId === activityId && one.kind === 'lesson');
  if (!isLesson) fail('resource.absent');
}

/** Throws `request.invalid` where a text holds a player of a host that is not on the list. */
function checkEmbeds({ kk, ru, en }: LessonContent): void {
  if (![kk, ru, en].every((text) => embedsHold(text, env.EMBED_HOSTS)))
    fail('request.invalid', { fields: [{ path: 'content', message: 'lesson.unknownContent' }] });
}

async function isWorthKeeping(lesson: LessonDoc, authorId: Id | null): Promise<boolean> {
  const last = await LessonPastModel.findOne({ programmeId: lesson.programmeId, activityId: lesson.activityId })
    .sort({ revision: -1 })
    .lean<LessonPastDoc>();
  return lesson.savedById !== authorId || clock.now() - (last?.at ?? 0) >= keptEveryMs;
}

async function keep({ programmeId, activityId, revision, content, savedAt, savedById }: LessonDoc): Promise<void> {
  const past = { _id: newId(), programmeId, activityId, revision, content, at: savedAt, byId: savedById };
  await LessonPastModel.create(past).catch((thrown: unknown) => {
    if (!isDuplicate(thrown)) throw thrown;
  });
}

async function write(
  principal: Principal,
  programmeId: Id,
  activityId: Id,
  { revision, content }: { revision: number; content: LessonContent },
): Promise<LessonDoc> {
  const savedAt = clock.now();
  const state = { content, savedAt, savedById: subjectOf(principal) ?? null };
  if (revision === 0) {
    const first: LessonDoc = { _id: newId(), programmeId, activityId, revision: 1, ...state };
    await LessonModel.create(first).catch((thrown: unknown) => {
      if (isDuplicate(thrown)) fail('request.conflict');
      throw thrown;
    });
    await noteSaved(principal, programmeId, activityId, savedAt, 1);
    return first;
  }
  const written = await LessonModel.findOneAndUpdate(
    { programmeId, activityId, revision },
    { $set: state, $inc: { revision: 1 } },
    { returnDocument: 'after' },
  ).lean<LessonDoc>();
  if (!written) fail('request.conflict');
  await noteSaved(principal, programmeId, activityId, savedAt, written.revision);
  return written;
}

async function noteSaved(principal: Principal, programmeId: Id, activityId: Id, at: number, revision: number) {
  await noteContentSaved(programmeId, at);
  await audit({
    principal,
    action: 'lesson:save',
    on: { kind: 'programme', id: programmeId },
    details: { activityId, revision },
  });
}

async function view(principal: Principal, activityId: Id, lesson: LessonDoc | undefined): Promise<Lesson> {
  const content = lesson?.content ?? nothing;
  const savedById = lesson?.savedById ?? null;
  const cardFor = await cardsOf([savedById]);
  return {
    activityId,
    revision: lesson?.revision ?? 0,
    content,
    html: withAddresses(await renderLesson(content), principal),
    savedAt: lesson?.savedAt ?? null,
    savedBy: savedById ? cardFor(savedById) : null,
    embedHosts: env.EMBED_HOSTS,
  };
}
