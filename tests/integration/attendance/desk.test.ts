import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { useWorld } from './support/world.ts';

const world = useWorld();
const { cast, call, watcher, report } = world;
const minute = 60_000;
const newId = () => randomUUID().replaceAll('-', '').slice(0, 24);

const desk = async (who: 'northCoordinator' | 'southCoordinator' | 'organiser' = 'northCoordinator') => {
  const { status, body } = await call(who, 'GET', `/seminars/${cast().seminarId}/halls/${cast().north.hallId}/desk`);
  expect(status).toBe(200);
  return body;
};
const act = async (...actions: Record<string, unknown>[]) => {
  const { seminarId, sessionId, north } = cast();
  const body = {
    seminarId,
    sessionId,
    actions: actions.map((action) => ({ actionId: randomUUID(), agoMs: 0, ...action })),
  };
  const answer = await call('northCoordinator', 'POST', `/halls/${north.hallId}/desk/actions`, body);
  expect(answer.status).toBe(201);
  return answer.body;
};
const rowOf = async (personId: string) =>
  (await desk()).people.find((row: { personId: string }) => row.personId === personId);

describe('The Desk of a hall', () => {
  it('shows the people expected there in Kazakh order, before they come', async () => {
    const { people, sessions, screen, readiness } = await desk();
    expect(people.map((row: { name: string }) => row.name)).toEqual(['Әлиева Дана', 'Қасенов Болат']);
    expect(people[0]).toMatchObject({ expected: 'here', state: 'away', firstInAt: null });
    expect(sessions[0].opensAt).toBe(sessions[0].plannedStart - 60 * minute);
    expect(screen.status).toBe('none');
    expect(readiness).toMatchObject({ testedAt: null, soundAt: null });
  });

  it('belongs to the coordinator of its centre: another may not look, and an organiser may look but not act', async () => {
    const { seminarId, sessionId, north, ids } = cast();
    const path = `/halls/${north.hallId}/desk/actions`;
    const body = {
      seminarId,
      sessionId,
      actions: [{ actionId: randomUUID(), agoMs: 0, kind: 'check-in', personId: ids.dana }],
    };
    expect((await call('southCoordinator', 'GET', `/seminars/${seminarId}/halls/${north.hallId}/desk`)).status).toBe(
      404,
    );
    expect((await call('southCoordinator', 'POST', path, body)).status).toBe(404);
    expect((await call('organiser', 'POST', path, body)).status).toBe(404);
    expect((await call('dana', 'POST', path, body)).status).toBe(404);
    expect((await desk('organiser')).people).toHaveLength(2);
  });

  it('checks in, checks out and takes either back', async () => {
    const { bolat } = cast().ids;
    const actionId = randomUUID();
    await act({ kind: 'check-in', personId: bolat, actionId });
    expect(await rowOf(bolat)).toMatchObject({ state: 'in', evidence: 'desk' });
    const out = randomUUID();
    await act({ kind: 'check-out', personId: bolat, actionId: out });
    expect(await rowOf(bolat)).toMatchObject({ state: 'out' });
    await act({ kind: 'undo', undoes: out });
    expect(await rowOf(bolat)).toMatchObject({ state: 'in' });
    await act({ kind: 'undo', undoes: actionId });
    expect(await rowOf(bolat)).toMatchObject({ state: 'away', firstInAt: null });
  });

  it('does once what is sent twice', async () => {
    const { dana } = cast().ids;
    const again = { kind: 'check-in', personId: dana, actionId: randomUUID(), agoMs: 5_000 };
    const first = await act(again);
    const second = await act(again, { kind: 'check-in', personId: newId() });
    expect(first.results[0].outcome).toBe('done');
    expect(second.results).toMatchObject([{ outcome: 'repeated' }, { outcome: 'refused', code: 'desk.unknownPerson' }]);
    expect((await rowOf(dana)).firstInAt).toBe(first.change.people[0].firstInAt);
  });

  it('shows what a database stored in its last moment, though it told nobody', async () => {
    const { seminarId, sessionId, north, ids } = cast();
    const { HallEventModel } = await import('../../../server/src/attendance/record/hall-event-model.ts');
    const actionId = randomUUID();
    const where = { seminarId, sessionId, hallId: north.hallId, actorId: null, actorName: '', outbox: [] };
    const what = { kind: 'in', personIds: [ids.bolat], by: 'desk', actionId, undoes: null } as const;
    await HallEventModel.create({ _id: newId(), ...where, ...what, at: Date.now(), recordedAt: Date.now() });
    const { results } = await act({ kind: 'check-in', personId: ids.bolat, actionId });
    expect(results[0].outcome).toBe('repeated');
    expect(await rowOf(ids.bolat)).toMatchObject({ state: 'in' });
    await act({ kind: 'undo', undoes: actionId });
  });

  it('takes what it did offline by elapsed time, whatever its own clock says', async () => {
    const { bolat } = cast().ids;
    const before = Date.now();
    const { change, serverNow } = await act(
      { kind: 'check-in', personId: bolat, agoMs: 3 * minute },
      { kind: 'check-out', personId: bolat, agoMs: 2 * minute },
      { kind: 'check-in', personId: bolat, agoMs: minute },
    );
    const row = change.people[0];
    expect(row).toMatchObject({ state: 'in' });
    expect(Math.abs(row.firstInAt - (before - 3 * minute))).toBeLessThan(1_000);
    expect(Math.abs(row.since - (before - minute))).toBeLessThan(1_000);
    expect(Math.abs(serverNow - before)).toBeLessThan(1_000);
  });

  it('never takes a time before it opened, nor one older than it may keep', async () => {
    const { bolat } = cast().ids;
    const { opensAt } = (await desk()).sessions[0];
    const { change } = await act({ kind: 'check-in', personId: bolat, agoMs: 3 * 60 * minute });
    expect(change.people[0].firstInAt).toBe(opensAt);
    const { seminarId, sessionId, north } = cast();
    const tooOld = { actionId: randomUUID(), kind: 'check-in', personId: bolat, agoMs: 5 * 60 * minute };
    const answer = await call('northCoordinator', 'POST', `/halls/${north.hallId}/desk/actions`, {
      seminarId,
      sessionId,
      actions: [tooOld],
    });
    expect(answer.status).toBe(400);
  });

  it('takes walk-ins: a person found by name, and a guest who is in no register', async () => {
    const { stranger } = cast().ids;
    const found = await call(
      'northCoordinator',
      'GET',
      `/halls/${cast().north.hallId}/desk/people?search=${encodeURIComponent('Избасар')}`,
    );
    expect(found.body.people.map((row: { personId: string }) => row.personId)).toContain(stranger);
    expect(JSON.stringify(found.body)).not.toContain('phone');
    const guestId = newId();
    const guest = { guestId, surname: 'Смит', givenName: 'Джон', position: 'кеңесші' };
    await act(
      { kind: 'walk-in', personId: stranger },
      { kind: 'walk-in', guest },
      { kind: 'check-out', personId: guestId },
    );
    expect(await rowOf(stranger)).toMatchObject({ expected: 'walk-in', state: 'in' });
    expect(await rowOf(guestId)).toMatchObject({ kind: 'guest', name: 'Смит Джон', position: 'кеңесші', state: 'out' });
    const { lines } = await report();
    expect(lines.find(({ personId }) => personId === guestId)).toMatchObject({ kind: 'guest', expectedPlace: null });
    expect((await call('stranger', 'GET', `/me/attendance/${cast().seminarId}`)).status).toBe(200);
  });

  it('refuses a guest under the id of a person or of a guest elsewhere', async () => {
    const guest = { guestId: cast().ids.farida, surname: 'Кім', givenName: 'Белгісіз' };
    const { results } = await act({ kind: 'walk-in', guest });
    expect(results[0]).toMatchObject({ outcome: 'refused', code: 'desk.guestTaken' });
  });

  it('calls the roll: confirms who is there, marks the missing, counts heads', async () => {
    const { bolat, dana } = cast().ids;
    await act({ kind: 'check-in', personId: bolat }, { kind: 'check-in', personId: dana });
    const call1 = randomUUID();
    await act({ kind: 'roll-call', missing: [bolat], heads: 7, actionId: call1 });
    expect(await rowOf(bolat)).toMatchObject({ state: 'missing' });
    expect(await rowOf(dana)).toMatchObject({ state: 'in', evidence: 'roll-call' });
    expect((await desk()).rollCall).toMatchObject({ heads: 7 });
    await act({ kind: 'undo', undoes: call1 });
    expect(await rowOf(bolat)).toMatchObject({ state: 'in' });
    expect((await desk()).rollCall).toBeNull();
  });

  it('finds in a roll-call whoever was checked in before it, however much faster it was told', async () => {
    const { bolat, dana } = cast().ids;
    await act({ kind: 'check-in', personId: dana }, { kind: 'check-out', personId: bolat });
    await act({ kind: 'check-in', personId: bolat });
    await act({ kind: 'roll-call', missing: [], heads: 2, agoMs: 2000 });
    expect(await rowOf(bolat)).toMatchObject({ state: 'in', evidence: 'roll-call' });
  });

  it('agrees with every other Desk of the hall', async () => {
    const { seminarId, north, ids } = cast();
    const other = watcher('northCoordinator');
    const snapshot = await other.get('desk:watch', { seminarId, hallId: north.hallId });
    await act({ kind: 'check-out', personId: ids.dana }, { kind: 'readiness', tested: true, sound: true });
    await expect.poll(() => other.all('desk:changed').length).toBeGreaterThan(0);
    const changes = other.all('desk:changed');
    expect(changes[0]?.seq).toBe(snapshot.seq + 1);
    const rows = changes.flatMap(({ people }) => people ?? []);
    expect(rows.findLast((row) => row.personId === ids.dana)).toMatchObject({ state: 'out' });
    expect(changes.at(-1)?.readiness?.soundAt).toBeGreaterThan(0);
  });

  it('issues sign-in slips to learners expected in this hall, and to nobody else', async () => {
    const { seminarId, north, ids } = cast();
    const path = `/seminars/${seminarId}/halls/${north.hallId}/sign-in-codes`;
    const { body } = await call('northCoordinator', 'POST', path, { personIds: [ids.dana, ids.erlan, ids.host] });
    expect(body.slips.map((slip: { personId: string }) => slip.personId)).toEqual([ids.dana]);
    expect(body.refused.map((one: { personId: string }) => one.personId).sort()).toEqual([ids.erlan, ids.host].sort());
  });
});

