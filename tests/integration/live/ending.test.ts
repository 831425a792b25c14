import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { LiveState } from '../../../shared/src/live/state.ts';
import { useServerInside } from './support/in-process.ts';

const minutes = (count: number) => count * 60_000;
const { cast, tab } = useServerInside();

let clock: typeof import('../../../server/src/platform/index.ts').clock;
let aheadMs = 0;

beforeAll(async () => {
  ({ clock } = await import('../../../server/src/platform/index.ts'));
  const now = clock.now.bind(clock);
  vi.spyOn(clock, 'now').mockImplementation(() => now() + aheadMs);
});
afterAll(() => void vi.restoreAllMocks());

/** Moves the server's clock on. */
function later(ms: number): void {
  aheadMs += ms;
}

it('whoever cannot hear is heard of at once', async () => {
  const { signals } = await import('../../../server/src/platform/index.ts');
  const { hallId, ids, seminarId } = cast();
  const told = new Promise((resolve) => signals.on('live:trouble', resolve));
  const screen = tab('screen');
  await screen.join('screen');
  await screen.get('trouble:report', { what: 'sound', note: 'Дыбыс жоқ' });
  expect(await told).toMatchObject({ seminarId, hallId, ownerId: ids.screen, what: 'sound', note: 'Дыбыс жоқ' });
});

it('the host is asked ten minutes after the planned end, and again ten minutes after he goes on', async () => {
  const { sessionId } = cast();
  const [host, speaker] = [tab('host'), tab('speaker')];
  await host.join('stage');
  await speaker.join('stage');
  await speaker.publish('camera');
  await host.get('session:start', { sessionId });
  const isAsked = ({ session }: LiveState) => session?.askHostToEnd === true;

  later(minutes(76));
  await host.heard<LiveState>('live:changed', isAsked);
  expect(await host.get('session:go-on', { sessionId })).toMatchObject({ askHostToEnd: false, state: 'live' });
  host.forget();
  later(minutes(11));
  await host.heard<LiveState>('live:changed', isAsked);
});

it('a session without media for 15 minutes ends by itself, at its last media', async () => {
  const { sessionId, seminarId } = cast();
  const [host, speaker] = [tab('host'), tab('speaker')];
  await host.join('stage');
  await speaker.join('stage');
  const trackId = await speaker.publish('microphone');
  await speaker.get('media:close-track', { trackId });
  const silentSince = clock.now();

  later(minutes(16));

  await host.heard<LiveState>('live:changed', ({ session }) => session?.state === 'ended');
  const { liveIntervals } = await import('./support/database.ts');
  await expect.poll(() => liveIntervals(seminarId, sessionId)).toHaveLength(1);
  const [interval] = await liveIntervals(seminarId, sessionId);
  expect(Math.abs((interval?.to ?? 0) - silentSince)).toBeLessThan(1_000);
});
