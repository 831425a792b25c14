import { afterEach, expect, it } from 'vitest';
import { LAYER_BYTES, Publisher } from '../../media/src/testing/publisher.ts';
import { until } from '../../media/src/testing/start.ts';
import { Viewer } from '../../media/src/testing/viewer.ts';
import { useServerInside } from '../integration/live/support/in-process.ts';
import { Strain } from './support/strain.ts';

const { cast, tab } = useServerInside();
const patient = { timeout: 60_000, interval: 200 };
/** A second try meets nobody of the first. */
let tries = 0;
const open: { close(): void }[] = [];
const keep = <T extends { close(): void }>(one: T): T => {
  open.push(one);
  return one;
};

afterEach(() => {
  for (const one of open.splice(0)) one.close();
});

it('a worker that is really busy caps newcomers, then leaves sound and screen; screens and speakers get all', {
  timeout: 150_000,
}, async () => {
  tries += 1;
  const named = (name: string) => `${name} of try ${tries}`;
  const { loadLevel, media } = await import('../../server/src/live/media.ts');
  await tab('host').join('stage');
  const room = media().find(cast().seminarId);
  if (!room) throw new Error('The seminar has no room.');
  const speaker = keep(await Publisher.enter(room, named('speaker')));
  const [camera, microphone] = [await speaker.publish('camera'), await speaker.publish('microphone')];
  const view = async (peerId: string, options = {}) => keep(await Viewer.join(room, named(peerId), options));
  const isPaused = async (peerId: string) =>
    (await room.details(named(peerId))).consumers.find(({ source }) => source === 'camera')?.paused;
  /** Load goes up and down: a viewer for whom this level held from his join until he had got something. */
  const joinedWhile = async (level: string, join: (n: number) => Promise<Viewer>) => {
    for (let n = 0; ; n += 1) {
      await expect.poll(loadLevel, patient).toBe(level);
      const viewer = await join(n);
      await until(() => viewer.packets(camera) > 20);
      if (loadLevel() === level) return viewer;
    }
  };
  const [, middle = 0, high = 0] = LAYER_BYTES;
  const early = await view('early');
  await until(() => early.lastBytes(camera) > high);
  expect(loadLevel()).toBe('normal');

  const strain = await Strain.on(() => media().load()[0]?.cpu ?? 0);
  try {
    // Enough for the first level, and too little for the second to hold if it was met on the way.
    strain.aim = 0.83;
    const late = await joinedWhile('capped', (n) => view(`late ${n}`));
    expect(late.lastBytes(camera)).toBeGreaterThan(middle);
    expect(late.lastBytes(camera)).toBeLessThan(high);
    const screen = await view('screen', { essential: true });
    await until(() => screen.lastBytes(camera) > high);
    await expect.poll(() => isPaused('early'), patient).toBe(false);

    strain.aim = 0.99;
    await expect.poll(loadLevel, patient).toBe('essential');
    // The level holds; what is asked of the worker is answered in time again.
    strain.aim = 0.91;
    await expect.poll(() => isPaused('early'), patient).toBe(true);
    const newcomer = await view('newcomer');
    expect(await isPaused('newcomer')).toBe(true);
    const hall = await tab('screen').join('screen');
    expect(hall.consumers.map(({ track }) => track.source).sort()).toEqual(['camera', 'microphone']);
    const second = keep(await Publisher.enter(room, named('second speaker')));
    const voice = await second.publish('microphone');
    const before = { sound: early.packets(microphone), picture: screen.packets(camera) };
    await until(() => early.packets(microphone) > before.sound + 5 && screen.packets(camera) > before.picture + 5);
    await until(() => newcomer.packets(microphone) > 5);
    expect(room.tracks().map(({ trackId }) => trackId)).toContain(voice);

    strain.aim = 0;
    await expect.poll(loadLevel, patient).toBe('normal');
    await expect.poll(() => isPaused('early'), patient).toBe(false);
    await until(() => early.lastBytes(camera) > high && late.lastBytes(camera) > high);
  } finally {
    strain.end();
  }
});
