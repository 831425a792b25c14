import { moduleOf, newId, titled, words } from '../../integration/programmes/author.ts';
import { single, slot } from '../../integration/quizzes/author.ts';
import { ok } from '../../support/world/answers.ts';
import type { Minber } from './minber.ts';

export interface Course {
  cohortId: string;
  /** In the first module, beside a test without a time limit. */
  lessonId: string;
  quizId: string;
  /** In the second. */
  otherLessonId: string;
}

/** A running cohort with this learner in it: one module of a lesson and a test of two questions, another of a lesson. */
export async function courseOf(minber: Pick<Minber, 'client' | 'idOf'>, login: string): Promise<Course> {
  const organiser = await minber.client('organiser');
  const made = { title: titled('Жолда', 'В дороге'), kind: 'free', regionIds: [] };
  const { programmeId } = await ok<{ programmeId: string }>(organiser.post('/programmes', made));
  const url = `/programmes/${programmeId}`;
  const { bankId } = await ok<{ bankId: string }>(organiser.post('/banks', { title: titled('Қор'), programmeId }));
  const questions = await Promise.all(
    ['Бірінші', 'Екінші'].map((text) =>
      ok<{ questionId: string }>(organiser.post(`/banks/${bankId}/questions`, single(text))),
    ),
  );
  const quiz = await ok<{ quizId: string; settings: object; revision: number }>(
    organiser.post(`${url}/quizzes`, { title: titled('Тест') }),
  );
  await ok(
    organiser.put(`/quizzes/${quiz.quizId}`, {
      ...{ title: titled('Тест'), intro: titled(''), revision: quiz.revision },
      settings: { ...quiz.settings, shuffleQuestions: false },
      slots: questions.map(({ questionId }) => slot(questionId)),
    }),
  );
  const [lessonId, quizId, otherLessonId] = [newId(), newId(), newId()];
  const lesson = (activityId: string, name: string) => ({
    kind: 'lesson',
    activityId,
    title: titled(name),
    minutes: 45,
  });
  const modules = [
    moduleOf('Бірінші модуль', lesson(lessonId, 'Мәслихат'), {
      ...{ kind: 'quiz', activityId: quizId, title: titled('Тест'), minutes: 45, quizId: quiz.quizId },
    }),
    moduleOf('Екінші модуль', lesson(otherLessonId, 'Бюджет')),
  ];
  const draft = { ...made, summary: made.title, competencies: [], modules, revision: 1 };
  const { revision } = await ok<{ revision: number }>(organiser.put(url, draft));
  for (const activityId of [lessonId, otherLessonId]) {
    const content = { kk: words('Жолда оқылатын мәтін'), ru: words('Текст в дорогу') };
    await ok(organiser.put(`${url}/lessons/${activityId}`, { revision: 0, content }));
  }
  await ok(organiser.post(`${url}/publish`, { revision }));
  const now = Date.now();
  const dates = { title: made.title, startsAt: now - 60_000, endsAt: now + 7 * 86_400_000 };
  const { cohortId } = await ok<{ cohortId: string }>(organiser.post(`${url}/cohorts`, dates));
  const personIds = [await minber.idOf(login)];
  await ok(organiser.post(`/cohorts/${cohortId}/enrolments`, { key: newId(), personIds }));
  return { cohortId, lessonId, quizId, otherLessonId };
}
