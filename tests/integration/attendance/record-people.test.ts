import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { newId } from '../../../server/src/platform/data/ids.ts';
import type { HistoryEntry } from '../../../shared/src/attendance/record.ts';
import type { ReportLine } from '../../../shared/src/attendance/report.ts';
import type { Cast, Who } from './support/cast.ts';
import type { Recorded } from './support/recorded.ts';
import { useWorld } from './support/world.ts';

const world = useWorld();
const { call, report, anotherCast } = world;
const minute = 60_000;
type Reader = Parameters<typeof call>[0];

let told: Recorded;
let cast: Cast;
const at = (minutes: number) => told.start + minutes * minute;
const session = () => `/seminars/${cast.seminarId}/sessions/${cast.sessionId}`;
const post = (path: string, body?: object, who: Reader = 'organiser') =>
  call(who, 'POST', session() + path, body, cast);
const get = (path: string, who: Reader = 'organiser') => call(who, 'GET', session() + path, undefined, cast);
const lineOf = async (personId: string, who: Reader = 'organiser'): Promise<ReportLine | undefined> =>
  (await report(who, cast)).lines.find((line) => line.personId === personId);
const represent = (personId: string, representedId: string, more: object = {}, who: Reader = 'organiser') =>
  post('/substitutions', { key: randomUUID(), personId, representedId, basis: '№ 12 бұйрық', ...more }, who);

/** Bolat was in his hall, Dana came to the other one; a stranger and a guest came to the north. Erlan never came. */
async function tell(): Promise<void> {
  const { recordedSession } = await import('./support/recorded.ts');
  const { WalkInModel } = await import('../../../server/src/attendance/record/walk-in-model.ts');
  cast = await anotherCast({ graceMs: 0, unconfirmedLimitMs: 200 * minute });
  told = await recordedSession(cast);
  await told.screen('north', 0, 60);
  await told.screen('south', 0, 60);
  await told.hall('north', 'in', -5, 'bolat');
  await told.hall('south', 'in', 0, 'dana');
  await told.hall('north', 'in', 0, 'stranger');
  const _id = newId();
  const guest = { surname: 'Жумабаев', givenName: 'Эрлан', patronymic: '', position: '', organisation: 'Әкімдік' };
  const { hallId } = cast.north;
  await WalkInModel.create({ _id, seminarId: cast.seminarId, hallId, ...guest, writtenBy: null, writtenAt: at(0) });
  Object.assign(cast.ids, { guest: _id });
  await told.hall('north', 'in', 5, 'guest' as Who);
}
const guestId = () => (cast.ids as unknown as { guest: string }).guest;

