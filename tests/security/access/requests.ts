import type { Id } from '../../../shared/src/platform/ids.ts';
import { defaultSettings } from '../../../shared/src/quizzes/quiz.ts';
import type { Side } from '../../support/world/cast.ts';
import type { World } from '../../support/world/index.ts';
import { type LiveWorld, newKey } from '../../support/world/live.ts';
import type { Route } from '../support/registry.ts';
import type { Probe } from './probe.ts';

/** The values of all path parameters on one side; they belong together. */
export function valuesOf(world: World, live: LiveWorld, side: Side): Record<string, Id> {
  const { regionId, centreId, hallId, screenId, seminarId, sessionId, guestId, functionId, importId, jobId } =
    world[side];
  const personId = world.people[`${side}HallLearner`].id;
  const {
    programmeId,
    cohortId,
    activityId,
    fileId,
    bankId,
    questionImportId,
    sittingId,
    paperId,
    quizId,
    questionId,
    attemptId,
    surveyId,
    certificateId,
    templateId,
    imageId,
  } = world[side];
  const { announcementId, programmeImportId } = world[side];
  const { conflictId, substitutionId, matchId, objectionId } = live[side];
  const pairingId = '0'.repeat(24);
  const places = { regionId, centreId, hallId, screenId };
  return {
    ...places,
    personId,
    seminarId,
    sessionId,
    guestId,
    functionId,
    importId,
    jobId,
    conflictId,
    substitutionId,
    matchId,
    objectionId,
    version: '1',
    document: 'kk.xlsx',
    pairingId,
    programmeId,
    cohortId,
    activityId,
    fileId,
    bankId,
    questionImportId,
    quizId,
    questionId,
    attemptId,
    surveyId,
    sittingId,
    paperId,
    secret: 'x'.repeat(43),
    certificateId,
    templateId,
    imageId,
    announcementId,
    programmeImportId,
    language: 'kk',
  };
}

/** The request of a route with these values. Where the caller is let in, it changes nothing that others rely on. */
export function requestOf({ key, endpoint }: Route, values: Record<string, unknown>, world: World, side: Side): Probe {
  const { method } = endpoint;
  const query = queries[key] ?? '';
  const compared = key.startsWith('quizzes.runApi.') && /omparison$/.test(key);
  const ids = `?entryId=${world[side].quizActivityId}&exitId=${world[side].quizActivityId}`;
  const activityId = key.startsWith('quizzes.') ? world[side].quizActivityId : world[side].surveyActivityId;
  const own = /^(quizzes|surveys)\./.test(key) ? { ...values, activityId } : values;
  const path =
    endpoint.path.replace(/:(\w+)/g, (_, name: string) => String(own[name as keyof typeof own])) +
    (compared ? ids : query);
  if (endpoint.upload)
    return { method, path, upload: { type: 'text/csv', content: uploads[key]?.(world, side) ?? '' } };
  return endpoint.body ? { method, path, body: bodies[key]?.(world, side) ?? {} } : { method, path };
}

const trueFalse = {
  folderId: null,
  tags: [],
  difficulty: 1,
  content: { kind: 'trueFalse', text: { kk: 'Иә ме?', ru: 'Да?' }, right: true },
};

const queries: Record<string, string> = {
  'question-formats.questionImportApi.preview': '?language=kk',
  'question-formats.questionExportApi.file': '?format=gift',
  'attendance.attendanceApi.findWalkIn': `?search=${encodeURIComponent('қанар')}`,
  'hours.hoursTotalsApi.file': '?by=learners&format=xlsx',
  'hours.hoursTotalsApi.learners': '?limit=500',
  'identity.peopleApi.people': '?active=all&limit=500',
  'identity.peopleApi.exportPeople': '?active=all&format=xlsx',
  'identity.peopleApi.audit': '?limit=500',
  'quizzes.quizApi.preview': '?seed=1',
  'quizzes.attemptApi.watch': '?deadline=1',
  'supervised.paperApi.print': '?language=kk',
  'seminars.homeApi.calendar': '?from=0&to=9999999999999',
  'seminars.seminarApi.list': '?when=all&limit=500',
};

const announced = { title: { kk: 'Хабар', ru: 'Новость' }, text: { kk: 'Мәтін', ru: 'Текст' } };
const emptyLayout = { orientation: 'portrait', frame: 'none', accent: '#000000', elements: [] };
const issue = (world: World, side: Side) => ({
  key: newKey(),
  personIds: [world.people[`${side}HallLearner`].id],
});
const awardRule = (world: World, side: Side) => ({
  wording: 'attendance',
  templateId: world[side].templateId,
  minMinutes: 0,
  orderNumber: '',
  language: 'kk',
  auto: false,
});

