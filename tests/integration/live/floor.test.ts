import { expect, it } from 'vitest';
import type { FloorEntry, LiveState } from '../../../shared/src/live/state.ts';
import { useWorld } from './support/stage.ts';
import type { Tab } from './support/tab.ts';

interface Queue {
  entries: FloorEntry[];
}
interface Mine {
  entry: FloorEntry;
  maySpeak: string[];
}

const { world, tab } = useWorld();
let keys = 0;
const key = () => `key-of-request-${++keys}`;

async function hostWithSession(): Promise<Tab> {
  const host = tab('host');
  await host.join('stage');
  await host.ask('session:start', { sessionId: world().sessionId });
  return host;
}

it('nobody asks before a session runs', async () => {
  const viewer = tab('aigerim');
  await viewer.join('viewer');
  expect(await viewer.refused('floor:raise', { line: 'Су туралы', key: key() })).toBe('floor.closed');
});

it('a learner asks, is invited, is heard by all, and not a moment before or after', async () => {
  const host = await hostWithSession();
  const [asker, other] = [tab('aigerim'), tab('bolat')];
  await asker.join('viewer');
  await other.join('viewer');
  const { entryId } = await asker.get('floor:raise', { line: 'Су туралы', key: key() });
  const queue = await host.heard<Queue>('floor:queue', ({ entries }) => entries.length === 1);
  expect(queue.entries[0]).toMatchObject({
    entryId,
    line: 'Су туралы',
    state: 'waiting',
    caption: { name: 'Әбенова Айгерім' },
  });

  expect(await asker.refused('floor:ready', { entryId })).toBe('floor.notInvited');
  expect(await asker.refused('floor:invite', { entryId })).toBe('resource.absent');
  await host.get('floor:invite', { entryId });
  await asker.heard<Mine>('floor:mine', ({ entry }) => entry.state === 'invited');
  expect(await asker.refused('media:open-send', {})).toBe('live.mayNotPublish');
  expect(await other.refused('floor:ready', { entryId })).toBe('resource.absent');

  await asker.get('floor:ready', { entryId });
  const granted = await asker.heard<Mine>('floor:mine', ({ entry }) => entry.state === 'speaking');
  expect(granted.maySpeak).toEqual(['camera', 'microphone']);
  const trackId = await asker.publish('microphone');
  const added = await other.heard<{ consumers: { track: { trackId: string } }[] }>('media:added');
  expect(added.consumers[0]?.track.trackId).toBe(trackId);
  const shown = await other.heard<LiveState>('live:changed', ({ stage }) =>
    (stage ?? []).some(({ floorEntryId, tracks }) => floorEntryId === entryId && tracks.length > 0),
  );
  expect(shown.stage.find(({ role }) => role === 'floor')?.caption.place).toBe('Сарыағаш ауданы');

  await host.get('floor:end', { entryId });
  await other.heard('media:removed');
  await asker.heard<Mine>('floor:mine', ({ entry, maySpeak }) => entry.state === 'done' && maySpeak.length === 0);
  expect(await asker.refused('media:open-send', {})).toBe('live.mayNotPublish');
});

it('the same request sent twice is one; a second one waits for the first to end', async () => {
  await hostWithSession();
  const asker = tab('aigerim');
  await asker.join('viewer');
  const request = { line: 'Жол туралы', key: key() };
  const first = await asker.get('floor:raise', request);
  expect(await asker.get('floor:raise', request)).toEqual(first);
  expect(await asker.refused('floor:raise', { line: 'Тағы', key: key() })).toBe('floor.alreadyAsked');
  expect(await asker.get('floor:withdraw', { entryId: first.entryId })).toMatchObject({ state: 'withdrawn' });
  expect(await asker.get('floor:raise', request)).toMatchObject({ entryId: first.entryId, state: 'withdrawn' });
});

it('whoever waits knows his place, and moves up when someone before him leaves', async () => {
  await hostWithSession();
  const [first, second] = [tab('aigerim'), tab('bolat')];
  await first.join('viewer');
  await second.join('viewer');
  const { entryId } = await first.get('floor:raise', { line: 'Бірінші', key: key() });
  const behind = await second.get('floor:raise', { line: 'Екінші', key: key() });
  await second.heard<Mine>('floor:mine', ({ entry }) => entry.place === 2);
  await first.get('floor:withdraw', { entryId });
  await second.heard<Mine>('floor:mine', ({ entry }) => entry.place === 1);
  await second.get('floor:withdraw', { entryId: behind.entryId });
});