describe('A substitute', () => {
  beforeAll(tell);

  it('is named on both lines with the basis; whom he represents stays absent', async () => {
    const key = randomUUID();
    const written = await represent(cast.ids.stranger, cast.ids.erlan, { key });
    expect(written).toMatchObject({
      status: 201,
      body: {
        personName: 'Ізбасаров Қанат',
        representedName: 'Жұмабаев Ерлан',
        byName: 'Омаров Нұрлан',
        withdrawnAt: null,
      },
    });
    const again = await represent(cast.ids.stranger, cast.ids.erlan, { key });
    expect(again.body.substitutionId).toBe(written.body.substitutionId);
    expect(await lineOf(cast.ids.stranger)).toMatchObject({
      represents: { personId: cast.ids.erlan, name: 'Жұмабаев Ерлан', basis: '№ 12 бұйрық' },
      creditedMs: 60 * minute,
      representedBy: null,
    });
    expect(await lineOf(cast.ids.erlan)).toMatchObject({
      representedBy: { personId: cast.ids.stranger, name: 'Ізбасаров Қанат', basis: '№ 12 бұйрық' },
      why: 'absent',
      credited: false,
    });
    expect((await report('organiser', cast)).substitutions).toHaveLength(1);
  });

  it('is refused for himself, for who attended, for who was not expected, twice, and of who was not there', async () => {
    const { ids } = cast;
    const code = async (who: string, represented: string) => (await represent(who, represented)).body.code;
    expect(await code(ids.stranger, ids.stranger)).toBe('substitution.self');
    expect(await code(ids.bolat, ids.dana)).toBe('substitution.present');
    expect(await code(ids.bolat, ids.host)).toBe('substitution.notExpected');
    expect(await code(ids.bolat, ids.erlan)).toBe('substitution.taken');
    expect(await code(ids.stranger, ids.farida)).toBe('substitution.busy');
    expect(await code(ids.aigerim, ids.farida)).toBe('substitution.notHere');
    expect((await represent(ids.bolat, ids.farida, { basis: '' })).status).toBe(400);
    for (const who of ['northObserver', 'northCoordinator', 'northOrganiser', 'bolat'] as const)
      expect((await represent(ids.bolat, ids.farida, {}, who)).status).toBe(404);
    expect((await report('organiser', cast)).substitutions).toHaveLength(1);
  });

  it('is one for each absent person, however many write it down at once', async () => {
    const both = await Promise.all([
      represent(cast.ids.bolat, cast.ids.farida),
      represent(cast.ids.dana, cast.ids.farida),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409]);
  });

  it('is taken back by another entry, and may then be another', async () => {
    const [first] = (await report('organiser', cast)).substitutions;
    const withdrawn = await post(`/substitutions/${first?.substitutionId}/withdrawal`);
    expect(withdrawn.body).toMatchObject({ withdrawnBy: 'Омаров Нұрлан' });
    const again = await post(`/substitutions/${first?.substitutionId}/withdrawal`);
    expect(again.body.withdrawnAt).toBe(withdrawn.body.withdrawnAt);
    expect(await lineOf(cast.ids.erlan)).toMatchObject({ representedBy: null });
    expect((await represent(guestId(), cast.ids.erlan)).status).toBe(201);
    expect(await lineOf(cast.ids.erlan)).toMatchObject({ representedBy: { name: 'Жумабаев Эрлан' } });
    expect((await report('organiser', cast)).substitutions).toHaveLength(3);
    expect((await post(`/substitutions/${newId()}/withdrawal`)).status).toBe(404);
    expect((await post(`/substitutions/${first?.substitutionId}/withdrawal`, undefined, 'northObserver')).status).toBe(
      404,
    );
  });
});

describe('A guest', () => {
  beforeAll(tell);
  let matchId: string;
  const match = (personId: string, more: object = {}, who: Reader = 'organiser') =>
    post('/matches', { key: randomUUID(), guestId: guestId(), personId, ...more }, who);

  it('is shown with the people he may be, whatever the spelling', async () => {
    const { guests } = (await get('/guests')).body;
    expect(guests).toMatchObject([{ guest: { name: 'Жумабаев Эрлан' }, hallId: cast.north.hallId, match: null }]);
    expect(guests[0].candidates[0]).toMatchObject({ name: 'Жұмабаев Ерлан', personId: cast.ids.erlan, expected: true });
    expect(guests[0].candidates.length).toBeLessThanOrEqual(5);
    for (const who of ['northObserver', 'northCoordinator', 'bolat'] as const)
      expect((await get('/guests', who)).status).toBe(404);
  });

  it('once recognised is that person everywhere, and the name he was written with stays', async () => {
    const key = randomUUID();
    const written = await match(cast.ids.erlan, { key });
    expect(written).toMatchObject({ status: 201, body: { guestName: 'Жумабаев Эрлан', personName: 'Жұмабаев Ерлан' } });
    matchId = written.body.matchId;
    expect((await match(cast.ids.erlan, { key })).body.matchId).toBe(matchId);
    expect(await lineOf(cast.ids.erlan)).toMatchObject({
      recordedAs: 'Жумабаев Эрлан',
      creditedMs: 55 * minute,
      elsewhere: true,
      places: [{ kind: 'hall', hallId: cast.north.hallId }],
    });
    expect(await lineOf(guestId())).toBeUndefined();
    expect((await report('organiser', cast)).matches).toMatchObject([{ matchId, withdrawnAt: null }]);
    const own = await call('erlan', 'GET', `/me/attendance/${cast.seminarId}`, undefined, cast);
    expect(own.body.sessions[0]).toMatchObject({
      line: { recordedAs: 'Жумабаев Эрлан' },
      spans: [{ evidence: 'desk' }],
    });
    expect((await get('/guests')).body.guests).toMatchObject([{ match: { matchId }, candidates: [] }]);
  });

  it('is in conflict where the person was somewhere else at the time', async () => {
    await told.hall('south', 'in', 10, 'erlan');
    const { conflicts } = await report('organiser', cast);
    expect(conflicts).toMatchObject([{ kind: 'two-halls', person: { name: 'Жұмабаев Ерлан' } }]);
  });

  it('is recognised once, as somebody of the register, by who may', async () => {
    expect((await match(cast.ids.farida)).body.code).toBe('match.taken');
    expect((await match(newId())).body.code).toBe('match.unknownPerson');
    const noGuest = { key: randomUUID(), guestId: cast.ids.bolat, personId: cast.ids.erlan };
    expect((await post('/matches', noGuest)).body.code).toBe('match.notGuest');
    for (const who of ['northObserver', 'northCoordinator', 'northOrganiser'] as const)
      expect((await match(cast.ids.farida, {}, who)).status).toBe(404);
  });

  it('is a guest again when that is taken back', async () => {
    expect((await post(`/matches/${matchId}/withdrawal`)).body).toMatchObject({ withdrawnBy: 'Омаров Нұрлан' });
    expect(await lineOf(guestId())).toMatchObject({ kind: 'guest', creditedMs: 55 * minute });
    expect(await lineOf(cast.ids.erlan)).toMatchObject({ recordedAs: null });
    expect((await match(cast.ids.farida)).status).toBe(201);
  });
});

