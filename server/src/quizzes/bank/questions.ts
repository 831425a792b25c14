import type { Principal } from '@minber/shared/access/principal';
import { subjectOf } from '@minber/shared/access/principal';
import { foldText } from '@minber/shared/identity/names';
import type { Id } from '@minber/shared/platform/ids';
import { languages } from '@minber/shared/platform/text';
import { missingLanguages, questionProblems } from '@minber/shared/quizzes/question-problems';
import type { Question, QuestionContent, QuestionDraft, QuestionPast } from '@minber/shared/quizzes/questions';
import { audit, clock, fail, newId } from '../../platform/index.ts';
import { cardsOf } from '../../programmes/index.ts';
import { loadBank } from './banks.ts';
import { type QuestionDoc, QuestionModel, type QuestionVersion } from './model.ts';

const questionsAtMost = 5000;
const versionsKept = 100;

/** Throws `resource.absent` for what is no question of this bank. */
export async function loadQuestion(bankId: Id, questionId: Id): Promise<QuestionDoc> {
  return (await QuestionModel.findOne({ _id: questionId, bankId }).lean<QuestionDoc>()) ?? fail('resource.absent');
}

/** Adds questions to a bank, all in one write. Throws `bank.tooMany`, `request.invalid` for an unknown folder. */
export async function addQuestions(
  principal: Principal,
  bankId: Id,
  drafts: QuestionDraft[],
  idOf: (at: number) => Id = () => newId(),
): Promise<QuestionDoc[]> {
  const { folders } = await loadBank(bankId);
  checkFolder(folders, ...drafts.map(({ folderId }) => folderId));
  const have = await QuestionModel.countDocuments({ bankId });
  if (have + drafts.length > questionsAtMost) fail('bank.tooMany', { params: { limit: questionsAtMost } });
  const now = clock.now();
  const added = drafts.map(
    (draft, at): QuestionDoc => ({
      _id: idOf(at),
      bankId,
      revision: 1,
      version: 1,
      ...draft,
      ...derived(draft),
      archived: false,
      // Kept in the order in which they came, also those of one file.
      createdAt: now + at,
      savedAt: now,
      savedById: subjectOf(principal) ?? null,
      past: [],
    }),
  );
  if (added.length > 0) await QuestionModel.insertMany(added);
  await audit({
    principal,
    action: 'question:create',
    on: { kind: 'bank', id: bankId },
    details: { questions: added.length },
  });
  return added;
}

/**
 * Saves a question. A change of name, mark or content makes a version, and the one before is kept in the same write.
 * Throws `request.conflict`.
 */
export async function editQuestion(
  principal: Principal,
  bankId: Id,
  questionId: Id,
  { revision, ...draft }: QuestionDraft & { revision: number },
): Promise<QuestionDoc> {
  const before = await loadQuestion(bankId, questionId);
  checkFolder((await loadBank(bankId)).folders, draft.folderId);
  const isNew = ['name', 'mark', 'content'].some(
    (field) => JSON.stringify(before[field as 'name']) !== JSON.stringify(draft[field as 'name']),
  );
  const past: QuestionVersion = {
    version: before.version,
    at: before.savedAt,
    byId: before.savedById,
    name: before.name,
    mark: before.mark,
    content: before.content,
  };
  const written = await QuestionModel.findOneAndUpdate(
    { _id: questionId, bankId, revision },
    {
      $set: { ...draft, ...derived(draft), savedAt: clock.now(), savedById: subjectOf(principal) ?? null },
      $inc: { revision: 1, version: isNew ? 1 : 0 },
      ...(isNew ? { $push: { past: { $each: [past], $slice: -versionsKept } } } : {}),
    },
    { returnDocument: 'after' },
  ).lean<QuestionDoc>();
  if (!written) fail('request.conflict');
  await audit({
    principal,
    action: 'question:edit',
    on: { kind: 'question', id: questionId },
    details: { version: written.version },
  });
  return written;
}

/** No longer offered and drawn, or again. Throws `request.conflict`. */
export async function archiveQuestion(
  principal: Principal,
  bankId: Id,
  questionId: Id,
  { revision, archived }: { revision: number; archived: boolean },
): Promise<QuestionDoc> {
  await loadQuestion(bankId, questionId);
  const written = await QuestionModel.findOneAndUpdate(
    { _id: questionId, bankId, revision },
    { $set: { archived }, $inc: { revision: 1 } },
    { returnDocument: 'after' },
  ).lean<QuestionDoc>();
  if (!written) fail('request.conflict');
  await audit({
    principal,
    action: 'question:archive',
    on: { kind: 'question', id: questionId },
    details: { archived },
  });
  return written;
}

/** Places many at once; answers how many. */
export async function placeQuestions(
  principal: Principal,
  bankId: Id,
  wanted: {
    questionIds: Id[];
    folderId?: Id | null | undefined;
    difficulty?: number | undefined;
    addTags: string[];
    removeTags: string[];
  },
): Promise<number> {
  const { questionIds, folderId, difficulty, addTags, removeTags } = wanted;
  if (folderId !== undefined) checkFolder((await loadBank(bankId)).folders, folderId);
  const filter = { _id: { $in: questionIds }, bankId };
  if (removeTags.length > 0) await QuestionModel.updateMany(filter, { $pull: { tags: { $in: removeTags } } });
  const { matchedCount } = await QuestionModel.updateMany(filter, {
    $set: { ...(folderId === undefined ? {} : { folderId }), ...(difficulty === undefined ? {} : { difficulty }) },
    $addToSet: { tags: { $each: addTags } },
    $inc: { revision: 1 },
  });
  await audit({
    principal,
    action: 'question:place',
    on: { kind: 'bank', id: bankId },
    details: { questions: matchedCount },
  });
  return matchedCount;
}

export async function viewQuestion(question: QuestionDoc): Promise<Question> {
  const cardFor = await cardsOf([question.savedById]);
  const { _id: questionId, savedById, past: _, words: __, ...rest } = question;
  return {
    ...rest,
    questionId,
    savedBy: savedById ? cardFor(savedById) : null,
    problems: questionProblems(question.content),
  };
}

/** Earlier versions, newest first. */
export async function questionHistory(bankId: Id, questionId: Id): Promise<QuestionPast[]> {
  const { past } = await loadQuestion(bankId, questionId);
  const cardFor = await cardsOf(past.map(({ byId }) => byId));
  return past.toReversed().map(({ byId, ...one }) => ({ ...one, by: byId ? cardFor(byId) : null }));
}

export function derived({ name, tags, content }: Pick<QuestionDraft, 'name' | 'tags' | 'content'>) {
  const missing = new Set(missingLanguages(content, languages));
  return {
    kind: content.kind,
    isFinished: questionProblems(content).length === 0,
    written: languages.filter((language) => !missing.has(language)),
    words: wordsOf(name, tags, content),
  };
}

function wordsOf(name: string, tags: string[], { text }: QuestionContent): string[] {
  const all = foldText([name, ...tags, text.kk, text.ru, text.en].join(' ')).split(' ');
  return [...new Set(all)].filter(Boolean).slice(0, 200);
}

function checkFolder(folders: { folderId: Id }[], ...wanted: (Id | null)[]): void {
  const known = new Set(folders.map(({ folderId }) => folderId));
  if (wanted.some((id) => id !== null && !known.has(id)))
    fail('request.invalid', { fields: [{ path: 'folderId', message: 'folder.unknown' }] });
}
