import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Cast } from './support/cast.ts';
import { useWorld } from './support/world.ts';

const quiet = { afterStartMs: null, hourly: false, beforeEndMs: null };
const world = useWorld({ rollCalls: quiet });
const { cast, call, tab, watcher, report } = world;
const fast = { timeout: 5_000, interval: 50 };

const control = (of: Cast = cast()) => `/seminars/${of.seminarId}/control`;
const askFor = (
  hallIds: string[] | 'all',
  who: 'organiser' | 'northOrganiser' | 'host' = 'organiser',
  key = randomUUID(),
) => call(who, 'POST', `${control()}/roll-calls`, { key, hallIds });
const desk = async (hallId = cast().north.hallId, of = cast()) => {
  const who = hallId === of.north.hallId ? 'northCoordinator' : 'southCoordinator';
  return (await call(who, 'GET', `/seminars/${of.seminarId}/halls/${hallId}/desk`, undefined, of)).body;
};
const act = async (...actions: Record<string, unknown>[]) => {
  const { seminarId, sessionId, north } = cast();
  const body = { seminarId, sessionId, actions: actions.map((one) => ({ actionId: randomUUID(), agoMs: 0, ...one })) };
  return (await call('northCoordinator', 'POST', `/halls/${north.hallId}/desk/actions`, body)).body;
};
const goLive = async (of = cast()) => {
  const host = tab('host', of);
  await host.join('stage');
  await host.get('session:start', { sessionId: of.sessionId });
  return host;
};

describe('A roll-call by hand', () => {
  it('is not asked for before the seminar runs', async () => {
    expect(await askFor('all')).toMatchObject({ status: 409, body: { code: 'rollCall.notRunning' } });
  });

  it('stands at the Desk and in the control room until the hall has taken it', async () => {
    await goLive();
    const { bolat, dana } = cast().ids;
    await act({ kind: 'check-in', personId: bolat }, { kind: 'check-in', personId: dana });
    const page = watcher('organiser');
    await page.get('control:watch', { seminarId: cast().seminarId });
    const deskPage = watcher('northCoordinator');
    await deskPage.get('desk:watch', { seminarId: cast().seminarId, hallId: cast().north.hallId });

    const key = randomUUID();
    const asked = await askFor('all', 'organiser', key);
    expect(asked).toMatchObject({ status: 201, body: { ask: { reason: 'hand', byName: 'Омаров Нұрлан' } } });
    const { ask } = asked.body;
    expect(ask.dueAt - ask.at).toBe(10 * 60_000);
    expect((await askFor('all', 'organiser', key)).body.ask).toEqual(ask);

    await expect.poll(() => deskPage.all('desk:changed').at(-1)?.ask, fast).toEqual(ask);
    expect((await desk()).ask).toEqual(ask);
    const changes = () => page.all('control:changed');
    const tile = () =>
      changes()
        .flatMap(({ tiles }) => tiles)
        .findLast(({ tileId }) => tileId === cast().north.hallId);
    await expect
      .poll(() => tile()?.reasons, fast)
      .toContainEqual({ code: 'roll-call-due', since: ask.at, count: expect.any(Number) });
    expect(changes().at(-1)?.rollCall).toMatchObject({ ask, halls: { answered: 0, of: 2 } });

    const taken = randomUUID();
    const { change } = await act({ kind: 'roll-call', missing: [bolat], heads: 1, actionId: taken });
    expect(change.ask).toBeNull();
    await expect.poll(() => changes().at(-1)?.rollCall?.halls, fast).toEqual({ answered: 1, of: 2 });
    expect(tile()?.reasons.map(({ code }) => code)).not.toContain('roll-call-due');

    await act({ kind: 'undo', undoes: taken });
    expect((await desk()).ask).toEqual(ask);
    await act({ kind: 'roll-call', missing: [], heads: 2 });
    expect((await desk()).ask).toBeNull();
  });

  it('reaches only the halls of its author, and one hall where one is named', async () => {
    const { north, south } = cast();
    const mine = await askFor('all', 'northOrganiser');
    expect(mine.body.hallIds).toEqual([north.hallId]);
    const before = (await desk(south.hallId)).ask;
    const named = await askFor([south.hallId]);
    expect(named.body.hallIds).toEqual([south.hallId]);
    expect((await desk(south.hallId)).ask).toEqual(named.body.ask);
    expect((await desk(south.hallId)).ask).not.toEqual(before);
    expect((await desk(north.hallId)).ask).toEqual(mine.body.ask);
    expect((await askFor([south.hallId], 'northOrganiser')).status).toBe(404);
  });
});

describe('A roll-call told over the phone', () => {
  it('is recorded as taken by the organiser who wrote it down, once, and stands in the report', async () => {
    const { sessionId, north, ids } = cast();
    const path = `${control()}/halls/${north.hallId}/roll-call`;
    const body = { sessionId, actionId: randomUUID(), missing: [ids.bolat], heads: 5 };
    const taken = await call('organiser', 'POST', path, body);
    expect(taken).toMatchObject({ status: 201, body: { rollCall: { by: 'Омаров Нұрлан', listed: 1, heads: 5 } } });
    expect((await call('organiser', 'POST', path, body)).body).toEqual(taken.body);
    const shown = await desk();
    expect(shown.ask).toBeNull();
    expect(shown.rollCall).toMatchObject({ by: 'Омаров Нұрлан' });
    expect(shown.readiness.coordinatorName).not.toBe('Омаров Нұрлан');
    expect(shown.people.find(({ personId }: { personId: string }) => personId === ids.bolat).state).toBe('missing');
    const { halls } = await report();
    const hall = halls.find(({ place }) => place.kind === 'hall' && place.hallId === north.hallId);
    expect(hall?.rollCalls.at(-1)).toMatchObject({ by: 'Омаров Нұрлан', listed: 1, heads: 5 });
  });

  it('is refused to those who may not, and for halls that are not theirs', async () => {
    const { sessionId, south, north } = cast();
    const body = () => ({ sessionId, actionId: randomUUID(), missing: [], heads: 0 });
    expect((await call('northOrganiser', 'POST', `${control()}/halls/${south.hallId}/roll-call`, body())).status).toBe(
      404,
    );
    for (const who of ['host', 'northObserver', 'northCoordinator', 'bolat'] as const)
      expect((await call(who, 'POST', `${control()}/halls/${north.hallId}/roll-call`, body())).status).toBe(404);
  });
});