describe('Who was where', () => {
  beforeAll(tell);

  it('says who was present in another place than expected', async () => {
    expect(await lineOf(cast.ids.dana)).toMatchObject({
      elsewhere: true,
      expectedPlace: { kind: 'hall', hallId: cast.north.hallId },
      places: [{ kind: 'hall', hallId: cast.south.hallId }],
    });
    for (const who of ['bolat', 'erlan', 'stranger'] as const)
      expect(await lineOf(cast.ids[who])).toMatchObject({ elsewhere: false });
  });

  it('shows the spans of a line to whoever may see the line', async () => {
    const { status, body } = await get(`/people/${cast.ids.dana}/spans`);
    expect(status).toBe(200);
    expect(body.line).toMatchObject({ name: 'Әлиева Дана' });
    expect(body.spans).toMatchObject([{ evidence: 'desk', place: { kind: 'hall', hallId: cast.south.hallId } }]);
    expect((await get(`/people/${cast.ids.erlan}/spans`, 'northObserver')).status).toBe(404);
    expect((await get(`/people/${cast.ids.bolat}/spans`, 'northObserver')).status).toBe(200);
    expect((await get(`/people/${cast.ids.host}/spans`)).status).toBe(404);
  });

  it('lists what became of the expected list after the start', async () => {
    const { SeminarModel } = await import('../../../server/src/seminars/model.ts');
    await SeminarModel.updateOne({ _id: cast.seminarId }, { $set: { expectedFrozenAt: told.start } });
    const seminar = await SeminarModel.findById(cast.seminarId).lean();
    const moved = await call(
      'organiser',
      'POST',
      `/seminars/${cast.seminarId}/expected/move`,
      {
        revision: seminar?.revision,
        personIds: [cast.ids.dana],
        place: { kind: 'hall', hallId: cast.south.hallId },
        reason: 'Іссапарда жүр',
      },
      cast,
    );
    expect(moved.status).toBeLessThan(300);
    expect((await report('organiser', cast)).expectedChanges).toMatchObject([
      {
        reason: 'Іссапарда жүр',
        by: { name: 'Омаров Нұрлан' },
        lines: [{ person: { name: 'Әлиева Дана' }, to: { kind: 'hall', hallId: cast.south.hallId } }],
      },
    ]);
    expect(await lineOf(cast.ids.dana)).toMatchObject({ elsewhere: false });
  });
});

