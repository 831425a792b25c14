import { afterEach, beforeEach, expect, test } from 'vitest';
import { startMedia } from './testing/start.ts';
import type { Media } from './types.ts';

let media: Media;

beforeEach(async () => {
  media = await startMedia(1);
});

afterEach(() => media.close());

test('a probe offers both ways in, UDP and TCP, and belongs to no room', async () => {
  const { iceCandidates, iceParameters } = await media.openProbe();
  expect(iceCandidates.map(({ protocol }) => protocol).sort()).toEqual(['tcp', 'udp']);
  expect(iceParameters.usernameFragment).not.toBe('');
  expect(media.load()[0]?.peers).toBe(0);
});

test('a flood of probes is refused before it can crowd out a seminar', async () => {
  const opened = await Promise.allSettled(Array.from({ length: 80 }, () => media.openProbe()));
  const refused = opened.filter((one) => one.status === 'rejected');
  expect(refused.length).toBeGreaterThanOrEqual(1);
  expect(refused[0]?.reason).toMatchObject({ code: 'unavailable' });
});
