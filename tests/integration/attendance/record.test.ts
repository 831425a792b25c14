import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ReportLine } from '../../../shared/src/attendance/report.ts';
import type { Recorded } from './support/recorded.ts';
import { useWorld } from './support/world.ts';

const world = useWorld();
const { call, report, anotherCast } = world;
const minute = 60_000;

/** A session of an hour: live in the record from 0 to 60, with people connected from ten minutes before it. */
async function tell(policy: Parameters<typeof anotherCast>[0] = {}): Promise<Recorded> {
  const { recordedSession } = await import('./support/recorded.ts');
  const told = await recordedSession(await anotherCast({ graceMs: 0, unconfirmedLimitMs: 200 * minute, ...policy }));
  await told.heard('aigerim', -10, 0, false);
  await told.heard('aigerim', 0, 60);
  await told.heard('farida', 15, 60);
  await told.screen('north', -10, 0, false);
  await told.screen('north', 0, 60);
  await told.hall('north', 'in', -10, 'bolat');
  return told;
}

type Reader = Parameters<typeof call>[0];
const api = (told: Recorded) => {
  const { cast } = told;
  const session = `/seminars/${cast.seminarId}/sessions/${cast.sessionId}`;
  const at = (minutes: number) => told.start + minutes * minute;
  const post = (path: string, body?: object, who: Reader = 'organiser') =>
    call(who, 'POST', session + path, body, cast);
  return {
    at,
    post,
    get: (path: string, who: Reader = 'organiser') => call(who, 'GET', session + path, undefined, cast),
    correct: (wanted: object, who: Reader = 'organiser') =>
      post('/corrections', { key: randomUUID(), reason: 'Жүргізуші кеш бастады', ...wanted }, who),
    lineOf: async (who: keyof typeof cast.ids, reader: Reader = 'organiser'): Promise<ReportLine | undefined> =>
      (await report(reader, cast)).lines.find(({ personId }) => personId === cast.ids[who]),
  };
};