describe('A Desk that is not open', () => {
  it('says when it will be', async () => {
    const { SeminarModel } = await import('../../../server/src/seminars/model.ts');
    const other = await world.anotherCast();
    const later = Date.now() + 3 * 60 * minute;
    await SeminarModel.updateOne(
      { _id: other.seminarId },
      { $set: { 'sessions.0.startsAt': later, 'sessions.0.endsAt': later + minute } },
    );
    const actions = [{ actionId: randomUUID(), agoMs: 0, kind: 'check-in', personId: other.ids.bolat }];
    const body = { seminarId: other.seminarId, sessionId: other.sessionId, actions };
    const answer = await call('northCoordinator', 'POST', `/halls/${other.north.hallId}/desk/actions`, body, other);
    expect(answer).toMatchObject({ status: 409, body: { code: 'desk.notOpen' } });
  });

  it('brings nobody in once the session is over, but still takes what happened before', async () => {
    const other = await world.anotherCast();
    const { recordedSession } = await import('./support/recorded.ts');
    const { start } = await recordedSession(other);
    const agoMs = Date.now() - start - 10 * minute;
    const actions = [
      { actionId: randomUUID(), agoMs, kind: 'check-in', personId: other.ids.bolat },
      { actionId: randomUUID(), agoMs: 0, kind: 'check-in', personId: other.ids.dana },
    ];
    const body = { seminarId: other.seminarId, sessionId: other.sessionId, actions };
    const { results } = (
      await call('northCoordinator', 'POST', `/halls/${other.north.hallId}/desk/actions`, body, other)
    ).body;
    expect(results).toMatchObject([{ outcome: 'done' }, { outcome: 'refused', code: 'desk.closed' }]);
  });
});
