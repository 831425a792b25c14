import { createHmac } from 'node:crypto';
import { expect, it } from 'vitest';
import { iceServers } from './turn.ts';

const urls = ['turn:turn.minber.example:3478?transport=udp', 'turns:turn.minber.example:5349'];
const now = 1_760_000_000_000;

it('gives TURN credentials that hold for 12 hours and that coturn can verify by the shared secret', () => {
  const [server, ...rest] = iceServers({ urls, secret: 'north' }, 'person-1', 'seminar', now);
  expect(rest).toEqual([]);
  expect(server).toEqual({
    urls,
    username: `${1_760_000_000 + 12 * 3_600}:person-1`,
    credential: createHmac('sha1', 'north')
      .update(`${1_760_000_000 + 12 * 3_600}:person-1`)
      .digest('base64'),
  });
});

it('gives the public check page credentials for ten minutes only', () => {
  const [server] = iceServers({ urls, secret: 'north' }, 'check', 'check', now);
  expect(server?.username).toBe(`${1_760_000_600}:check`);
});

it('names no server where none is configured, and sends no credentials to a STUN server', () => {
  expect(iceServers({ urls: [], secret: 'north' }, 'a', 'seminar', now)).toEqual([]);
  expect(iceServers({ urls: ['stun:stun.minber.example'], secret: 'north' }, 'a', 'seminar', now)).toEqual([
    { urls: ['stun:stun.minber.example'] },
  ]);
});