/** Bodies that are well-formed, so that a refusal is one of access. Routes that are not here get `{}`. */
const bodies: Record<string, (world: World, side: Side) => unknown> = {
  'attendance.attendanceApi.act': (world, side) => ({
    seminarId: world[side].seminarId,
    sessionId: world[side].sessionId,
    actions: [{ kind: 'confirm', personIds: [world.people[`${side}HallLearner`].id], actionId: newKey(), agoMs: 0 }],
  }),
  'attendance.attendanceApi.issueSignInCodes': (world, side) => ({
    personIds: [world.people[`${side}HallLearner`].id, world.people.administrator.id],
  }),
  'attendance.attendanceApi.claim': () => ({ token: 'x'.repeat(64) }),
  'attendance.attendanceApi.checkIn': () => ({ claim: 'x'.repeat(43) }),
  'attendance.attendanceApi.sendMessage': () => ({ key: newKey(), text: 'Экранды қосыңыз', hallIds: 'all' }),
  'attendance.attendanceApi.askRollCall': () => ({ key: newKey(), hallIds: 'all' }),
  'attendance.attendanceApi.takeRollCall': (world, side) => ({
    sessionId: world[side].sessionId,
    actionId: newKey(),
    missing: [],
    heads: 2,
  }),
  'attendance.attendanceApi.adjust': () => ({
    key: newKey(),
    target: { kind: 'all' },
    effect: 'remove',
    minutes: 1,
    reason: 'Тексеру үшін',
  }),
  'attendance.recordApi.previewCorrection': () => ({ kind: 'true-start', moment: 1 }),
  'attendance.recordApi.correct': () => ({ kind: 'true-start', moment: 1, key: newKey(), reason: 'Тексеру үшін' }),
  'attendance.recordApi.previewAdjustment': () => ({ target: { kind: 'all' }, effect: 'remove', minutes: 1 }),
  'attendance.recordApi.represent': () => ({
    key: newKey(),
    personId: '0'.repeat(24),
    representedId: '1'.repeat(24),
    basis: 'Тексеру үшін',
  }),
  'attendance.recordApi.matchGuest': () => ({ key: newKey(), guestId: '0'.repeat(24), personId: '1'.repeat(24) }),
  'attendance.attendanceApi.resolveConflict': () => ({ note: 'Телефоны үйде қалған' }),
  'certificates.certificateApi.duplicate': () => ({ key: newKey(), reason: 'Тексеру үшін' }),
  'certificates.certificateApi.revoke': () => ({ reason: 'Тексеру үшін' }),
  'certificates.certificateApi.decide': () => ({ decision: 'keep', reason: 'Тексеру үшін' }),
  'certificates.awardApi.ruleOfCohort': awardRule,
  'certificates.awardApi.ruleOfSeminar': awardRule,
  'certificates.awardApi.issueToCohort': issue,
  'certificates.awardApi.issueToSeminar': issue,
  'certificates.awardApi.prepareForCohort': () => ({ key: newKey() }),
  'certificates.awardApi.prepareForSeminar': () => ({ key: newKey() }),
  'certificates.templateApi.save': () => ({
    version: 999,
    name: { kk: 'Үлгі', ru: 'Шаблон' },
    wording: 'completion',
    layout: emptyLayout,
  }),
  'certificates.templateApi.preview': () => ({ language: 'kk', layout: emptyLayout }),
  'centres.centresApi.claimPairing': () => ({ secret: 'x'.repeat(43) }),
  'centres.centresApi.pairScreen': () => ({ code: '000000' }),
  'centres.centresApi.editRegion': () => ({}),
  'centres.centresApi.editCentre': () => ({}),
  'centres.centresApi.editHall': () => ({}),
  'grades.gradesApi.saveBook': () => ({
    revision: 999,
    categories: [{ categoryId: '0'.repeat(24), title: { kk: 'Тест', ru: 'Тест' }, weight: 1 }],
    placements: [],
  }),
  'grades.gradesApi.override': () => ({ key: newKey(), revision: 999, grade: 1, reason: 'Тексеру үшін' }),
  'identity.peopleApi.erasePerson': () => ({ name: 'Басқа адам', reason: 'Тексеру үшін' }),
  'identity.peopleApi.editPerson': () => ({ revision: 0, position: 'маман' }),
  'identity.sessionApi.signIn': () => ({ name: 'nobody.at.all', password: 'not the password' }),
  'identity.sessionApi.signInWithCode': () => ({ code: '000000000000' }),
  'identity.sessionApi.signInDemo': (world) => ({ personId: world.people.administrator.id }),
  'identity.sessionApi.inspectLink': () => ({ token: 'x'.repeat(43) }),
  'identity.sessionApi.acceptLink': () => ({ token: 'x'.repeat(43), password: 'a long enough one' }),
  'identity.sessionApi.changePassword': () => ({ current: 'not the password', next: 'a long enough one' }),
  'quizzes.attemptApi.start': () => ({ key: newKey() }),
  'quizzes.attemptApi.save': (world, side) => ({
    answers: [{ questionId: world[side].questionId, value: null, rev: 1 }],
  }),
  'quizzes.attemptApi.check': (world, side) => ({ questionId: world[side].questionId, value: null, rev: 1 }),
  'quizzes.attemptApi.submit': () => ({ key: newKey(), answers: [] }),
  'quizzes.bankApi.create': () => ({ title: { kk: 'Қор', ru: 'Банк' }, programmeId: '0'.repeat(24) }),
  'quizzes.bankApi.edit': () => ({ revision: 999, title: { kk: 'Қор', ru: 'Банк' }, folders: [] }),
  'quizzes.questionApi.create': () => trueFalse,
  'quizzes.questionApi.edit': () => ({ ...trueFalse, revision: 999 }),
  'quizzes.questionApi.archive': () => ({ revision: 999, archived: true }),
  'quizzes.questionApi.place': () => ({ questionIds: ['0'.repeat(24)] }),
  'quizzes.quizApi.create': () => ({ title: { kk: 'Тест', ru: 'Тест' } }),
  'quizzes.quizApi.edit': () => ({
    revision: 999,
    title: { kk: 'Тест', ru: 'Тест' },
    intro: { kk: '', ru: '' },
    settings: defaultSettings,
    slots: [],
  }),
  'quizzes.quizApi.tryOut': () => ({ seed: 1, answers: [] }),
  'quizzes.correctionApi.correct': () => ({ version: 99, reason: 'Тексеру үшін' }),
  'quizzes.runApi.dates': () => ({ revision: 999, opensAt: null, closesAt: null }),
  'quizzes.runApi.allow': (world, side) => ({
    personId: world.people[`${side}HallLearner`].id,
    extraMinutes: 5,
    extraAttempts: 0,
    reason: 'Тексеру үшін',
  }),
  'quizzes.essayApi.mark': () => ({ revision: 999, marks: [{ criterionId: 'idea', mark: 1 }] }),
  'reports.objectionsApi.object': () => ({ key: newKey(), text: 'Мен басынан бері болдым.' }),
  'reports.objectionsApi.answerObjection': () => ({ key: newKey(), outcome: 'refused', note: 'Тексеру үшін' }),
  'reports.sheetsApi.confirmSheet': () => ({ key: newKey(), hash: '0'.repeat(64) }),
  'reports.versionsApi.approve': () => ({ key: newKey() }),
  'reports.verifyApi.verifyCode': () => ({ serial: '2026-000000', checkCode: '0'.repeat(12) }),
  'programmes.announcementApi.publish': () => ({ key: newKey(), ...announced }),
  'programmes.announcementApi.edit': () => ({ revision: 999, ...announced }),
  'programmes.announcementApi.withdraw': () => ({ revision: 999 }),
  'programmes.archiveApi.begin': (world, side) => ({
    key: newKey(),
    name: 'мұрағат.zip',
    bytes: 10,
    regionIds: [world[side].regionId],
  }),
  'programmes.cohortApi.edit': () => ({ revision: 999 }),
  'programmes.cohortApi.move': () => ({ revision: 999 }),
  'programmes.cohortApi.enrol': (world, side) => ({
    key: newKey(),
    personIds: [world.people[`${side}HallLearner`].id],
  }),
  'programmes.learnApi.complete': () => ({ key: newKey() }),
  'programmes.learnMediaApi.played': () => ({ key: newKey(), ranges: [{ fromMs: 0, toMs: 10 }], positionMs: 10 }),
  'programmes.learnMediaApi.fileTaken': () => ({ key: newKey() }),
  'programmes.programmeFileApi.create': () => ({ purpose: 'image', name: 'сурет.png', bytes: 10 }),
  'programmes.learnApi.enrolByCode': () => ({ code: 'AAAA-AAAA' }),
  'programmes.lessonApi.save': () => ({ revision: 999, content: { kk: null, ru: null } }),
  'programmes.lessonApi.restore': () => ({ revision: 999, past: 1 }),
  'programmes.programmeApi.publish': () => ({ revision: 999 }),
  'seminars.expectedApi.add': (world, side) => ({ revision: 0, personIds: [world.people[`${side}Stranger`].id] }),
  'seminars.expectedApi.move': (world, side) => ({
    revision: 0,
    personIds: [world.people[`${side}HallLearner`].id],
    place: { kind: 'own' },
  }),
  'seminars.expectedApi.remove': (world, side) => ({
    revision: 0,
    personIds: [world.people[`${side}HallLearner`].id],
  }),
  'seminars.functionApi.edit': () => ({ revision: 0, number: 1, title: { kk: 'Қызмет', ru: 'Функция' } }),
  'seminars.guestApi.readLink': () => ({ token: 'x'.repeat(43) }),
  'seminars.guestApi.acceptLink': () => ({ token: 'x'.repeat(43) }),
  // No such folder: nothing is written.
  'question-formats.questionImportApi.apply': () => ({ folderId: '0'.repeat(24), withFolders: false }),
  'supervised.sittingApi.open': (world, side) => ({
    cohortId: world[side].cohortId,
    activityId: world[side].supervisedActivityId,
  }),
  'supervised.sittingApi.check': (world, side) => ({
    personIds: [world.people[`${side}HallLearner`].id],
    present: true,
  }),
  'supervised.sittingApi.lend': (world, side) => ({
    personId: world.people[`${side}HallLearner`].id,
    key: newKey(),
  }),
  // Nobody writes, and there is no such revision: whoever is let in is refused further on.
  'supervised.sittingApi.extend': () => ({ key: newKey(), minutes: 5, personId: null, reason: 'Сынақ үшін' }),
  'supervised.sittingApi.remove': (world, side) => ({
    personId: world.people[`${side}HallLearner`].id,
    reason: 'Сынақ үшін',
  }),
  'supervised.paperApi.make': (world, side) => ({ personIds: [world.people[`${side}HallLearner`].id] }),
  'supervised.paperApi.enter': () => ({ key: newKey(), revision: 999, answers: [], reason: 'Сынақ үшін' }),
  'supervised.paperApi.void': (_, side) => ({ reason: `Сынақ ${side}` }),
  'supervised.hallTestApi.enter': () => ({ key: newKey(), code: '000000' }),
  'supervised.testDeviceApi.enter': () => ({ code: 'AAAA-AAAA' }),
  'supervised.testDeviceApi.read': () => ({ token: 'x'.repeat(43) }),
  'supervised.testDeviceApi.watch': () => ({ token: 'x'.repeat(43), deadline: 1 }),
  'supervised.testDeviceApi.save': () => ({
    token: 'x'.repeat(43),
    answers: [{ questionId: '0'.repeat(24), value: null, rev: 1 }],
  }),
  'supervised.testDeviceApi.submit': () => ({ token: 'x'.repeat(43), key: newKey() }),
  'seminars.seminarApi.edit': () => ({ revision: 0, title: { kk: 'Басқа', ru: 'Другой' } }),
  'seminars.seminarApi.cancel': () => ({ revision: 0, reason: 'Себепсіз' }),
  'seminars.seminarApi.changePolicy': () => ({ revision: 0, policy: {} }),
  'surveys.surveyApi.save': () => ({ revision: 999, content: { intro: { kk: '', ru: '' }, questions: [] } }),
  'surveys.surveyLearnApi.answer': () => ({ key: crypto.randomUUID(), answers: [] }),
};

/** Lists that name the people of a side by what only their own side may know of them. */
const uploads: Record<string, (world: World, side: Side) => string> = {
  'identity.peopleApi.previewImport': () => 'Тегі;Аты\n?;Айгүл\n',
  'programmes.cohortApi.importFile': (world, side) => `ЖСН\n${world.people[`${side}HallLearner`].iin}\n`,
  'seminars.expectedApi.importFile': (world, side) =>
    `ЖСН\n${world.people[`${side}HallLearner`].iin}\n${world.people[`${side}OwnLearner`].iin}\n`,
  'seminars.functionApi.importFile': () => 'Нөмірі;kk;ru\nbad;;\n',
};
