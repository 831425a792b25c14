import { kill } from 'node:process';
import { afterEach, expect, test } from 'vitest';
import { Publisher } from './testing/publisher.ts';
import { next, startMedia, until } from './testing/start.ts';
import { joinOptions, Viewer } from './testing/viewer.ts';
import type { Media, Room } from './types.ts';

let media: Media;
const open: { close(): void }[] = [];

afterEach(async () => {
  for (const one of open.splice(0)) one.close();
  await media.close();
});

function keep<T extends { close(): void }>(one: T): T {
  open.push(one);
  return one;
}

async function enter(room: Room, ownerId: string): Promise<Publisher> {
  return keep(await Publisher.enter(room, ownerId));
}

async function view(room: Room, peerId: string): Promise<Viewer> {
  return keep(await Viewer.join(room, peerId));
}

/** The pid of the worker that a new room will sit on: the one whose peers grow when somebody joins. */
function pidOf(peers: number): number {
  const pid = media.load().find((worker) => worker.peers === peers)?.pid;
  if (pid === undefined) throw new Error('No worker has so many peers.');
  return pid;
}

test('rooms on other workers notice nothing when a worker is killed, its own room lives on elsewhere', async () => {
  media = await startMedia(2);
  const stays = await media.room('stays');
  const camera = await (await enter(stays, 'here')).publish('camera');
  const witness = await view(stays, 'witness');
  const moves = await media.room('moves');
  const lost = await (await enter(moves, 'there')).publish('camera');
  await Promise.all(['a', 'b'].map((peerId) => moves.join(joinOptions(peerId))));
  const viewer = await view(moves, 'viewer');
  await until(() => viewer.packets(lost) > 5 && witness.packets(camera) > 5);

  const disturbed: string[] = [];
  for (const event of ['removed', 'connected', 'rejoin', 'trackRemoved'] as const) {
    stays.on(event, () => disturbed.push(event));
  }
  const called: string[] = [];
  moves.on('rejoin', (peerId, reason) => called.push(`${peerId} ${reason}`));
  const died = new Promise((resolve) => media.on('workerDied', (...args) => resolve(args)));
  const trackLost = next(moves, 'trackRemoved');
  const pid = pidOf(4);
  const start = performance.now();
  kill(pid, 'SIGKILL');

  expect(await died).toEqual([pid, ['moves']]);
  expect(await trackLost).toEqual([expect.objectContaining({ trackId: lost }), 'lost']);
  expect(called.sort()).toEqual(['a', 'b', 'peer of there', 'viewer'].map((peerId) => `${peerId} worker-died`).sort());
  expect(moves.peers()).toEqual([]);
  const back = await enter(moves, 'there');
  await back.publish('camera');
  const again = await view(moves, 'viewer');
  await until(() => again.packets(lost) > 0);
  expect(performance.now() - start).toBeLessThan(2_000);
  const then = witness.packets(camera);
  await until(() => witness.packets(camera) > then + 20 && media.load().length === 2);
  expect(disturbed).toEqual([]);
});

test('a join that runs while the only worker is killed still ends well', async () => {
  media = await startMedia(1);
  const room = await media.room('seminar');
  kill(media.load()[0]?.pid ?? 0, 'SIGKILL');
  const joined = await room.join(joinOptions('viewer'));
  expect(joined.receiveTransport).toBeDefined();
  expect(room.peers()).toHaveLength(1);
});

test('rights to publish outlive a worker', async () => {
  media = await startMedia(1);
  const room = await media.room('seminar');
  room.allowPublish('speaker', ['camera']);
  const died = new Promise((resolve) => media.on('workerDied', resolve));
  kill(media.load()[0]?.pid ?? 0, 'SIGKILL');
  await died;
  await room.join(joinOptions('peer', { ownerId: 'speaker' }));
  expect((await room.openSend('peer')).id).toBeDefined();
});

test('viewers beyond one worker are served by another, and keep their transport when the first dies', async () => {
  media = await startMedia(2);
  const room = await media.room('seminar');
  const camera = await (await enter(room, 'speaker')).publish('camera');
  const crowd = Array.from({ length: 450 }, (_, n) => room.join(joinOptions(`viewer ${n}`)));
  const results = await Promise.all(crowd);
  expect(results.every(({ consumers }) => consumers.length === 1)).toBe(true);
  const far = await view(room, 'far');
  await until(() => far.packets(camera) > 20);

  // The speaker's worker dies: those elsewhere keep their transports and see him again when he is back.
  const [home, wing] = media.load().sort((a, b) => b.peers - a.peers);
  expect(wing?.peers).toBeGreaterThan(1);
  const added = next(room, 'added', (peerId) => peerId === 'far');
  const called: string[] = [];
  room.on('rejoin', (peerId) => called.push(peerId));
  kill(home?.pid ?? 0, 'SIGKILL');
  await next(room, 'trackRemoved');
  await (await enter(room, 'speaker')).publish('camera');
  expect((await added)[1]).toHaveLength(1);
  expect(called).not.toContain('far');
  expect(called).toContain('peer of speaker');
}, 30_000);

test('a room is one however many ask for it at once, and another after it closed', async () => {
  media = await startMedia(1);
  const [one, two] = await Promise.all([media.room('seminar'), media.room('seminar')]);
  expect(one).toBe(two);
  await one.join(joinOptions('viewer'));
  const told = next(one, 'rejoin');
  one.close();
  one.close();
  expect(await told).toEqual(['viewer', 'room-closed']);
  expect(media.find('seminar')).toBeUndefined();
  await expect(one.join(joinOptions('viewer'))).rejects.toMatchObject({ code: 'closed' });
  expect(await media.room('seminar')).not.toBe(one);
});

test('closing media ends every worker', async () => {
  media = await startMedia(2);
  const pids = media.load().map(({ pid }) => pid);
  const room = await media.room('seminar');
  await media.close();
  await media.close();
  await expect(media.room('other')).rejects.toMatchObject({ code: 'closed' });
  await expect(room.join(joinOptions('viewer'))).rejects.toMatchObject({ code: 'closed' });
  await until(() => pids.every((pid) => !alive(pid)));
});

function alive(pid: number): boolean {
  try {
    return kill(pid, 0);
  } catch {
    return false;
  }
}
