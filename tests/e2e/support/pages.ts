import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { SessionReport } from '../../../shared/src/attendance/report.ts';
import { linkPages } from '../../../shared/src/identity/links.ts';
import type { CatalogueProgramme } from '../../../shared/src/programmes/state.ts';
import { ok } from '../../support/world/answers.ts';
import { coordinator, newHall } from './hall.ts';
import { type Minber, ownAkims } from './minber.ts';
import { planSeminar } from './plan.ts';
import { quizToVisit } from './quiz.ts';
import { sittingToVisit } from './sitting.ts';

/** One page as somebody opens it. */
export interface Visit {
  /** As routes.tsx writes it. */
  route: string;
  login: string | null;
  path: string;
}

/** Every path that client/src/routes.tsx names. */
export function routesOfClient(): string[] {
  const source = readFileSync(resolve(import.meta.dirname, '../../../client/src/routes.tsx'), 'utf8');
  const named = [...source.matchAll(/\bpage\(\s*(?:'([^']+)'|linkPages\.(\w+))/g)];
  return named.map(([, path, link]) => path ?? linkPages[link as keyof typeof linkPages]);
}

/** A visit to every page, by somebody who has something to do there. */
export async function everyPage(minber: Minber): Promise<Visit[]> {
  const [own = ''] = ownAkims;
  const { hallId } = await newHall(minber);
  const { seminarId } = await planSeminar(minber, { own: [own], hall: { hallId, logins: ['akim-004'] } });
  const past = await pastSession(minber);
  const visit = (route: string, login: string | null, path = route): Visit => ({ route, login, path });
  const media = await demoMedia(minber);
  const { programmeId, lessonId, cohortId, surveyId, surveyActivityId } = await demoProgramme(minber);
  const quiz = await quizToVisit(minber, own);
  const ofQuiz = (route: string, login: string, attemptId = quiz.closedAttemptId) => {
    const ids = { ...quiz, attemptId };
    return visit(
      route,
      login,
      route.replace(/:(\w+)/g, (_, name: keyof typeof ids) => ids[name] ?? name),
    );
  };
  const certificate = await someCertificate(minber);
  const { sittingId, paperId } = await sittingToVisit(minber, hallId);
  const open = [
    '/programmes',
    '/sign-in',
    '/sign-in/code',
    '/welcome',
    '/first-administrator',
    '/check',
    '/verify',
    '/guest',
    '/q',
    '/in',
    '/screen',
  ];
  await tellCohort(minber, cohortId);
  const staff = [
    '/people',
    '/people/import',
    '/centres',
    '/seminars',
    '/functions',
    '/audit',
    '/seminars/new',
    '/calendar',
  ];
  const ofSeminar = (route: string) => route.replace(':seminarId', seminarId);
  const ofPast = (route: string) =>
    route.replace(':seminarId', past.seminarId).replace(':sessionId', past.sessionId).replace(':hallId', past.hallId);
  const inSeminar = (route: string, login: string) => visit(route, login, ofSeminar(route));
  const inPast = (route: string, login: string) => visit(route, login, ofPast(route));
  return [
    ...open.map((path) => visit(path, null)),
    ...staff.map((path) => visit(path, 'admin')),
    visit('/', own),
    visit('/me', own),
    inSeminar('/seminars/:seminarId/room', own),
    inPast('/seminars/:seminarId/mine', own),
    inSeminar('/seminars/:seminarId/studio', 'host'),
    inSeminar('/seminars/:seminarId', 'organiser'),
    inSeminar('/seminars/:seminarId/edit', 'organiser'),
    inSeminar('/seminars/:seminarId/control', 'organiser'),
    inPast('/seminars/:seminarId/sessions/:sessionId/report', 'organiser'),
    inPast('/seminars/:seminarId/sessions/:sessionId/halls/:hallId', 'organiser'),
    inPast('/seminars/:seminarId/sessions/:sessionId/sheet', 'organiser'),
    visit('/year', 'organiser'),
    visit('/year/mine', own),
    visit('/year/people/:personId', 'organiser', `/year/people/${await minber.idOf(own)}`),
    visit('/year/halls/:hallId', 'organiser', `/year/halls/${hallId}`),
    visit('/programmes/:programmeId', null, `/programmes/${programmeId}`),
    visit('/learn/:cohortId', own, `/learn/${cohortId}`),
    visit('/learn/:cohortId/lessons/:activityId', own, `/learn/${cohortId}/lessons/${lessonId}`),
    visit('/learn/:cohortId/videos/:activityId', own, media.video),
    visit('/learn/:cohortId/files/:activityId', own, media.file),
    visit('/authoring', 'organiser'),
    visit('/authoring/:programmeId', 'organiser', `/authoring/${programmeId}`),
    visit('/authoring/:programmeId/lessons/:activityId', 'organiser', `/authoring/${programmeId}/lessons/${lessonId}`),
    visit('/learn/:cohortId/surveys/:activityId', own, `/learn/${cohortId}/surveys/${surveyActivityId}`),
    visit('/authoring/:programmeId/surveys/:surveyId', 'organiser', `/authoring/${programmeId}/surveys/${surveyId}`),
    visit('/cohorts/:cohortId/surveys/:activityId', 'organiser', `/cohorts/${cohortId}/surveys/${surveyActivityId}`),
    visit('/cohorts/:cohortId', 'organiser', `/cohorts/${cohortId}`),
    visit('/authoring/import', 'organiser'),
    visit('/cohorts/:cohortId/announcements', 'organiser', `/cohorts/${cohortId}/announcements`),
    visit('/banks/:bankId/files', 'organiser', `/banks/${await newBank(minber)}/files`),
    ofQuiz('/learn/:cohortId/quizzes/:activityId', own),
    ofQuiz('/attempts/:attemptId', own, quiz.openAttemptId),
    ofQuiz('/attempts/:attemptId/review', own),
    ofQuiz('/authoring/:programmeId/banks', 'organiser'),
    ofQuiz('/authoring/:programmeId/quizzes/:quizId', 'organiser'),
    ofQuiz('/banks/:bankId', 'organiser'),
    ofQuiz('/banks/:bankId/questions/:questionId', 'organiser'),
    ofQuiz('/cohorts/:cohortId/quizzes', 'organiser'),
    ofQuiz('/cohorts/:cohortId/quizzes/:activityId', 'organiser'),
    ofQuiz('/cohorts/:cohortId/essays', 'organiser'),
    ofQuiz('/cohorts/:cohortId/comparison', 'organiser'),
    ofQuiz('/results/:attemptId', 'organiser'),
    visit('/learn/:cohortId/record', own, `/learn/${cohortId}/record`),
    visit('/cohorts/:cohortId/people/:personId', 'organiser', `/cohorts/${cohortId}/people/${await minber.idOf(own)}`),
    visit('/hours', 'organiser'),
    visit('/cohorts/:cohortId/hours', 'organiser', `/cohorts/${cohortId}/hours`),
    visit('/cohorts/:cohortId/grades', 'organiser', `/cohorts/${cohortId}/grades`),
    visit('/cohorts/:cohortId/warnings', 'organiser', `/cohorts/${cohortId}/warnings`),
    visit('/certificates', 'organiser'),
    visit('/certificates/mine', own),
    visit('/certificates/templates', 'organiser'),
    visit('/certificates/templates/:templateId', 'organiser', `/certificates/templates/${certificate.templateId}`),
    visit('/certificates/:certificateId', 'organiser', `/certificates/${certificate.certificateId}`),
    visit('/cohorts/:cohortId/certificates', 'organiser', `/cohorts/${cohortId}/certificates`),
    inPast('/seminars/:seminarId/certificates', 'organiser'),
    visit('/test', own),
    visit('/test-device', null),
    visit('/hall-tests', coordinator, `/hall-tests?hall=${hallId}`),
    visit('/sittings/:sittingId', coordinator, `/sittings/${sittingId}`),
    visit('/sittings/:sittingId/papers/:paperId', coordinator, `/sittings/${sittingId}/papers/${paperId}`),
    visit('/desk', coordinator),
    visit('/halls/:hallId/desk/:seminarId', coordinator, `/halls/${hallId}/desk/${seminarId}`),
    visit('*', own, '/no-such-page'),
  ];
}

/** The demo's latest seminar that is over, with the attendance of everybody, and one of its halls. */
export async function pastSession(minber: Minber): Promise<{ seminarId: string; sessionId: string; hallId: string }> {
  const organiser = await minber.client('organiser');
  const { items } = await ok<{ items: { seminarId: string; sessions: { sessionId: string }[] }[] }>(
    organiser.get('/seminars?when=past'),
  );
  const [seminar] = items;
  const sessionId = seminar?.sessions[0]?.sessionId;
  if (!seminar || !sessionId) throw new Error('The demo has no seminar that is over');
  const { seminarId } = seminar;
  const { halls } = await ok<SessionReport>(organiser.get(`/seminars/${seminarId}/sessions/${sessionId}/report`));
  const [hallId] = halls.flatMap(({ place }) => (place.kind === 'hall' ? [place.hallId] : []));
  if (!hallId) throw new Error('The demo’s past seminar had no hall');
  return { seminarId, sessionId, hallId };
}

/** Something a cohort was told, once. */
async function tellCohort(minber: Minber, cohortId: string): Promise<void> {
  const organiser = await minber.client('organiser');
  const words = { kk: 'Ертең семинар', ru: 'Завтра семинар' };
  await ok(
    organiser.post(`/cohorts/${cohortId}/announcements`, { key: 'every-page-visited', title: words, text: words }),
  );
}

/** A bank without questions. */
async function newBank(minber: Minber): Promise<string> {
  const organiser = await minber.client('organiser');
  const bank = { title: { kk: 'Қор', ru: 'Банк', en: '' }, programmeId: null };
  return (await ok<{ bankId: string }>(organiser.post('/banks', bank))).bankId;
}

interface DemoProgramme {
  programmeId: string;
  cohortId: string;
  lessonId: string;
  surveyId: string;
  surveyActivityId: string;
}

/** The demo's programme of 240 hours, its cohort, its first lesson and its survey. */
async function demoProgramme(minber: Minber): Promise<DemoProgramme> {
  const organiser = await minber.client('organiser');
  const { items } = await ok<{ items: { programmeId: string; cohortId: string }[] }>(organiser.get('/cohorts'));
  const programmes = await ok<{ items: { programmeId: string; kind: string }[] }>(organiser.get('/programmes'));
  const programmeId = programmes.items.find(({ kind }) => kind === '240')?.programmeId ?? '';
  const { outline } = await ok<CatalogueProgramme>(organiser.get(`/catalogue/${programmeId}`));
  const cohortId = items.find((cohort) => cohort.programmeId === programmeId)?.cohortId;
  const lessonId = outline.flatMap(({ activities }) => activities).find(({ kind }) => kind === 'lesson')?.activityId;
  const { modules } = await ok<{ modules: { activities: { activityId: string; surveyId?: string }[] }[] }>(
    organiser.get(`/programmes/${programmeId}`),
  );
  const survey = modules.flatMap(({ activities }) => activities).find((one) => one.surveyId);
  if (!cohortId || !lessonId || !survey?.surveyId) throw new Error('The demo has no programme of 240 hours');
  return { programmeId, cohortId, lessonId, surveyId: survey.surveyId, surveyActivityId: survey.activityId };
}

/** Where a learner finds the video and the document of the demo's course. */
async function demoMedia(minber: Minber): Promise<{ video: string; file: string }> {
  const organiser = await minber.client('organiser');
  const { items } = await ok<{ items: { programmeId: string; cohortId: string }[] }>(organiser.get('/cohorts'));
  for (const { programmeId, cohortId } of items) {
    const { outline } = await ok<CatalogueProgramme>(organiser.get(`/catalogue/${programmeId}`));
    const [module] = outline;
    const idOf = (kind: string) => module?.activities.find((one) => one.kind === kind)?.activityId;
    const [video, file] = [idOf('video'), idOf('file')];
    if (video && file) return { video: `/learn/${cohortId}/videos/${video}`, file: `/learn/${cohortId}/files/${file}` };
  }
  throw new Error('The demo has no video');
}

/** A certificate of the demo, and a template. */
async function someCertificate(minber: Minber): Promise<{ certificateId: string; templateId: string }> {
  const organiser = await minber.client('organiser');
  const register = await ok<{ items: { certificateId: string }[] }>(organiser.get('/certificates'));
  const templates = await ok<{ items: { templateId: string }[] }>(organiser.get('/certificate-templates'));
  const certificateId = register.items[0]?.certificateId;
  const templateId = templates.items[0]?.templateId;
  if (!certificateId || !templateId) throw new Error('The demo has no certificate');
  return { certificateId, templateId };
}
