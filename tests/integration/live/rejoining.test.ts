import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { JoinSnapshot } from '../../../shared/src/live/contract.ts';
import { useWorld } from './support/stage.ts';

const { world, tab } = useWorld({ RTC_WORKERS: '1' });
const idOf = (joined: JoinSnapshot) => joined.receiveTransport?.id ?? '';
const consumerIds = (joined: JoinSnapshot) => joined.consumers.map(({ id }) => id);

it('a tab that comes back takes over what it had: media ran on, only ICE is restarted', async () => {
  const peerId = randomUUID();
  const speaker = tab('speaker');
  await speaker.join('stage');
  await speaker.publish('camera');
  const viewer = tab('aigerim', peerId);
  const first = await viewer.join('viewer');
  await viewer.connect(first);
  viewer.drop();

  const again = await tab('aigerim', peerId).join('viewer', { transportId: idOf(first) });

  expect(again.resumed).toBe(true);
  expect(idOf(again)).toBe(idOf(first));
  expect(consumerIds(again)).toEqual(consumerIds(first));
  const ufrag = (joined: JoinSnapshot) => joined.receiveTransport?.iceParameters.usernameFragment;
  expect(ufrag(again)).not.toBe(ufrag(first));
});

it('a tab that has lost its transport gets a new one', async () => {
  const peerId = randomUUID();
  const viewer = tab('aigerim', peerId);
  const first = await viewer.join('viewer');
  viewer.drop();

  const again = await tab('aigerim', peerId).join('viewer');

  expect(again.resumed).toBe(false);
  expect(idOf(again)).not.toBe(idOf(first));
});

it('a tab whose old socket still seems open is heard on the new one only', async () => {
  const peerId = randomUUID();
  const before = tab('aigerim', peerId);
  const first = await before.join('viewer');
  const after = tab('aigerim', peerId);
  await after.join('viewer', { transportId: idOf(first) });
  before.forget();

  const speaker = tab('speaker');
  await speaker.join('stage');
  await speaker.publish('microphone');

  await after.heard('media:added');
  expect(before.told.map(({ name }) => name)).not.toContain('media:added');
  expect(await before.refused('media:resume', { consumerIds: [] })).toBe('live.notJoined');
});

it('when a media worker dies, those who were on it are called back, soon and not all at once', async () => {
  const [speaker, viewer] = [tab('speaker'), tab('aigerim')];
  await speaker.join('stage');
  const trackId = await speaker.publish('camera');
  const first = await viewer.join('viewer');

  for (const pid of workersOf(world().server.pid())) process.kill(pid, 'SIGKILL');

  const call = await viewer.heard<{ reason: string; spreadMs: number }>('media:rejoin');
  expect(call.reason).toBe('worker-died');
  expect(call.spreadMs).toBeLessThan(100);
  await speaker.join('stage');
  await speaker.publish('camera', trackId);
  const again = await viewer.join('viewer', { transportId: idOf(first) });
  expect(again.resumed).toBe(false);
  expect(idOf(again)).not.toBe(idOf(first));
  expect(again.consumers.map(({ track }) => track.trackId)).toEqual([trackId]);
});

it('a server that stops says when to come back, and lets nobody in meanwhile', async () => {
  const [viewer, late] = [tab('aigerim'), tab('bolat')];
  await viewer.join('viewer');
  const { state } = await late.join('viewer');
  const gone = new Promise((resolve) => viewer.socket.once('disconnect', resolve));

  process.kill(world().server.pid(), 'SIGTERM');

  expect(await viewer.heard('server:closing')).toMatchObject({ backInMs: expect.any(Number), spreadMs: 13 });
  const refused = late.refused('seminar:join', {
    peerId: randomUUID(),
    as: 'viewer',
    rtpCapabilities: {},
    preferences: { mode: 'normal', hidden: false },
  });
  await expect(refused).resolves.toBe('server.stopping');
  await gone;
  await world().server.kill();
  await world().server.start();
  const again = await tab('aigerim').join('viewer');
  expect(again.state.epoch).toBeGreaterThan(state.epoch);
});

/** The media workers this server has started. */
function workersOf(serverPid: number): number[] {
  const listed = execFileSync('ps', ['-o', 'pid=,args=', '--ppid', String(serverPid)], { encoding: 'utf8' });
  const workers = listed.split('\n').filter((line) => line.includes('mediasoup-worker'));
  return workers.map((line) => Number.parseInt(line, 10));
}
