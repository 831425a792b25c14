import { randomBytes } from 'node:crypto';
import type { Id } from '../../../shared/src/platform/ids.ts';
import { document, film, uploaded } from '../files/upload.ts';
import type { HttpClient } from '../http.ts';
import { ok } from './answers.ts';
import { draftQuiz, type WorldQuiz } from './quizzes.ts';

export interface WorldProgramme extends Omit<WorldQuiz, 'attemptId'> {
  programmeId: Id;
  cohortId: Id;
  /** A lesson that is open to whoever takes part. */
  activityId: Id;
  /** A video and a document, open as well. */
  videoId: Id;
  documentId: Id;
  /** The document's file. */
  fileId: Id;
  /** A survey of it, and the activity in which it is asked. */
  surveyId: Id;
  surveyActivityId: Id;
  /** What its cohort was told. */
  announcementId: Id;
  /** An archive that was begun and has not arrived. */
  programmeImportId: Id;
}

const day = 86_400_000;
const newId = () => randomBytes(12).toString('hex');
const text = (words: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});

/** A published programme of one region with a running cohort of these learners. */
export async function addProgramme(
  administrator: HttpClient,
  { regionId, learnerIds }: { regionId: Id; learnerIds: Id[] },
): Promise<WorldProgramme> {
  const title = { kk: 'Бағдарлама', ru: 'Программа', en: '' };
  const regionIds = [regionId];
  const [activityId, videoId, documentId] = [newId(), newId(), newId()];
  const made = { title, kind: 'free', regionIds };
  const { programmeId } = await ok<{ programmeId: Id }>(administrator.post('/programmes', made));
  const url = `/programmes/${programmeId}`;
  const { activities: quizzes, ...quiz } = await draftQuiz(administrator, programmeId);
  const { fileId } = await uploaded(administrator, programmeId, 'document', 'Құжат.pdf', document);
  const filmId = (await uploaded(administrator, programmeId, 'video', 'Фильм.webm', film)).fileId;
  const common = { title, minutes: 45 };
  const surveyId = newId();
  const surveyActivityId = newId();
  const activities = [
    { kind: 'lesson', activityId, ...common },
    { kind: 'video', activityId: videoId, fileId: filmId, ...common },
    { kind: 'file', activityId: documentId, fileId, ...common },
    ...quizzes,
    { kind: 'survey', activityId: surveyActivityId, title, minutes: 0, required: false, surveyId },
  ];
  const modules = [{ moduleId: newId(), title, activities }];
  const draft = { ...made, summary: title, competencies: [], modules, revision: 1 };
  const { revision } = await ok<{ revision: number }>(administrator.put(url, draft));
  const content = { kk: text('Мәтін'), ru: text('Текст') };
  await ok(administrator.put(`${url}/lessons/${activityId}`, { revision: 0, content }));
  const question = { kind: 'text', questionId: newId(), text: title, required: true };
  await ok(
    administrator.put(`${url}/surveys/${surveyId}`, { revision: 0, content: { intro: title, questions: [question] } }),
  );
  await ok(administrator.post(`${url}/publish`, { revision }));
  const now = Date.now();
  const { cohortId } = await ok<{ cohortId: Id }>(
    administrator.post(`${url}/cohorts`, { title, regionIds, startsAt: now - day, endsAt: now + 30 * day }),
  );
  await ok(administrator.post(`/cohorts/${cohortId}/enrolments`, { key: newId(), personIds: learnerIds }));
  const announcement = { key: newId(), title, text: title };
  const { announcementId } = await ok<{ announcementId: Id }>(
    administrator.post(`/cohorts/${cohortId}/announcements`, announcement),
  );
  const archive = { key: newId(), name: 'мұрағат.zip', bytes: 10, regionIds };
  const { programmeImportId } = await ok<{ programmeImportId: Id }>(administrator.post('/programme-imports', archive));
  return {
    announcementId,
    programmeImportId,
    programmeId,
    cohortId,
    activityId,
    videoId,
    documentId,
    fileId,
    surveyId,
    surveyActivityId,
    ...quiz,
  };
}
