import { beforeAll, expect, it } from 'vitest';
import type { Closed, Heard } from '../../../server/src/live/index.ts';
import { useServerInside } from './support/in-process.ts';
import type { Tab } from './support/tab.ts';

const { cast, tab } = useServerInside();
const heard: Heard[] = [];
const closed: Closed[] = [];

beforeAll(async () => {
  const { presence } = await import('../../../server/src/live/index.ts');
  presence.onHeard((one) => heard.push(one));
  presence.onClosed((one) => closed.push(one));
});

const of = (tab: Tab) => heard.filter(({ peerId }) => peerId === tab.peerId);

it('a join is the first evidence; then every answer is, two seconds apart', async () => {
  const viewer = tab('aigerim');
  const before = Date.now();
  await viewer.join('viewer');
  const [first] = of(viewer);
  expect(first).toMatchObject({
    seminarId: cast().seminarId,
    sessionId: cast().sessionId,
    ownerId: cast().ids.aigerim,
    principal: { kind: 'person', personId: cast().ids.aigerim },
    as: 'viewer',
    receiving: false,
  });
  expect(first?.at).toBeGreaterThanOrEqual(before - 50);

  await expect.poll(() => of(viewer).length, { timeout: 8_000 }).toBeGreaterThanOrEqual(4);

  const [, second, third, fourth] = of(viewer).map(({ at }) => at);
  for (const gap of [(third ?? 0) - (second ?? 0), (fourth ?? 0) - (third ?? 0)]) {
    expect(gap).toBeGreaterThan(1_500);
    expect(gap).toBeLessThan(2_600);
  }
});

it('a person receives when bytes arrive over a transport that is connected, not because he says so', async () => {
  const speaker = tab('speaker');
  await speaker.join('stage');
  await speaker.publish('camera');
  const viewer = tab('aigerim');
  const joined = await viewer.join('viewer');
  await expect.poll(() => of(viewer).length, { timeout: 6_000 }).toBeGreaterThanOrEqual(2);
  expect(of(viewer).every(({ receiving }) => !receiving)).toBe(true);

  await viewer.connect(joined);
  await expect.poll(() => of(viewer).at(-1)?.receiving, { timeout: 6_000 }).toBe(true);

  viewer.receiving = false;
  await expect.poll(() => of(viewer).at(-1)?.receiving, { timeout: 6_000 }).toBe(false);
});

it('a socket that is gone is no evidence; the tab that comes back is a new connection', async () => {
  const screen = tab('screen');
  await screen.join('screen');
  const [first] = of(screen);
  expect(first).toMatchObject({ hallId: cast().hallId, as: 'screen', ownerId: cast().ids.screen });
  screen.drop();
  await expect.poll(() => closed.some(({ connectionId }) => connectionId === first?.connectionId)).toBe(true);
  const before = of(screen).length;

  const again = tab('screen', screen.peerId);
  await again.join('screen');

  const since = of(again).slice(before);
  expect(since.length).toBeGreaterThan(0);
  expect(since.every(({ connectionId }) => connectionId !== first?.connectionId)).toBe(true);
});

it('whoever does not answer is not heard, though his socket is open', async () => {
  const viewer = tab('aigerim');
  await viewer.join('viewer');
  const other = tab('bolat');
  viewer.socket.removeAllListeners('presence:ping');
  await other.join('viewer');
  const before = of(viewer).length;
  await expect.poll(() => of(other).length, { timeout: 10_000 }).toBeGreaterThanOrEqual(4);
  expect(of(viewer).length).toBe(before);
});

it('whoever is out of breath and answers only after the next question is heard all the same', async () => {
  const viewer = tab('aigerim');
  await viewer.join('viewer');
  viewer.socket.removeAllListeners('presence:ping');
  viewer.socket.on('presence:ping', (_, answer) => setTimeout(() => answer({ receiving: false }), 3_000));
  const before = of(viewer).length;
  await expect.poll(() => of(viewer).length, { timeout: 20_000 }).toBeGreaterThanOrEqual(before + 3);
});
