import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Tab } from '../live/support/tab.ts';
import { startWorld, type World } from '../live/support/world.ts';
import { Watcher } from './support/watcher.ts';

let world: World;
const tabs: Tab[] = [];
const watchers: Watcher[] = [];

beforeAll(async () => {
  world = await startWorld({ RTC_WORKERS: '1' });
  const { SeminarModel } = await import('../../../server/src/seminars/model.ts');
  const rollCalls = { afterStartMs: 1_000, hourly: false, beforeEndMs: null };
  await SeminarModel.updateOne({ _id: world.seminarId }, { $set: { 'policies.0.policy.rollCalls': rollCalls } });
});
afterAll(async () => {
  for (const tab of tabs) await tab.close();
  for (const watcher of watchers) watcher.close();
  await world.stop();
});

const open = async (who: 'host' | 'aigerim', as: 'stage' | 'viewer', peerId?: string) => {
  const tab = new Tab(world.server.url, world.seminarId, world.cookies[who], peerId);
  tabs.push(tab);
  await tab.join(as);
  return tab;
};
const asks = async () => {
  const { RollCallAskModel } = await import('../../../server/src/attendance/rollcall/ask-model.ts');
  return RollCallAskModel.find({ sessionId: world.sessionId }).lean();
};
const promptOf = async (who: 'aigerim') => {
  const watcher = new Watcher(world.server.url, world.cookies[who]);
  watchers.push(watcher);
  return (await watcher.get('presence:asked', { seminarId: world.seminarId })).prompt;
};

describe('A roll-call by policy', () => {
  it('is asked for once though the server dies after it, and is still open on every device that comes back', {
    timeout: 90_000,
  }, async () => {
    const host = await open('host', 'stage');
    const viewer = await open('aigerim', 'viewer');
    await host.get('session:start', { sessionId: world.sessionId });
    await expect.poll(async () => (await asks()).length, { timeout: 10_000 }).toBe(1);
    const [ask] = await asks();
    await viewer.heard<{ askId: string }>('presence:ask' as never, ({ askId }) => askId === ask?._id);

    await world.server.kill();
    await world.server.start();
    await open('host', 'stage', host.peerId);
    await open('aigerim', 'viewer', viewer.peerId);
    await expect.poll(() => promptOf('aigerim'), { timeout: 10_000 }).toMatchObject({ askId: ask?._id });
    const again = Date.now();
    await expect.poll(() => Date.now() - again, { timeout: 10_000 }).toBeGreaterThan(3_000);
    expect((await asks()).map(({ _id }) => _id)).toEqual([ask?._id]);
  });
});
