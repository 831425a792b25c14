import type { Caller } from '../../support/world/cast.ts';
import type { World } from '../../support/world/index.ts';
import { type LiveWorld, newKey } from '../../support/world/live.ts';
import type { Probe } from './probe.ts';

/** A request whose ids do not belong together, by somebody who may do the same where they do. */
export type Mismatch = Probe & { by: Caller };

/** Everything that names two things, with one of the north and one of the south. */
export function mismatches({ north, south, people }: World, live: LiveWorld): Mismatch[] {
  const seminar = `/seminars/${north.seminarId}`;
  const foreignSession = `${seminar}/sessions/${south.sessionId}`;
  const ownSession = `${seminar}/sessions/${north.sessionId}`;
  const action = { kind: 'confirm', personIds: [people.northHallLearner.id], actionId: newKey(), agoMs: 0 };
  const message = { key: newKey(), text: 'Сынақ', hallIds: [south.hallId] };
  const correction = { key: newKey(), effect: 'add', minutes: 5, reason: 'Себепсіз түзету' };
  const start = { kind: 'true-start', moment: 1, key: newKey(), reason: 'Бөтен сессия' };
  const substitute = {
    key: newKey(),
    personId: live.north.walkInId,
    representedId: people.northSecondHallLearner.id,
    basis: 'Бөтен сессия',
  };
  const recognised = { key: newKey(), guestId: live.north.walkInId, personId: people.northOwnLearner.id };
  const note = { note: 'Бөтен жазба' };
  const answer = { key: newKey(), outcome: 'refused', note: 'Бөтен қарсылық' };
  const objection = { key: newKey(), text: 'Бөтен сессияға қарсылық' };
  const sheet = { key: newKey(), hash: '0'.repeat(64) };
  const essayMark = { revision: 0, marks: [{ criterionId: 'idea', mark: 1 }] };
  const paperEntry = { key: newKey(), revision: 0, answers: [] };
  const rollCall = (sessionId: string) => ({ sessionId, actionId: newKey(), missing: [], heads: 0 });
  const codes = { personIds: [people.southHallLearner.id] };
  const get = (by: Caller, path: string): Mismatch => ({ by, method: 'GET', path });
  const post = (by: Caller, path: string, body: unknown): Mismatch => ({ by, method: 'POST', path, body });
  const remove = (by: Caller, path: string): Mismatch => ({ by, method: 'DELETE', path });
  return [
    get('administrator', `${seminar}/halls/${south.hallId}/desk`),
    get('northCoordinator', `/seminars/${south.seminarId}/halls/${north.hallId}/desk`),
    get('northCoordinator', `${seminar}/halls/${north.hallId}/desk?sessionId=${south.sessionId}`),
    post('northCoordinator', `/halls/${north.hallId}/desk/actions`, {
      seminarId: south.seminarId,
      sessionId: south.sessionId,
      actions: [action],
    }),
    post('northCoordinator', `/halls/${north.hallId}/desk/actions`, {
      seminarId: north.seminarId,
      sessionId: south.sessionId,
      actions: [action],
    }),
    post('administrator', `${seminar}/halls/${south.hallId}/sign-in-codes`, codes),
    post('northCoordinator', `/seminars/${south.seminarId}/halls/${north.hallId}/sign-in-codes`, codes),
    get('administrator', `${seminar}/control/halls/${south.hallId}/people`),
    post('northOrganiser', `${seminar}/control/messages`, message),
    post('administrator', `${seminar}/control/messages`, message),
    post('northOrganiser', `${seminar}/control/roll-calls`, { key: newKey(), hallIds: [south.hallId] }),
    post('administrator', `${seminar}/control/halls/${south.hallId}/roll-call`, rollCall(north.sessionId)),
    post('administrator', `${seminar}/control/halls/${north.hallId}/roll-call`, rollCall(south.sessionId)),
    ...['report', 'report.csv', 'report.xlsx', 'sheet', 'conflicts'].map((what) =>
      get('administrator', `${foreignSession}/${what}`),
    ),
    post('administrator', `${foreignSession}/adjustments`, { ...correction, target: { kind: 'all' } }),
    ...['history', 'guests', `people/${people.northHallLearner.id}/spans`].map((what) =>
      get('administrator', `${foreignSession}/${what}`),
    ),
    get('administrator', `${ownSession}/people/${people.southHallLearner.id}/spans`),
    post('administrator', `${foreignSession}/corrections`, start),
    post('administrator', `${foreignSession}/corrections/preview`, start),
    post('administrator', `${foreignSession}/adjustments/preview`, { ...correction, target: { kind: 'all' } }),
    post('administrator', `${foreignSession}/substitutions`, substitute),
    post('administrator', `${ownSession}/substitutions/${live.south.substitutionId}/withdrawal`, undefined),
    post('administrator', `${foreignSession}/substitutions/${live.south.substitutionId}/withdrawal`, undefined),
    post('administrator', `${foreignSession}/matches`, recognised),
    post('administrator', `${ownSession}/matches/${live.south.matchId}/withdrawal`, undefined),
    post('administrator', `${foreignSession}/matches/${live.north.matchId}/withdrawal`, undefined),
    post('administrator', `${ownSession}/conflicts/${live.south.conflictId}/resolution`, note),
    post('administrator', `${foreignSession}/conflicts/${live.south.conflictId}/resolution`, note),
    post('administrator', `${foreignSession}/conflicts/${live.north.conflictId}/resolution`, note),
    ...['objections', 'sheets', 'versions', 'versions/1', 'versions/1/documents/kk.xlsx', 'draft/kk.xlsx'].map((what) =>
      get('administrator', `${foreignSession}/${what}`),
    ),
    get('administrator', `${ownSession}/versions/2`),
    get('administrator', `${ownSession}/versions/2/documents/kk.xlsx`),
    post('administrator', `${foreignSession}/versions`, { key: newKey() }),
    post('administrator', `${ownSession}/objections/${live.south.objectionId}/answer`, answer),
    post('administrator', `${foreignSession}/objections/${live.south.objectionId}/answer`, answer),
    post('administrator', `${foreignSession}/objections/${live.north.objectionId}/answer`, answer),
    post('northOwnLearner', `/me/attendance/${north.seminarId}/sessions/${south.sessionId}/objections`, objection),
    post('northCoordinator', `${foreignSession}/halls/${north.hallId}/confirmation`, sheet),
    post(
      'northCoordinator',
      `/seminars/${south.seminarId}/sessions/${south.sessionId}/halls/${north.hallId}/confirmation`,
      sheet,
    ),
    remove('administrator', `${seminar}/guests/${south.guestId}`),
    post('administrator', `${seminar}/guests/${south.guestId}/link`, undefined),
    remove('administrator', `${seminar}/guests/${south.guestId}/link`),
    remove('northCoordinator', `/screens/${south.screenId}`),
    get('northOrganiser', `/people/imports/${south.importId}`),
    post('northOrganiser', `/people/imports/${south.importId}/apply`, undefined),
    get('northOrganiser', `/jobs/${south.jobId}`),
    get('administrator', `/banks/${north.bankId}/questions/${south.questionId}`),
    get('administrator', `/banks/${north.bankId}/questions/${south.questionId}/versions`),
    get('administrator', `/quizzes/${north.quizId}/questions/${south.questionId}/correction`),
    get('administrator', `/cohorts/${north.cohortId}/quizzes/${south.quizActivityId}/results`),
    get('administrator', `/cohorts/${north.cohortId}/quizzes/${south.quizActivityId}/statistics`),
    get('northHallLearner', `/learn/${north.cohortId}/quizzes/${south.quizActivityId}`),
    post('northHallLearner', `/learn/${north.cohortId}/quizzes/${south.quizActivityId}/attempts`, { key: newKey() }),
    get('administrator', `/sittings/${north.sittingId}/papers/${south.paperId}`),
    post('northCoordinator', `/sittings/${north.sittingId}/papers/${south.paperId}/void`, { reason: 'Бөтен парақ' }),
    post('northCoordinator', `/sittings/${north.sittingId}/papers`, { personIds: [people.southHallLearner.id] }),
    post('northCoordinator', `/sittings/${north.sittingId}/removals`, {
      personId: people.southHallLearner.id,
      reason: 'Бөтен адам',
    }),
    {
      ...post('administrator', `/sittings/${north.sittingId}/papers/${south.paperId}/entry`, paperEntry),
      method: 'PUT',
    },
    { ...post('administrator', `/attempts/${north.attemptId}/essays/${south.questionId}`, essayMark), method: 'PUT' },
  ];
}