it('naming an entry of a seminar that one has no part in, or of none, wakes nothing', async () => {
  const { db, ids } = world();
  const asleep = await db.addSeminar({
    hostIds: [ids.host],
    speakerIds: [],
    regionIds: [],
    sessions: [],
    expected: [],
  });
  const bolats = { kind: 'person' as const, personId: ids.bolat };
  await db.addWaiting(asleep._id, 'entry-of-bolat-in-a-seminar', bolats);
  const entryId = (await db.FloorModel.findOne({ seminarId: asleep._id }))?._id ?? '';
  for (const seminarId of [asleep._id, db.newId()]) {
    const stranger = tab('stranger', undefined, seminarId);
    for (const act of ['withdraw', 'decline', 'accept', 'end'] as const) {
      expect(await stranger.refused(`floor:${act}`, { entryId })).toBe('resource.absent');
      expect(await stranger.refused(`floor:${act}`, { entryId: db.newId() })).toBe('resource.absent');
    }
    expect(await db.isHomeSomewhere(seminarId)).toBe(false);
  }
  const own = tab('bolat', undefined, asleep._id);
  expect(await own.get('floor:withdraw', { entryId })).toMatchObject({ state: 'withdrawn' });
  expect(await db.isHomeSomewhere(asleep._id)).toBe(true);
});

it('a hall asks from its Desk and speaks through its screen', async () => {
  const { hallId, ids } = world();
  const host = await hostWithSession();
  const [desk, screen, viewer] = [tab('coordinator'), tab('screen'), tab('aigerim')];
  await desk.join('desk', { hallId });
  await screen.join('screen');
  await viewer.join('viewer');
  const asked = { hallId, line: 'Залдан сұрақ', key: key() };
  expect(await viewer.refused('floor:raise-for-hall', asked)).toBe('resource.absent');
  const { entryId, caption } = await desk.get('floor:raise-for-hall', asked);
  expect(caption).toMatchObject({ name: 'Үлкен зал', place: 'Сарыағаш орталығы' });

  await host.get('floor:invite', { entryId });
  await screen.heard<Mine>('floor:mine', ({ entry }) => entry.state === 'invited');
  expect(await viewer.refused('floor:accept', { entryId })).toBe('resource.absent');
  await desk.get('floor:accept', { entryId });
  await screen.heard<{ entryId: string }>('floor:accepted', (push) => push.entryId === entryId);
  await screen.get('floor:ready', { entryId });
  await screen.heard<Mine>('floor:mine', ({ maySpeak }) => maySpeak.includes('microphone'));
  expect(await desk.refused('media:open-send', {})).toBe('live.mayNotPublish');
  await screen.publish('microphone');

  const shown = await viewer.heard<LiveState>('live:changed', ({ stage }) =>
    (stage ?? []).some(({ role, tracks }) => role === 'hall' && tracks.length > 0),
  );
  expect(shown.stage.find(({ role }) => role === 'hall')).toMatchObject({ ownerId: ids.screen, caption });
  await desk.get('floor:end', { entryId });
  await viewer.heard('media:removed');
});

it('the queue and the right of whoever speaks survive a restart of the server', async () => {
  const host = await hostWithSession();
  const [asker, waiting] = [tab('aigerim'), tab('bolat')];
  await asker.join('viewer');
  await waiting.join('viewer');
  const { entryId } = await asker.get('floor:raise', { line: 'Бірінші', key: key() });
  const second = await waiting.get('floor:raise', { line: 'Екінші', key: key() });
  await host.get('floor:invite', { entryId });
  await asker.get('floor:ready', { entryId });

  await world().server.kill();
  await world().server.start();

  const back = tab('aigerim');
  const { me } = await back.join('viewer');
  expect(me).toMatchObject({ maySpeak: ['camera', 'microphone'], stageRole: 'floor', floorEntry: { entryId } });
  await back.publish('microphone');
  const { floor } = await tab('host').join('stage');
  expect(floor?.map((entry) => [entry.entryId, entry.state])).toEqual([
    [entryId, 'speaking'],
    [second.entryId, 'waiting'],
  ]);
});

it('who speaks and does not come back within 20 s has had his turn', { timeout: 40_000 }, async () => {
  const host = await hostWithSession();
  const { floor } = await host.join('stage');
  const speaking = floor?.find(({ state }) => state === 'speaking');
  const entryId = speaking?.entryId ?? '';
  const asker = tab('aigerim');
  await asker.join('viewer');
  host.forget();
  const droppedAt = Date.now();
  asker.drop();

  await host.heard<Queue>('floor:queue', ({ entries }) => entries.every((entry) => entry.entryId !== entryId), 30_000);

  expect(Date.now() - droppedAt).toBeGreaterThan(19_000);
  expect(Date.now() - droppedAt).toBeLessThan(23_000);
});

it('when the session ends the floor is empty', async () => {
  const host = await hostWithSession();
  const waiting = tab('bolat');
  const { me } = await waiting.join('viewer');
  expect(me.floorEntry?.state).toBe('waiting');
  await host.get('session:end', { sessionId: world().sessionId });
  await waiting.heard<Mine>('floor:mine', ({ entry }) => entry.state === 'removed');
  expect((await host.join('stage')).floor).toEqual([]);
});