describe('A correction of when the session was live', () => {
  let told: Recorded;
  let of: ReturnType<typeof api>;
  beforeAll(async () => {
    told = await tell();
    of = api(told);
  });

  it('shows before and after for everyone whose line changes, and changes nothing by that', async () => {
    const wanted = { kind: 'true-start', moment: of.at(-8) };
    const preview = await of.post('/corrections/preview', wanted);
    expect(preview.status).toBe(201);
    expect(preview.body.live.before).toEqual([{ from: of.at(0), to: of.at(60) }]);
    expect(preview.body.live.after).toEqual([{ from: of.at(-8), to: of.at(60) }]);
    const names = preview.body.lines.map(({ name }: { name: string }) => name);
    expect(names).toEqual(['Әбенова Айгерім', 'Қасенов Болат', 'Үсенова Фарида']);
    expect(preview.body.lines[0]).toMatchObject({
      before: { creditedMs: 60 * minute },
      after: { creditedMs: 68 * minute },
    });
    expect(preview.body.lines[2]).toMatchObject({ before: { percent: 75 }, after: { percent: 66.1 } });
    expect(preview.body).toMatchObject({ of: 5, totals: { before: { credited: 2 }, after: { credited: 2 } } });
    const after = await report('organiser', told.cast);
    expect(after.live).toEqual(after.recordedLive);
    expect(after.corrections).toEqual([]);
  });

  it('is signed: an earlier start counts who was connected then, and lateness by it', async () => {
    const key = randomUUID();
    const signed = await of.correct({ kind: 'true-start', moment: of.at(-8), key });
    expect(signed).toMatchObject({
      status: 201,
      body: { effect: 'add', interval: { from: of.at(-8), to: of.at(0) }, authorName: 'Омаров Нұрлан' },
    });
    const again = await of.correct({ kind: 'true-start', moment: of.at(-8), key });
    expect(again.body.correctionId).toBe(signed.body.correctionId);
    const { live, recordedLive, liveMs, corrections } = await report('organiser', told.cast);
    expect(live).toEqual([{ from: of.at(-8), to: of.at(60) }]);
    expect(recordedLive).toEqual([{ from: of.at(0), to: of.at(60) }]);
    expect(liveMs).toBe(68 * minute);
    expect(corrections).toHaveLength(1);
    expect(await of.lineOf('aigerim')).toMatchObject({ creditedMs: 68 * minute, percent: 100, lateMs: null });
    expect(await of.lineOf('bolat')).toMatchObject({ creditedMs: 68 * minute, lateMs: null });
    expect(await of.lineOf('farida')).toMatchObject({ creditedMs: 45 * minute, lateMs: 23 * minute, credited: false });
  });

  it('is answered by later ones: a break, a pause that was none, an earlier end', async () => {
    await of.correct({ kind: 'break', from: of.at(20), to: of.at(30) });
    expect(await of.lineOf('farida')).toMatchObject({ creditedMs: 35 * minute });
    await of.correct({ kind: 'no-break', from: of.at(25), to: of.at(30) });
    await of.correct({ kind: 'true-end', moment: of.at(50) });
    const { live } = await report('organiser', told.cast);
    expect(live).toEqual([
      { from: of.at(-8), to: of.at(20) },
      { from: of.at(25), to: of.at(50) },
    ]);
    expect(await of.lineOf('farida')).toMatchObject({ creditedMs: 30 * minute });
    const own = await call('farida', 'GET', `/me/attendance/${told.cast.seminarId}`, undefined, told.cast);
    expect(own.body.sessions[0]).toMatchObject({ live, line: { creditedMs: 30 * minute } });
  });

  it('is refused outside the session, where it changes nothing, without a reason and the right', async () => {
    const code = async (wanted: object, who?: Reader) => (await of.correct(wanted, who)).body.code;
    expect(await code({ kind: 'true-start', moment: of.at(-600) })).toBe('correction.outsideSession');
    expect(await code({ kind: 'true-end', moment: of.at(600) })).toBe('correction.outsideSession');
    expect(await code({ kind: 'no-break', from: of.at(30), to: of.at(40) })).toBe('correction.nothing');
    expect(await code({ kind: 'break', from: of.at(30), to: of.at(40), reason: '' })).toBe('request.invalid');
    for (const who of ['northObserver', 'northCoordinator', 'northOrganiser', 'host', 'bolat'] as const)
      expect((await of.correct({ kind: 'break', from: of.at(30), to: of.at(40) }, who)).status).toBe(404);
    expect((await report('organiser', told.cast)).corrections).toHaveLength(4);
  });

  it('waits for the end of the session', async () => {
    const { cast } = world;
    const path = `/seminars/${cast().seminarId}/sessions/${cast().sessionId}/corrections`;
    const wanted = { kind: 'true-start', moment: Date.now(), key: randomUUID(), reason: 'Кеш басталды' };
    expect((await call('organiser', 'POST', path, wanted)).body.code).toBe('correction.notEnded');
  });
});

describe('An adjustment', () => {
  it('is shown before it is signed: of a person, a hall and all', async () => {
    const told = await tell();
    const of = api(told);
    const preview = (target: object, more: object = { minutes: 6 }) =>
      of.post('/adjustments/preview', { target, effect: 'remove', ...more });
    const person = await preview({ kind: 'person', personId: told.cast.ids.farida });
    expect(person.body.lines).toMatchObject([{ before: { percent: 75 }, after: { percent: 65, credited: false } }]);
    const hall = await preview({ kind: 'hall', hallId: told.cast.north.hallId });
    expect(hall.body.lines).toMatchObject([{ name: 'Қасенов Болат' }]);
    const all = await preview({ kind: 'all' }, { from: of.at(0), to: of.at(30) });
    expect(all.body.lines).toHaveLength(3);
    expect(all.body.totals).toMatchObject({ before: { credited: 2 }, after: { credited: 0 } });
    expect((await preview({ kind: 'person', personId: told.cast.ids.host })).body.code).toBe(
      'adjustment.unknownTarget',
    );
    expect((await report('organiser', told.cast)).adjustments).toEqual([]);
  });
});

describe('Proportional hours', () => {
  it('are counted in steps of 0.5, rounded down, unless the policy says tenths', async () => {
    const halves = api(await tell({ mode: 'proportional' }));
    expect(await halves.lineOf('aigerim')).toMatchObject({ hours: 1, credited: true });
    const tenths = api(await tell({ mode: 'proportional', hoursIn: 'tenths' }));
    expect(await tenths.lineOf('aigerim')).toMatchObject({ hours: 1.3 });
  });
});