/** Requests inside one's own side that reach over into the other; each with the code that refuses it. */
export function overreaches({ north, south, people }: World): (Mismatch & { code: string })[] {
  const by: Caller = 'northOrganiser';
  const post = (code: string, path: string, body: unknown) => ({ by, method: 'POST', path, body, code });
  const patch = (code: string, path: string, body: unknown) => ({ by, method: 'PATCH', path, body, code });
  const name = { kk: 'Жаңа', ru: 'Новое', en: '' };
  const person = { surname: 'Жаңа', givenName: 'Адам' };
  const startsAt = Date.now() + 3_600_000;
  const draft = {
    title: { kk: 'Жаңа', ru: 'Новый' },
    hostIds: [people.northHost.id],
    sessions: [{ startsAt, endsAt: startsAt + 3_600_000 }],
  };
  const seminar = `/seminars/${north.spare.seminarId}`;
  const list = { revision: 4, personIds: [people.northStranger.id] };
  const foreignHall = { kind: 'hall', hallId: south.hallId };
  const staff = ['northObserver', 'northCoordinator', 'organiser', 'observer'] as const;
  return [
    post('person.outsideScope', '/people', { ...person, regionId: south.regionId }),
    post('person.outsideScope', '/people', { ...person, centreId: south.centreId }),
    post('person.outsideScope', '/people', person),
    patch('person.outsideScope', `/people/${people.northStranger.id}`, { revision: 1, regionId: south.regionId }),
    patch('person.outsideScope', `/people/${people.northStranger.id}`, { revision: 1, centreId: south.centreId }),
    post('person.outsideScope', '/centres', { regionId: south.regionId, name }),
    post('person.outsideScope', '/halls', { centreId: south.centreId, name, capacity: 5, language: 'kk' }),
    post('seminar.outsideScope', '/seminars', { ...draft, regionIds: [south.regionId] }),
    post('seminar.outsideScope', '/seminars', { ...draft, regionIds: [north.regionId, south.regionId] }),
    post('seminar.outsideScope', '/seminars', draft),
    patch('seminar.outsideScope', seminar, { revision: 4, regionIds: [] }),
    patch('seminar.outsideScope', seminar, { revision: 4, regionIds: [south.regionId] }),
    patch('request.invalid', seminar, {
      revision: 4,
      sessions: [{ ...draft.sessions[0], sessionId: south.sessionId }],
    }),
    post('seminar.outsideScope', `${seminar}/expected/add`, { ...list, place: foreignHall }),
    post('request.invalid', `${seminar}/expected/add`, { ...list, personIds: [people.southStranger.id] }),
    post('request.invalid', `${seminar}/expected/move`, {
      revision: 4,
      personIds: [people.southHallLearner.id],
      place: { kind: 'own' },
    }),
    // Nobody takes over an account whose roles reach further than his own.
    ...staff.flatMap((who) => [
      patch('person.protected', `/people/${people[who].id}`, { revision: 1, email: 'mine@minber.example' }),
      ...['invitation', 'password-reset', 'deactivate', 'sign-out'].map((act) =>
        post('person.protected', `/people/${people[who].id}/${act}`, undefined),
      ),
    ]),
  ];
}
