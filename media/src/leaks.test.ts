import type { types } from 'mediasoup';
import { observer } from 'mediasoup';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Publisher } from './testing/publisher.ts';
import { startMedia } from './testing/start.ts';
import { joinOptions } from './testing/viewer.ts';
import type { Media, Room } from './types.ts';

let media: Media;
let worker: types.Worker;
let room: Room;
let speaker: Publisher;

beforeEach(async () => {
  const born = new Promise<types.Worker>((resolve) => observer.once('newworker', resolve));
  media = await startMedia(1);
  worker = await born;
  room = await media.room('seminar');
  speaker = await Publisher.enter(room, 'speaker');
  await speaker.publish('camera');
  await speaker.publish('microphone');
});

afterEach(async () => {
  speaker.close();
  await media.close();
});

/** Everything the worker holds: routers, transports, producers, consumers, observers. */
async function held(): Promise<string[]> {
  const { channelMessageHandlers } = await worker.dump();
  return channelMessageHandlers.channelRequestHandlers.sort();
}

const storm = Array.from({ length: 60 }, (_, n) => `viewer ${n}`);

test('ten storms of joins and leaves leave nothing in the worker', async () => {
  const before = await held();
  for (let round = 0; round < 10; round += 1) {
    const joined = await Promise.all(storm.map((peerId) => room.join(joinOptions(peerId))));
    expect(joined.every(({ consumers }) => consumers.length === 2)).toBe(true);
    for (const peerId of storm) room.leave(peerId);
  }
  expect(await held()).toEqual(before);
  expect(media.load()[0]?.peers).toBe(1);
});

test('peers who leave, return, fail or are evicted in the middle of joining leave nothing either', async () => {
  const before = await held();
  const joins = storm.flatMap((peerId, n) => {
    const ownerId = n % 3 === 0 ? 'evicted' : peerId;
    const bad = n % 5 === 0 ? { rtpCapabilities: { codecs: 'nonsense' } as never } : {};
    return [
      room.join(joinOptions(peerId, { ownerId, ...bad })),
      room.join(joinOptions(peerId, { ownerId, fresh: n % 2 === 0 })),
    ];
  });
  for (const peerId of storm.slice(0, 20)) room.leave(peerId);
  await room.evict('evicted');
  await Promise.allSettled(joins);
  for (const { peerId } of room.peers()) if (peerId !== speaker.peerId) room.leave(peerId);
  expect(await held()).toEqual(before);
});

test('publishing and withdrawing again and again leaves nothing', async () => {
  await Promise.all(storm.map((peerId) => room.join(joinOptions(peerId))));
  const before = await held();
  for (let round = 0; round < 10; round += 1) {
    await speaker.publish('screen');
    room.closeTrack('speaker screen');
  }
  await expect.poll(held).toEqual(before);
});

test('a closed room leaves nothing', async () => {
  await Promise.all(storm.map((peerId) => room.join(joinOptions(peerId))));
  room.close();
  await expect.poll(async () => (await worker.dump()).routerIds).toEqual([]);
  const [server, ...rest] = await held();
  expect((await worker.dump()).webRtcServerIds).toEqual([server]);
  expect(rest).toEqual([]);
});