describe('The history of a record', () => {
  beforeAll(async () => {
    await tell();
    await represent(cast.ids.stranger, cast.ids.farida);
    const [written] = (await report('organiser', cast)).substitutions;
    await post(`/substitutions/${written?.substitutionId}/withdrawal`);
    await post('/matches', { key: randomUUID(), guestId: guestId(), personId: cast.ids.erlan });
    await post('/adjustments', {
      key: randomUUID(),
      target: { kind: 'person', personId: cast.ids.erlan },
      effect: 'add',
      minutes: 5,
      reason: 'Қағаз тізім бойынша',
    });
    await post('/corrections', { key: randomUUID(), kind: 'true-end', moment: at(55), reason: 'Ертерек бітті' });
    await told.hall('south', 'in', 10, 'erlan');
    const { conflicts } = await report('organiser', cast);
    await post(`/conflicts/${conflicts[0]?.conflictId}/resolution`, { note: 'Оңтүстікте болған' });
  });
  const pages = async (who: Reader, query = ''): Promise<HistoryEntry[]> => {
    const all: HistoryEntry[] = [];
    let cursor = '';
    do {
      const { body } = await get(`/history?limit=3${query}${cursor && `&cursor=${encodeURIComponent(cursor)}`}`, who);
      all.push(...body.items);
      cursor = body.next ?? '';
    } while (cursor);
    return all;
  };

  it('tells everything anyone did, newest first, page by page without a gap or a repetition', async () => {
    const all = await pages('organiser');
    expect(all.map(({ kind }) => kind)).toEqual([
      'resolution',
      'correction',
      'adjustment',
      'match',
      'substitution-withdrawn',
      'substitution',
      'policy',
      ...Array(5).fill('check-in'),
    ]);
    expect(new Set(all.map(({ entryId }) => entryId)).size).toBe(all.length);
    expect(all.every((entry, index) => index === 0 || (all[index - 1]?.at ?? 0) >= entry.at)).toBe(true);
    const of = (kind: string) => all.find((entry) => entry.kind === kind);
    expect(of('correction')).toMatchObject({
      byName: 'Омаров Нұрлан',
      params: { correction: 'true-end', effect: 'remove', reason: 'Ертерек бітті' },
    });
    expect(of('substitution')).toMatchObject({
      personName: 'Ізбасаров Қанат',
      params: { represented: 'Үсенова Фарида', basis: '№ 12 бұйрық' },
    });
    expect(of('match')).toMatchObject({ personName: 'Жұмабаев Ерлан', params: { guest: 'Жумабаев Эрлан' } });
    expect(of('resolution')).toMatchObject({ params: { conflict: 'two-halls', note: 'Оңтүстікте болған' } });
    expect(of('adjustment')).toMatchObject({ personName: 'Жұмабаев Ерлан', params: { minutes: 5 } });
  });

  it('is told of one person, and to each reader only of his rows', async () => {
    const ofErlan = await pages('organiser', `&personId=${cast.ids.erlan}`);
    expect(ofErlan.map(({ kind }) => kind)).toEqual(['resolution', 'adjustment', 'match', 'check-in']);
    const north = await pages('northObserver');
    expect(north.some(({ kind }) => kind === 'correction')).toBe(true);
    const southern = north.filter(({ hallId }) => hallId === cast.south.hallId);
    expect(southern.every(({ personId }) => [cast.ids.dana, cast.ids.erlan].includes(personId ?? ''))).toBe(true);
    expect((await get('/history', 'bolat')).status).toBe(404);
  });

  it('tells others of every write by an event in the same document', async () => {
    const { relay } = await import('../../../server/src/platform/index.ts');
    const { ResolutionModel } = await import('../../../server/src/attendance/record/resolution-model.ts');
    const { conflicts } = await report('organiser', cast);
    const waiting = async () => {
      const [last] = await ResolutionModel.find({ sessionId: cast.sessionId }).sort({ at: -1 }).limit(1).lean();
      return last?.outbox.map(({ type, payload }) => ({ type, payload }));
    };
    await relay.stop();
    await post(`/conflicts/${conflicts[0]?.conflictId}/resolution`, { note: 'Тағы бір рет анықталды' });
    const payload = { seminarId: cast.seminarId, sessionId: cast.sessionId };
    expect(await waiting()).toEqual([{ type: 'attendance.changed', payload }]);
    relay.start();
    await expect.poll(waiting).toEqual([]);
  });
});
