import { randomBytes } from 'node:crypto';
import type { Client } from './client.ts';

const id = () => randomBytes(12).toString('hex');
const text = (words: string) => ({ kk: words, ru: words, en: '' });
const day = 86_400_000;

/** Where learners find the test. */
export interface PreparedQuiz {
  cohortId: string;
  activityId: string;
  /** Enrols whoever has it. */
  code: string;
}

/** A published programme with a test of so many questions of four options, and a running cohort. */
export async function prepareQuiz(organiser: Client, questions: number): Promise<PreparedQuiz> {
  const title = text('Жүктеме сынағы');
  const { programmeId } = await organiser.post<{ programmeId: string }>('/programmes', { title, kind: 'free' });
  const { bankId } = await organiser.post<{ bankId: string }>('/banks', { title, programmeId });
  const slots = [];
  for (let at = 0; at < questions; at += 1) {
    const question = { folderId: null, tags: [], difficulty: 1, content: questionOf(at) };
    const { questionId } = await organiser.post<{ questionId: string }>(`/banks/${bankId}/questions`, question);
    slots.push({ slotId: id(), kind: 'fixed', questionId, mark: 1 });
  }
  type Quiz = { quizId: string; revision: number; intro: unknown; settings: object };
  const quiz = await organiser.post<Quiz>(`/programmes/${programmeId}/quizzes`, { title });
  const { quizId, revision, intro, settings } = quiz;
  const edit = { title, intro, revision, slots, settings: { ...settings, timeLimitMinutes: 30, passShare: 0.5 } };
  await organiser.put(`/quizzes/${quizId}`, edit);
  const activityId = id();
  const activities = [{ kind: 'quiz', activityId, title, minutes: 45, quizId }];
  const modules = [{ moduleId: id(), title, activities }];
  const draft = { title, summary: title, kind: 'free', regionIds: [], competencies: [], modules, revision: 1 };
  const saved = await organiser.put<{ revision: number }>(`/programmes/${programmeId}`, draft);
  await organiser.post(`/programmes/${programmeId}/publish`, { revision: saved.revision });
  const dates = { startsAt: Date.now() - day, endsAt: Date.now() + day };
  const { cohortId } = await organiser.post<{ cohortId: string }>(`/programmes/${programmeId}/cohorts`, {
    title,
    ...dates,
  });
  const { code } = await organiser.post<{ code: string }>(`/cohorts/${cohortId}/code`);
  return { cohortId, activityId, code };
}

function questionOf(at: number) {
  const options = [1, 0, 0, 0].map((fraction, place) => ({
    optionId: `${place}`,
    text: text(`${fraction === 1 ? 'Дұрыс' : 'Қате'} жауап ${place}`),
    fraction,
  }));
  return { kind: 'single', text: text(`${at + 1}-сұрақ: ауылдық округ бюджетін кім бекітеді?`), options };
}
