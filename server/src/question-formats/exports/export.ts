import type { Principal } from '@minber/shared/access/principal';
import type { Id } from '@minber/shared/platform/ids';
import { inLanguage, type Language } from '@minber/shared/platform/text';
import type { FileFormat } from '@minber/shared/question-formats/imports';
import type { LanguagesOfFile } from '@minber/shared/question-formats/languages';
import { type QuestionToWrite, toFile } from '@minber/shared/question-formats/to-file';
import type { Folder } from '@minber/shared/quizzes/banks';
import { audit, type FileAnswer, file, runInWorker } from '../../platform/index.ts';
import { allQuestions, folderTree, loadBank } from '../../quizzes/index.ts';
import type { WriteOrder } from './write.worker.ts';

interface Wanted {
  languages: LanguagesOfFile;
  folderId?: Id | undefined;
}

/** How many questions a file would hold, and how many are left out since they have no text in its language. */
export async function countExport(bankId: Id, wanted: Wanted): Promise<{ questions: number; without: number }> {
  const all = await questionsOf(bankId, wanted, 'kk');
  const questions = all.filter((question) => toFile(question, wanted.languages) !== undefined).length;
  return { questions, without: all.length - questions };
}

/** A bank or one of its folders as a file, right answers and all. */
export async function exportBank(
  principal: Principal,
  bankId: Id,
  { format, ...wanted }: Wanted & { format: FileFormat },
  language: Language,
): Promise<FileAnswer> {
  const questions = await questionsOf(bankId, wanted, wanted.languages === 'all' ? language : wanted.languages);
  const order: WriteOrder = { format, languages: wanted.languages, questions };
  const content = await runInWorker<WriteOrder, string>(new URL('./write.worker.ts', import.meta.url), order);
  await audit({
    principal,
    action: 'question:export',
    on: { kind: 'bank', id: bankId },
    details: { format, languages: wanted.languages, questions: questions.length },
  });
  if (format === 'gift') return file('questions.gift.txt', 'text/plain; charset=utf-8', content);
  return file('questions.xml', 'application/xml; charset=utf-8', content);
}

async function questionsOf(bankId: Id, { folderId }: Wanted, language: Language): Promise<QuestionToWrite[]> {
  const [{ folders }, all] = await Promise.all([loadBank(bankId), allQuestions(bankId)]);
  const wanted = folderId ? new Set(folderTree(folders, folderId)) : undefined;
  const names = new Map(folders.map((folder) => [folder.folderId, pathOf(folders, folder, language)]));
  return all
    .filter((question) => !wanted || (question.folderId !== null && wanted.has(question.folderId)))
    .map(({ _id: questionId, name, mark, difficulty, tags, content, folderId: at }) => {
      return { questionId, name, mark, difficulty, tags, content, folder: (at && names.get(at)) || [] };
    });
}

function pathOf(folders: Folder[], folder: Folder, language: Language): string[] {
  const above = folders.find(({ folderId }) => folderId === folder.parentId);
  return [...(above ? pathOf(folders, above, language) : []), inLanguage(folder.title, language)];
}
