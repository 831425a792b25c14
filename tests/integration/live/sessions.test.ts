import { expect, it } from 'vitest';
import type { HistoryEntry } from '../../../shared/src/attendance/record.ts';
import type { LiveState } from '../../../shared/src/live/state.ts';
import { useWorld } from './support/stage.ts';

const { world, tab } = useWorld();

it('only the host starts a session; everyone hears of it in numbered messages', async () => {
  const { sessionId } = world();
  const [host, speaker, viewer] = [tab('host'), tab('speaker'), tab('aigerim')];
  const { state } = await viewer.join('viewer');
  await speaker.join('stage');

  for (const one of [viewer, speaker, tab('coordinator')]) {
    expect(await one.refused('session:start', { sessionId })).toBe('resource.absent');
  }
  const started = await host.get('session:start', { sessionId });

  expect(started).toMatchObject({ sessionId, state: 'live', askHostToEnd: false });
  const heard = await viewer.heard<LiveState>('live:changed', ({ session }) => session?.state === 'live');
  expect(heard.epoch).toBe(state.epoch);
  expect(heard.seq).toBeGreaterThan(state.seq);
  const numbers = viewer.told
    .filter(({ name }) => name === 'live:changed')
    .map(({ payload }) => (payload as LiveState).seq)
    .filter((seq) => seq > state.seq);
  expect(numbers).toEqual(numbers.map((_, index) => state.seq + 1 + index));
});

it('a session survives the death of the server: it is still live, and the downtime is on record', async () => {
  const { server, sessionId, seminarId, db } = world();
  const before = await tab('aigerim').join('viewer');
  const killedAt = Date.now();
  await server.kill();
  await server.start();
  const backAt = Date.now();

  const after = await tab('aigerim').join('viewer');

  expect(after.state.session).toMatchObject({ sessionId, state: 'live', startedAt: before.state.session?.startedAt });
  expect(after.state.epoch).toBeGreaterThan(before.state.epoch);
  const [outage, ...others] = await db.outages(seminarId, sessionId);
  expect(others).toEqual([]);
  expect(outage?.from).toBeGreaterThan(killedAt - 2_500);
  expect(outage?.from).toBeLessThanOrEqual(killedAt);
  expect(outage?.to).toBeGreaterThan(killedAt);
  expect(outage?.to).toBeLessThanOrEqual(backAt);
  expect(await db.liveIntervals(seminarId, sessionId)).toHaveLength(1);
});

it('a change that a crash left half done is written down at the next start, with its own time', async () => {
  const { server, sessionId, seminarId, db } = world();
  await server.kill();
  const at = Date.now();
  await db.markSessionPaused({ seminarId, sessionId, at, byId: null });
  await server.start();

  const { state } = await tab('aigerim').join('viewer');

  expect(state.session?.state).toBe('paused');
  await expect.poll(() => db.liveIntervals(seminarId, sessionId)).toEqual([{ from: expect.any(Number), to: at }]);
});

it('counts pauses out and ends once, however often it is told to', async () => {
  const { sessionId, seminarId, db } = world();
  const [host, speaker, viewer] = [tab('host'), tab('speaker'), tab('aigerim')];
  await host.join('stage');
  await speaker.join('stage');
  await speaker.publish('camera');
  await viewer.join('viewer');

  expect(await host.get('session:resume', { sessionId })).toMatchObject({ state: 'live' });
  expect(await host.get('session:go-on', { sessionId })).toMatchObject({ state: 'live', askHostToEnd: false });
  expect(await host.get('session:end', { sessionId })).toMatchObject({ state: 'ended' });
  expect(await host.get('session:end', { sessionId })).toMatchObject({ state: 'ended' });
  expect(await host.refused('session:pause', { sessionId })).toBe('session.wrongState');

  await viewer.heard('media:removed');
  await viewer.heard<LiveState>('live:changed', ({ session }) => session?.state === 'ended');
  const intervals = await db.liveIntervals(seminarId, sessionId);
  expect(intervals).toHaveLength(2);
  expect(intervals[1]?.from).toBeGreaterThanOrEqual(intervals[0]?.to ?? Infinity);
  const ends = (await db.readTimeline(seminarId)).filter(
    ({ event }) => event.kind === 'session' && event.state === 'ended',
  );
  expect(ends).toHaveLength(1);
});

it('the history of the record tells who started, paused, resumed and ended it', async () => {
  const { server, seminarId, sessionId, db } = world();
  const personId = await db.addPerson({
    surname: 'Омаров',
    givenName: 'Нұрлан',
    role: 'organiser',
    regionId: '',
    centreId: '',
  });
  const cookie = await db.cookieOf({ kind: 'person', personId });
  const history = `${server.url}/api/v1/seminars/${seminarId}/sessions/${sessionId}/history`;
  const answer = await fetch(history, { headers: { cookie } });
  const { items } = (await answer.json()) as { items: HistoryEntry[] };
  const acts = items.filter(({ kind }) => kind.startsWith('session-'));
  const host = acts[0]?.byName;
  expect(host).not.toBe('');
  expect(acts.map(({ kind, byName }) => [kind, byName])).toEqual([
    ['session-ended', host],
    ['session-resumed', host],
    ['session-paused', ''],
    ['session-started', host],
  ]);
});

it('the record has no gap and no number twice', async () => {
  const { seminarId, db } = world();
  const rows = await db.readTimeline(seminarId);
  expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, index) => index + 1));
  expect(new Set(rows.map(({ epoch }) => epoch)).size).toBeGreaterThanOrEqual(3);
});