describe('A prompt on an own device', () => {
  it('comes in the same moment, survives a new connection and is confirmed once', async () => {
    const { seminarId, ids } = cast();
    const own = tab('aigerim');
    await own.join('viewer');
    const companion = tab('dana');
    await companion.join('companion', { hallId: cast().north.hallId });
    const own2 = watcher('aigerim');
    expect(await own2.get('presence:asked', { seminarId })).toMatchObject({ prompt: expect.any(Object) });

    const { ask } = (await askFor('all')).body;
    const told = () => own.told.findLast(({ name }) => (name as string) === 'presence:ask')?.payload;
    await expect.poll(told, fast).toMatchObject({ askId: ask.askId, until: ask.dueAt, seminarId });
    expect(companion.told.some(({ name }) => (name as string) === 'presence:ask')).toBe(false);

    own.drop();
    const again = watcher('aigerim');
    expect((await again.get('presence:asked', { seminarId })).prompt?.askId).toBe(ask.askId);
    const first = await again.get('presence:confirm', { seminarId, askId: ask.askId });
    expect(await again.get('presence:confirm', { seminarId, askId: ask.askId })).toEqual(first);
    expect((await again.get('presence:asked', { seminarId })).prompt).toBeNull();
    const { AnswerModel } = await import('../../../server/src/attendance/rollcall/answer-model.ts');
    expect(await AnswerModel.countDocuments({ askId: ask.askId, personId: ids.aigerim })).toBe(1);

    const room = await watcher('organiser').get('control:watch', { seminarId });
    expect(room.rollCall).toMatchObject({ ask: { askId: ask.askId }, own: { answered: 1, of: 1 } });
    const { loadAsks, promptsOf } = await import('../../../server/src/attendance/rollcall/record.ts');
    const { regionId, centreId } = cast().north;
    const who = { personId: ids.aigerim, regionId, centreId };
    const prompts = promptsOf(await loadAsks(cast().sessionId), who, [{ from: ask.at, to: ask.at, hallId: null }]);
    expect(prompts.answered).toBe(1);
    expect(prompts.asked).toBeGreaterThanOrEqual(1);
  });

  it('can no longer be confirmed when it is over, nor in another seminar', async () => {
    const { seminarId } = cast();
    const { RollCallAskModel } = await import('../../../server/src/attendance/rollcall/ask-model.ts');
    const { ask } = (await askFor('all')).body;
    const page = watcher('farida');
    const other = await world.anotherCast({ rollCalls: quiet });
    const elsewhere = await watcher('farida', other).ask('presence:confirm', {
      seminarId: other.seminarId,
      askId: ask.askId,
    });
    expect(elsewhere).toMatchObject({ ok: false, problem: { code: 'resource.absent' } });
    await RollCallAskModel.updateOne({ _id: ask.askId }, { $set: { at: ask.at - 11 * 60_000 } });
    const late = await page.ask('presence:confirm', { seminarId, askId: ask.askId });
    expect(late).toMatchObject({ ok: false, problem: { code: 'rollCall.over' } });
  });
});

describe('A roll-call by policy', () => {
  it('is asked for at its moment, once, and not in a break', { timeout: 60_000 }, async () => {
    const { RollCallAskModel } = await import('../../../server/src/attendance/rollcall/ask-model.ts');
    const of = await world.anotherCast({ rollCalls: { afterStartMs: 1_500, hourly: false, beforeEndMs: null } });
    const host = await goLive(of);
    await host.get('session:pause', { sessionId: of.sessionId });
    const own = tab('aigerim', of);
    await own.join('viewer');
    const asks = () => RollCallAskModel.find({ sessionId: of.sessionId }).lean();
    const { SeminarModel } = await import('../../../server/src/seminars/model.ts');
    const startedAt = async () => (await SeminarModel.findById(of.seminarId).lean())?.sessions[0]?.startedAt ?? 0;
    await expect.poll(async () => Date.now() - (await startedAt()), fast).toBeGreaterThan(3_000);
    expect(await asks()).toEqual([]);
    await host.get('session:resume', { sessionId: of.sessionId });
    await expect.poll(async () => (await asks()).length, fast).toBe(1);
    expect((await asks())[0]).toMatchObject({ reason: 'start', occasion: 'start-0', byName: null });
    await expect.poll(() => own.told.filter(({ name }) => (name as string) === 'presence:ask').length, fast).toBe(1);
    expect((await desk(of.north.hallId, of)).ask).toMatchObject({ reason: 'start' });

    await host.get('session:end', { sessionId: of.sessionId });
    await expect.poll(async () => (await desk(of.north.hallId, of)).ask, fast).toBeNull();
    expect(await asks()).toHaveLength(1);
  });
});
