import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { MyAttendance } from '../../../shared/src/attendance/report.ts';
import { Tab } from '../live/support/tab.ts';
import { startWorld, type World } from '../live/support/world.ts';

let world: World;
const tabs: Tab[] = [];
const second = 1000;

beforeAll(async () => {
  world = await startWorld({ RTC_WORKERS: '1' });
  const { SeminarModel } = await import('../../../server/src/seminars/model.ts');
  await SeminarModel.updateOne({ _id: world.seminarId }, { $set: { 'policies.0.policy.graceMs': 0 } });
});
afterAll(async () => {
  for (const tab of tabs) await tab.close();
  await world.stop();
});

const open = (who: keyof World['cookies'], peerId?: string) => {
  const tab = new Tab(world.server.url, world.seminarId, world.cookies[who], peerId);
  tabs.push(tab);
  return tab;
};
const mine = async (): Promise<MyAttendance['sessions'][number]> => {
  const response = await fetch(`${world.server.url}/api/v1/me/attendance/${world.seminarId}`, {
    headers: { cookie: world.cookies.aigerim },
  });
  if (!response.ok) throw new Error(await response.text());
  const { sessions } = (await response.json()) as MyAttendance;
  const [first] = sessions;
  if (!first) throw new Error('There is no session');
  return first;
};
const openSpans = async () => {
  const { SpanModel } = await import('../../../server/src/attendance/record/span-model.ts');
  return SpanModel.countDocuments({ closed: false });
};
const creditedFor = (ms: number) =>
  expect.poll(async () => (await mine()).line.creditedMs, { timeout: 20_000, interval: 300 }).toBeGreaterThan(ms);

describe('A minute of attendance', () => {
  it('survives the database’s death and the server’s, and the time of the server’s death is given back', async () => {
    const host = open('host');
    await host.join('stage');
    await host.get('session:start', { sessionId: world.sessionId });
    const viewer = open('aigerim');
    await viewer.join('viewer');
    const joinedAt = Date.now();
    await creditedFor(3 * second);

    await world.server.killDatabase();
    const afterDatabase = (await mine()).line.creditedMs;
    await creditedFor(afterDatabase + 3 * second);

    await world.server.kill();
    const before = await openSpans();
    expect(before).toBeGreaterThan(0);
    await world.server.start();
    expect(await openSpans()).toBe(0);
    const [hostAgain, viewerAgain] = [open('host', host.peerId), open('aigerim', viewer.peerId)];
    await Promise.all([hostAgain.join('stage'), viewerAgain.join('viewer')]);
    await expect.poll(async () => (await mine()).line.interruptionMs, { timeout: 10_000 }).toBeGreaterThan(0);
    const sofar = (await mine()).line.creditedMs;
    await creditedFor(sofar + 3 * second);

    await viewerAgain.close();
    const leftAt = Date.now();
    await hostAgain.get('session:end', { sessionId: world.sessionId });
    const { line, interruptions, live } = await mine();
    expect(interruptions).toHaveLength(1);
    expect(line.evidence).toEqual(['device', 'interruption']);
    expect(Math.abs(line.creditedMs - (leftAt - joinedAt))).toBeLessThan(5 * second);
    expect(live).toHaveLength(1);
    expect(line.gaps).toEqual([]);
    const { findDifferences } = await import('../../../scripts/reconcile/differences.ts');
    expect(await findDifferences()).toEqual([]);
  });
});
