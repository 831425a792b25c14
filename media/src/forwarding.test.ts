import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LAYER_BYTES, Publisher } from './testing/publisher.ts';
import { next, startMedia, until } from './testing/start.ts';
import { joinOptions, Viewer } from './testing/viewer.ts';
import type { Media, Room } from './types.ts';

describe('a room forwards real RTP', () => {
  let media: Media;
  let room: Room;
  let speaker: Publisher;
  const open: { close(): void }[] = [];

  beforeEach(async () => {
    media = await startMedia(1);
    room = await media.room('seminar');
    speaker = keep(await Publisher.enter(room, 'speaker'));
  });

  afterEach(async () => {
    for (const one of open.splice(0)) one.close();
    await media.close();
  });

  function keep<T extends { close(): void }>(one: T): T {
    open.push(one);
    return one;
  }

  async function view(peerId: string, options = {}): Promise<Viewer> {
    return keep(await Viewer.join(room, peerId, options));
  }

  test('a viewer receives the camera at its best layer and the sound', async () => {
    const camera = await speaker.publish('camera');
    const microphone = await speaker.publish('microphone');
    const viewer = await view('viewer');
    await until(() => viewer.packets(camera) > 10 && viewer.packets(microphone) > 10);
    await until(() => viewer.lastBytes(camera) > (LAYER_BYTES[2] ?? 0));
    expect(room.peers().find(({ peerId }) => peerId === 'viewer')?.connected).toBe(true);
  });

  test('not a packet is forwarded once the right to publish is withdrawn', async () => {
    const camera = await speaker.publish('camera');
    const viewer = await view('viewer');
    await until(() => viewer.packets(camera) > 10);
    const removed = next(room, 'removed');
    const why = next(room, 'trackRemoved');
    await room.revokePublish('speaker');
    expect(await why).toEqual([expect.objectContaining({ trackId: camera }), 'revoked']);
    expect((await removed)[0]).toBe('viewer');
    // What was on the wire already arrives within the round trip of a later order; a live stream would bring 50 a second.
    const witness = keep(await Publisher.enter(room, 'witness'));
    const other = await witness.publish('microphone');
    const second = await view('second');
    await until(() => second.packets(other) > 5);
    const then = viewer.packets(camera);
    await until(() => second.packets(other) > 30);
    expect(viewer.packets(camera)).toBe(then);
    await expect(speaker.publish('camera')).rejects.toMatchObject({ code: 'notAllowed' });
    await expect(room.openSend(speaker.peerId)).rejects.toMatchObject({ code: 'notAllowed' });
  });

  test('an evicted viewer gets nothing more', async () => {
    const camera = await speaker.publish('camera');
    const viewer = await view('viewer', { ownerId: 'akim' });
    const other = await view('other');
    await until(() => viewer.packets(camera) > 10 && other.packets(camera) > 10);
    await room.evict('akim');
    const mark = other.packets(camera) + 3;
    await until(() => other.packets(camera) > mark);
    const then = viewer.packets(camera);
    await until(() => other.packets(camera) > mark + 30);
    expect(viewer.packets(camera)).toBe(then);
    expect(room.peers().map(({ peerId }) => peerId)).not.toContain('viewer');
  });

  test('viewers who joined while load is capped get one layer less, a CentreScreen does not', async () => {
    const camera = await speaker.publish('camera');
    const early = await view('early');
    room.setLoadLevel('capped');
    const late = await view('late');
    const screen = await view('screen', { essential: true });
    const [, middle = 0, high = 0] = LAYER_BYTES;
    await until(() => early.lastBytes(camera) > high && screen.lastBytes(camera) > high && late.packets(camera) > 20);
    expect(late.lastBytes(camera)).toBeGreaterThan(middle);
    expect(late.lastBytes(camera)).toBeLessThan(high);
  });

  test('above 95% viewers keep the sound and the screen, a CentreScreen keeps all', async () => {
    const camera = await speaker.publish('camera');
    const microphone = await speaker.publish('microphone');
    const viewer = await view('viewer');
    const screen = await view('screen', { essential: true });
    await until(() => viewer.packets(camera) > 5 && screen.packets(camera) > 5);
    room.setLoadLevel('essential');
    const paused = async (): Promise<boolean | undefined> =>
      (await room.details('viewer')).consumers.find(({ source }) => source === 'camera')?.paused;
    await expect.poll(paused).toBe(true);
    const before = { sound: viewer.packets(microphone), picture: screen.packets(camera) };
    await until(() => viewer.packets(microphone) > before.sound + 5 && screen.packets(camera) > before.picture + 5);
  });

  test('a hidden tab gets sound only, and the picture again when it shows', async () => {
    const camera = await speaker.publish('camera');
    const microphone = await speaker.publish('microphone');
    const viewer = await view('viewer', { preferences: { mode: 'normal', hidden: true } });
    await until(() => viewer.packets(microphone) > 10);
    expect(viewer.packets(camera)).toBe(0);
    await room.prefer('viewer', { mode: 'normal', hidden: false });
    await until(() => viewer.packets(camera) > 5);
  });

  test('a track that begins later reaches those who are there, paused until they resume it', async () => {
    await room.join(joinOptions('viewer'));
    const added = next(room, 'added', (peerId) => peerId === 'viewer');
    const camera = await speaker.publish('camera');
    const [, consumers] = await added;
    expect(consumers).toHaveLength(1);
    expect(consumers[0]?.track).toEqual({ trackId: camera, ownerId: 'speaker', source: 'camera', kind: 'video' });
    expect((await room.details('viewer')).consumers[0]?.paused).toBe(true);
  });

  test('a second join with the same peer id takes the living transport over and keeps the consumers', async () => {
    const camera = await speaker.publish('camera');
    const viewer = await view('viewer');
    await until(() => viewer.packets(camera) > 5);
    const again = await room.join(joinOptions('viewer'));
    expect(again.resumed).toBe(true);
    expect(again.receiveTransport?.id).toBe(viewer.result.receiveTransport?.id);
    expect(again.receiveTransport?.iceParameters).not.toEqual(viewer.result.receiveTransport?.iceParameters);
    expect(again.consumers).toEqual(viewer.result.consumers);
    const then = viewer.packets(camera);
    await until(() => viewer.packets(camera) > then + 10);
  });

  test('a join with `fresh` makes everything anew', async () => {
    await speaker.publish('camera');
    const first = await room.join(joinOptions('viewer'));
    const again = await room.join(joinOptions('viewer', { fresh: true }));
    expect(again.resumed).toBe(false);
    expect(again.receiveTransport?.id).not.toBe(first.receiveTransport?.id);
    expect(again.consumers).toHaveLength(1);
    expect(again.consumers[0]?.id).not.toBe(first.consumers[0]?.id);
  });

  test('nobody takes over a peer of someone else', async () => {
    await room.join(joinOptions('viewer', { ownerId: 'akim' }));
    await expect(room.join(joinOptions('viewer', { ownerId: 'thief' }))).rejects.toMatchObject({ code: 'notAllowed' });
    expect(room.peers()).toContainEqual({ peerId: 'viewer', ownerId: 'akim', connected: false });
  });

  test('a companion phone has no transport until it asks for media', async () => {
    await speaker.publish('microphone');
    const companion = await room.join(joinOptions('phone', { receive: false }));
    expect(companion).toEqual({ receiveTransport: undefined, resumed: false, consumers: [] });
    const listening = await room.join(joinOptions('phone'));
    expect(listening.receiveTransport).toBeDefined();
    expect(listening.consumers).toHaveLength(1);
  });

  test('a publisher who returns under the same track id keeps his track', async () => {
    const trackId = await speaker.publish('camera');
    const happened: string[] = [];
    room.on('trackAdded', () => happened.push('added'));
    room.on('trackRemoved', () => happened.push('removed'));
    await speaker.publish('camera', trackId);
    expect(room.tracks().map((track) => track.trackId)).toEqual([trackId]);
    expect(happened).toEqual([]);
  });

  test('the one who speaks is named, and nobody once the microphone is gone', async () => {
    const speaking = next(room, 'activeSpeaker');
    await speaker.publish('microphone');
    expect(await speaking).toEqual(['speaker']);
    const silent = next(room, 'activeSpeaker');
    room.closeTrack('speaker microphone');
    expect(await silent).toEqual([undefined]);
  });

  test('a muted microphone sends nothing and everyone is told', async () => {
    const microphone = await speaker.publish('microphone');
    const viewer = await view('viewer');
    await until(() => viewer.packets(microphone) > 5);
    const told = next(room, 'producerPaused');
    await room.pauseTrack(microphone, true);
    expect(await told).toEqual([microphone, true]);
    expect((await room.details('viewer')).consumers[0]?.paused).toBe(true);
    await room.pauseTrack(microphone, false);
    const then = viewer.packets(microphone);
    await until(() => viewer.packets(microphone) > then + 5);
  });

  test('details tell what one viewer gets over which protocol', async () => {
    const camera = await speaker.publish('camera');
    const viewer = await view('viewer');
    const received = async (): Promise<unknown> => (await room.details('viewer')).consumers[0];
    await until(() => viewer.packets(camera) > 5);
    await expect.poll(received, { timeout: 5_000 }).toMatchObject({ source: 'camera', spatialLayer: 2, paused: false });
    const details = await room.details('viewer');
    expect(details.protocol).toBe('udp');
    expect(details.sendBitrateBps).toBeGreaterThan(0);
  });

  test('a publisher who leaves takes his tracks with him', async () => {
    const camera = await speaker.publish('camera');
    const removed = next(room, 'trackRemoved');
    room.leave(speaker.peerId);
    expect(await removed).toEqual([expect.objectContaining({ trackId: camera }), 'lost']);
    expect(room.tracks()).toEqual([]);
  });

  test('nobody publishes a source that was not granted, in a name that is not his, or a sound as a camera', async () => {
    const peerId = speaker.peerId;
    const encodings = [{ ssrc: 5 }];
    const codecs = [{ mimeType: 'audio/opus', payloadType: 100, clockRate: 48_000, channels: 2 }];
    const attempt = (track: object, transportId = speaker.transport.id): Promise<unknown> =>
      room.produce(
        peerId,
        transportId,
        { trackId: 't', ownerId: 'speaker', source: 'microphone', kind: 'audio', ...track },
        { codecs, encodings },
      );
    await expect(attempt({ ownerId: 'other' })).rejects.toMatchObject({ code: 'notAllowed' });
    await expect(attempt({ source: 'camera' })).rejects.toMatchObject({ code: 'badRequest' });
    await expect(attempt({ kind: 'video' })).rejects.toMatchObject({ code: 'badRequest' });
    await expect(attempt({}, 'unknown')).rejects.toMatchObject({ code: 'notFound' });
    await room.join(joinOptions('akim'));
    await expect(room.openSend('akim')).rejects.toMatchObject({ code: 'notAllowed' });
    expect(room.tracks()).toEqual([]);
  });

  test('nonsense from a client is refused and leaves nothing behind', async () => {
    const join = await room.join(joinOptions('viewer'));
    const transportId = join.receiveTransport?.id ?? '';
    await expect(room.connect('viewer', transportId, { fingerprints: [] })).rejects.toMatchObject({
      code: 'badRequest',
    });
    await expect(room.connect('viewer', 'no such', { fingerprints: [] })).rejects.toMatchObject({ code: 'notFound' });
    await expect(room.resume('nobody', [])).rejects.toMatchObject({ code: 'notFound' });
    await room.resume('viewer', ['no such consumer']);
    await expect(
      room.produce(
        speaker.peerId,
        speaker.transport.id,
        { trackId: 't', ownerId: 'speaker', source: 'camera', kind: 'video' },
        { codecs: [], encodings: [] },
      ),
    ).rejects.toMatchObject({ code: 'badRequest' });
  });
});