describe('A session that ended later than its host said', () => {
  it('counts who stayed connected, and nobody else', async () => {
    const told = await tell();
    const of = api(told);
    await told.heard('aigerim', 60, 75, false);
    await told.screen('north', 60, 70, false);
    await of.correct({ kind: 'true-end', moment: of.at(70) });
    const { live, recordedLive } = await report('organiser', told.cast);
    expect(live).toEqual([{ from: of.at(0), to: of.at(70) }]);
    expect(recordedLive).toEqual([{ from: of.at(0), to: of.at(60) }]);
    expect(await of.lineOf('aigerim')).toMatchObject({ creditedMs: 70 * minute, percent: 100 });
    expect(await of.lineOf('bolat')).toMatchObject({ creditedMs: 70 * minute });
    expect(await of.lineOf('farida')).toMatchObject({ creditedMs: 45 * minute, percent: 64.2 });
  });
});

describe('“Are you here?” on one’s own device', () => {
  it('stands in the line: how often he was asked, and how often he said yes', async () => {
    const told = await tell();
    const of = api(told);
    const { RollCallAskModel } = await import('../../../server/src/attendance/rollcall/ask-model.ts');
    const { AnswerModel } = await import('../../../server/src/attendance/rollcall/answer-model.ts');
    const { newId } = await import('../../../server/src/platform/index.ts');
    const { seminarId, sessionId, ids } = told.cast;
    const ask = async (minutes: number, occasion: string) => {
      const _id = newId();
      const rest = { reason: 'hand' as const, byId: null, byName: 'Омаров Нұрлан', hallIds: null, own: 'all' as const };
      await RollCallAskModel.create({ _id, seminarId, sessionId, occasion, at: of.at(minutes), ...rest });
      return _id;
    };
    const [early, late] = [await ask(1, 'early'), await ask(40, 'late')];
    for (const askId of [early, late])
      await AnswerModel.create({ _id: newId(), seminarId, sessionId, askId, personId: ids.aigerim, at: of.at(41) });
    expect(await of.lineOf('aigerim')).toMatchObject({ prompts: { asked: 2, answered: 2 } });
    expect(await of.lineOf('farida')).toMatchObject({ prompts: { asked: 1, answered: 0 } });
    expect(await of.lineOf('bolat')).toMatchObject({ prompts: { asked: 0, answered: 0 } });
    const { items } = (await of.get('/history')).body;
    expect(items.filter(({ kind }: { kind: string }) => kind === 'roll-call-asked')).toHaveLength(2);
  });
});

describe('A conflict of devices', () => {
  it('is one device of several people, and one account on two devices in two networks', async () => {
    const told = await tell();
    const of = api(told);
    const laptop = { deviceId: 'laptop-of-the-akimat', network: 'akimat' };
    await told.heard('dana', 0, 20, true, laptop);
    await told.heard('erlan', 25, 60, true, laptop);
    await told.heard('aigerim', 10, 40, true, { deviceId: 'phone', network: 'mobile' });
    await told.heard('aigerim', 10, 40, true, { deviceId: 'tablet', network: 'home' });
    await told.heard('farida', 0, 60, true, { deviceId: 'one', network: 'home' });
    await told.heard('farida', 0, 60, true, { deviceId: 'two', network: 'home' });
    const { conflicts } = await report('organiser', told.cast);
    expect(conflicts).toMatchObject([
      {
        kind: 'two-devices',
        person: { name: 'Әбенова Айгерім' },
        intervals: [{ from: of.at(10), to: of.at(40) }],
      },
      { kind: 'shared-device', person: { name: 'Әлиева Дана' }, others: [{ name: 'Жұмабаев Ерлан' }] },
    ]);
    const [, shared] = conflicts;
    expect((await of.lineOf('dana'))?.conflictIds).toEqual([shared?.conflictId]);
    expect((await of.lineOf('erlan'))?.conflictIds).toEqual([shared?.conflictId]);
    const settled = await of.post(`/conflicts/${shared?.conflictId}/resolution`, {
      note: 'Бір бөлмеде кезекпен отырды',
    });
    expect(settled.body).toMatchObject({ kind: 'shared-device', resolution: { authorName: 'Омаров Нұрлан' } });
    // Whoever may see only one of them learns nothing of the other.
    const seen = await report('northObserver', told.cast);
    expect(seen.conflicts.find(({ kind }) => kind === 'shared-device')).toMatchObject({ others: [] });
    expect(JSON.stringify(seen)).not.toContain('laptop-of-the-akimat');
  });
});
