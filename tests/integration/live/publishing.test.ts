import { expect, it } from 'vitest';
import type { LiveState } from '../../../shared/src/live/state.ts';
import { useWorld } from './support/stage.ts';

const { world, tab } = useWorld();

it('only the cast may publish', async () => {
  const viewer = tab('aigerim');
  await viewer.join('stage');
  expect(await viewer.refused('media:open-send', {})).toBe('live.mayNotPublish');

  const speaker = tab('speaker');
  await speaker.join('stage');
  await speaker.publish('screen');
});

it('a guest speaker publishes under his own name', async () => {
  const [guest, viewer] = [tab('guest'), tab('aigerim')];
  expect((await guest.join('stage')).me).toMatchObject({ stageRole: 'guest', isHost: false, mayRaise: false });
  await guest.publish('camera');
  const { state } = await viewer.join('viewer');
  const shown = state.stage.find(({ ownerId }) => ownerId === world().ids.guest);
  expect(shown?.caption).toEqual({ name: 'Prof. Lee', position: 'Hydrologist', place: 'Delft' });
  expect(shown?.tracks).toHaveLength(1);
});

it('everyone sees a mute, and nobody mutes the tracks of others', async () => {
  const [speaker, viewer, host] = [tab('speaker'), tab('aigerim'), tab('host')];
  await speaker.join('stage');
  await viewer.join('viewer');
  await host.join('stage');
  const trackId = await speaker.publish('microphone');

  expect(await host.refused('media:pause-track', { trackId, paused: true })).toBe('resource.absent');
  await speaker.get('media:pause-track', { trackId, paused: true });

  expect(await viewer.heard('media:paused')).toMatchObject({ trackId, paused: true });
  const changed = await viewer.heard<LiveState>('live:changed', ({ stage }) =>
    (stage ?? []).some(({ tracks }) => tracks.some((track) => track.paused)),
  );
  expect(changed.seq).toBeGreaterThan(0);
});

it('the host takes a track down; a speaker may put it up again', async () => {
  const [speaker, viewer, host] = [tab('speaker'), tab('aigerim'), tab('host')];
  await speaker.join('stage');
  await host.join('stage');
  const trackId = await speaker.publish('camera');
  const { consumers } = await viewer.join('viewer');

  expect(await viewer.refused('stage:mute', { trackId })).toBe('resource.absent');
  await host.get('stage:mute', { trackId });
  await speaker.heard<{ trackId: string }>('stage:taken-down', (push) => push.trackId === trackId);

  expect(await viewer.heard('media:removed')).toMatchObject({ consumerIds: consumers.map(({ id }) => id) });
  await speaker.publish('camera');
});

it('someone who is cast no more, and not expected either, is off the air and out of the seminar', async () => {
  const { db, ids, seminarId } = world();
  const [speaker, viewer] = [tab('speaker'), tab('aigerim')];
  await speaker.join('stage');
  await speaker.publish('camera');
  const { consumers } = await viewer.join('viewer');
  expect(consumers).toHaveLength(1);

  await db.changeSeminar(seminarId, { speakerIds: [] });

  await viewer.heard('media:removed');
  await speaker.heard('media:rejoin');
  expect(await speaker.refused('media:open-send', {})).toMatch(/resource.absent|live.notJoined/);
  viewer.forget();
  await db.changeSeminar(seminarId, { speakerIds: [ids.speaker] });
  await viewer.heard<LiveState>('live:changed', ({ stage }) => (stage ?? []).some(({ role }) => role === 'speaker'));
});

it('who signs out everywhere is gone from the seminar within two seconds, and his tracks with him', async () => {
  const { server, cookies, db, ids } = world();
  const [speaker, viewer] = [tab('speaker'), tab('aigerim')];
  await speaker.join('stage');
  await speaker.publish('camera');
  await viewer.join('viewer');
  const gone = new Promise((resolve) => speaker.socket.once('disconnect', resolve));

  const signedOut = Date.now();
  const headers = { cookie: cookies.speaker };
  const answer = await fetch(`${server.url}/api/v1/sessions`, { method: 'DELETE', headers });
  expect(answer.ok).toBe(true);
  await gone;
  await viewer.heard('media:removed');

  expect(Date.now() - signedOut).toBeLessThan(2_000);
  expect(speaker.told.map(({ name }) => name)).toContain('principal:changed');
  cookies.speaker = await db.cookieOf({ kind: 'person', personId: ids.speaker });
});
