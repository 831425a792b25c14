import { randomBytes } from 'node:crypto';
import type { Id } from '../../../shared/src/platform/ids.ts';
import type { HttpClient } from '../http.ts';
import { ok } from './answers.ts';
import { uniqueWord } from './canary.ts';

export interface WorldQuiz {
  bankId: Id;
  /** A file that was read for the bank and never written to it. */
  questionImportId: Id;
  quizId: Id;
  /** An essay of the quiz. */
  questionId: Id;
  /** Where the quiz stands in its programme. */
  quizActivityId: Id;
  /** The same, under the eyes of a coordinator. */
  supervisedActivityId: Id;
  /** What its author says to who has answered; no learner of this world is shown it. */
  answerKey: string;
  /** Submitted by the side's hall learner. */
  attemptId: Id;
}

const newId = () => randomBytes(12).toString('hex');
const text = (words: string) => ({ kk: words, ru: words, en: '' });

/** A quiz of one essay over a bank of its programme, and the activity that asks it. */
export async function draftQuiz(administrator: HttpClient, programmeId: Id) {
  const answerKey = uniqueWord('Кілт');
  const title = text('Тест');
  const { bankId } = await ok<{ bankId: Id }>(administrator.post('/banks', { title, programmeId }));
  const rubric = [{ criterionId: 'idea', title: text('Ой'), max: 10 }];
  const content = { kind: 'essay', text: text('Пікіріңіз?'), explanation: text(answerKey), rubric };
  const question = { folderId: null, tags: [], difficulty: 1, content };
  const { questionId } = await ok<{ questionId: Id }>(administrator.post(`/banks/${bankId}/questions`, question));
  type Made = { quizId: Id; revision: number; intro: unknown; settings: object };
  const quizOf = async (supervised: boolean) => {
    const made = await ok<Made>(administrator.post(`/programmes/${programmeId}/quizzes`, { title }));
    const { quizId, revision, intro } = made;
    const review = { when: 'immediately', marks: true, rightAnswers: false, feedback: false };
    const settings = { ...made.settings, attempts: null, review, supervised };
    const slots = [{ slotId: newId(), kind: 'fixed', questionId, mark: 1 }];
    await ok(administrator.put(`/quizzes/${quizId}`, { title, intro, settings, slots, revision }));
    return { kind: 'quiz', activityId: newId(), title, minutes: 0, quizId };
  };
  const [own, supervised] = [await quizOf(false), await quizOf(true)];
  const read = administrator.request('POST', `/banks/${bankId}/imports?language=kk`, 'Сұрақ{T}', {
    'Content-Type': 'text/plain',
  });
  const { importId: questionImportId } = await ok<{ importId: Id }>(read);
  return {
    bankId,
    questionImportId,
    quizId: own.quizId,
    questionId,
    quizActivityId: own.activityId,
    supervisedActivityId: supervised.activityId,
    answerKey,
    activities: [own, supervised],
  };
}

/** Answers the essay with these words and submits it. */
export async function answerQuiz(
  learner: HttpClient,
  { cohortId, quizActivityId, questionId }: { cohortId: Id; quizActivityId: Id; questionId: Id },
  words: string,
): Promise<Id> {
  const url = `/learn/${cohortId}/quizzes/${quizActivityId}/attempts`;
  const { attemptId } = await ok<{ attemptId: Id }>(learner.post(url, { key: newId() }));
  const answers = [{ questionId, value: { kind: 'text', text: words }, rev: 1 }];
  await ok(learner.post(`/attempts/${attemptId}/submit`, { key: newId(), answers }));
  return attemptId;
}
