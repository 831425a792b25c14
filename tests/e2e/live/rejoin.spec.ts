import { loadavg } from 'node:os';
import type { Page } from '@playwright/test';
import { percentiles } from '../../../scripts/bench/measure/statistics.ts';
import { hearsSound, seesVideo } from '../support/flow.ts';
import { type Minber, ownAkims } from '../support/minber.ts';
import { planSeminar } from '../support/plan.ts';
import { slowness } from '../support/slowness.ts';
import { startBroadcast, turnOn } from '../support/studio.ts';
import { expect, type Stage, smallWindow, test } from '../support/test.ts';

/** A picture that moves again this long after the blow, for a viewer on a free machine. */
const againMs = 4000;
/** Of the same process, time after time, under the same viewers. */
const kills = 3;
/** A server on a free machine is back in less. */
const ordinaryStartMs = 2000;

test.describe.configure({ timeout: 180_000 });

test('after each SIGKILL of the server every viewer has picture and sound again, and no page was blank', async ({
  minber,
  stage,
}) => {
  const viewers = await broadcast(minber, stage);
  const gaps: number[] = [];
  const away: number[] = [];
  for (let round = 0; round < kills; round += 1) {
    await minber.server.standBy();
    await watchGaps(viewers);
    await minber.server.kill();
    const killedAt = Date.now();
    await minber.server.start();
    const awayMs = Date.now() - killedAt;
    away.push(awayMs);
    gaps.push(...(await allBack(viewers, awayMs)));
  }
  tell(`after a kill of the server, which was away for ${away.join(', ')} ms`, gaps);
});

test('after a SIGKILL of a media worker every viewer has picture and sound again, time after time', async ({
  minber,
  stage,
}) => {
  const viewers = await broadcast(minber, stage);
  const gaps: number[] = [];
  for (let round = 0; round < kills; round += 1) {
    await watchGaps(viewers);
    process.kill(await busiestWorker(minber), 'SIGKILL');
    gaps.push(...(await allBack(viewers)));
  }
  tell('after a kill of a media worker', gaps);
});

/** A host who sends picture and sound, and four who receive both. */
async function broadcast(minber: Minber, stage: Stage): Promise<Page[]> {
  const logins = ownAkims.slice(0, 4);
  const { seminarId } = await planSeminar(minber, { own: logins });
  const host = await stage.open('host', `/seminars/${seminarId}/studio`, smallWindow);
  await turnOn(host, 'microphone', 'camera');
  await startBroadcast(host);
  const viewers: Page[] = [];
  for (const login of logins) viewers.push(await stage.open(login, `/seminars/${seminarId}/room`, smallWindow));
  await Promise.all(viewers.map((viewer) => seesVideo(viewer)));
  return viewers;
}

async function watchGaps(viewers: Page[]): Promise<void> {
  await Promise.all(viewers.map((viewer) => viewer.evaluate(() => window.minberProbe.watchGaps())));
}

/**
 * Waits until the break has come and gone for everyone; for how long each one's picture stood. Tries thin out while a
 * server is away.
 */
async function allBack(viewers: Page[], awayMs = 0): Promise<number[]> {
  const limitMs = againMs * slowness() + 3 * Math.max(0, awayMs - ordinaryStartMs);
  for (const viewer of viewers) {
    const broken = () => viewer.evaluate(() => window.minberProbe.gaps?.longestVideoMs ?? 0);
    await expect.poll(broken, { timeout: 30_000 }).toBeGreaterThan(500);
  }
  await Promise.all(
    viewers.map((viewer) => viewer.waitForFunction(() => window.minberProbe.gaps?.backAt, null, { timeout: 90_000 })),
  );
  await Promise.all(viewers.map((viewer) => hearsSound(viewer)));
  const gaps = await Promise.all(viewers.map((viewer) => viewer.evaluate(() => window.minberProbe.gaps)));
  for (const gap of gaps) {
    expect(gap?.longestVideoMs).toBeLessThan(limitMs);
    expect(gap?.blank).toBe(0);
  }
  return gaps.map((gap) => gap?.longestVideoMs ?? Number.NaN);
}

/** How the breaks were spread: for the figures in docs/operations.md. */
function tell(when: string, gaps: number[]): void {
  const { p50, p95 } = percentiles(gaps);
  const figures = `decoded video stood p50 ${p50.toFixed(0)}, p95 ${p95.toFixed(0)} ms in ${gaps.length} breaks`;
  test
    .info()
    .annotations.push({ type: when, description: `${figures}, ${loadavg()[0]?.toFixed(0)} processes waiting` });
}

/** The process id of the media worker that carries most people. */
async function busiestWorker(minber: Minber): Promise<number> {
  const pid = async () => {
    const text = await (await fetch(`${minber.server.url}/metrics`)).text();
    const workers = [...text.matchAll(/^minber_media_worker_peers\{pid="(\d+)"\} (\d+)/gm)];
    const [busiest] = workers.sort((a, b) => Number(b[2]) - Number(a[2]));
    return busiest && Number(busiest[2]) > 0 && lives(Number(busiest[1])) ? Number(busiest[1]) : 0;
  };
  let found = 0;
  await expect.poll(async () => (found = await pid())).toBeGreaterThan(0);
  return found;
}

/** The figures are two seconds old at most: they may name one that was killed meanwhile. */
function lives(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
