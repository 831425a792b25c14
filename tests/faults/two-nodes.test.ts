import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Tab } from '../../scripts/people/tab.ts';
import { takeMediaPorts } from '../../scripts/simulate/play/ports.ts';
import type { ScreenSnapshot } from '../../shared/src/attendance/check-in.ts';
import type { SessionReport } from '../../shared/src/attendance/report.ts';
import { wrongLines, wrongTotals } from '../support/people/comparison.ts';
import { Desk } from '../support/people/desk.ts';
import { Scene } from '../support/people/scene.ts';
import { ControlRoom } from '../support/people/watch.ts';
import { enter, type World } from '../support/people/world.ts';
import { reconcile } from '../support/reconcile.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { SocketClient } from '../support/socket.ts';

/** Between two spans of one tab that came back. */
const hardlyMs = 1_000;
const patience = { timeout: 40_000, interval: 50 };
let world: World & { server: TestServer };
let other: TestServer;

/** A server whose wall clock is wrong by so much. */
async function startWrong(wrongByMs: number, beside?: TestServer): Promise<TestServer> {
  const clock = join(import.meta.dirname, '../../scripts/simulate/play/wrong-clock.mjs');
  const file = join('/tmp', `minber-wrong-${randomUUID()}`);
  writeFileSync(file, String(wrongByMs));
  const rtcPort = await takeMediaPorts();
  const media = { RTC_WORKERS: '1', RTC_PORT: String(rtcPort), RTC_PIPE_PORTS: `${rtcPort + 8}-${rtcPort + 39}` };
  const env = { ...media, NODE_OPTIONS: `--import ${clock}`, WRONG_CLOCK_FILE: file };
  return startServer(env, beside);
}

beforeAll(async () => {
  world = await enter(await startWrong(40_000));
  other = await startWrong(-3_600_000, world.server);
});
afterAll(async () => {
  await other?.stop();
  await world?.stop();
});

async function ask<T>(url: string, cookie: string, path: string, body?: unknown): Promise<T> {
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) };
  const headers = { cookie, 'Content-Type': 'application/json' };
  const answer = await fetch(`${url}/api/v1${path}`, { ...init, headers });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

describe('Two servers over one database, with clocks an hour apart', () => {
  it('keep one record: people and halls come through either, and a seminar outlives the death of its home', async () => {
    const one = world.server;
    const cast = await world.cast({ own: 4, halls: [5, 1] });
    const [hall, second] = cast.halls;
    const [stays, comesBack, leaves, late] = cast.own;
    const [tapped, missing, scanned, twice] = hall?.people ?? [];
    if (!hall || !second || !stays || !comesBack || !leaves || !late) throw new Error('cast');
    if (!tapped || !missing || !scanned || !twice) throw new Error('cast');
    const { seminarId, sessionId, organiser } = cast;

    // The first who joins makes its node the home; everybody else comes through the other one.
    const leaving = new Tab({ url: one.url, cookie: leaves.cookie, seminarId, as: 'viewer' });
    await leaving.open();
    const scene = await Scene.begin(other.url, cast);
    const left = scene.truth.device(leaves.id);
    const screen = await scene.open({ ...scene.admission(hall.screen), as: 'screen' });
    const noScreen = scene.truth.screen(hall.hallId);
    const staying = await scene.viewer(stays);
    const onOne = await scene.viewer(comesBack, { url: one.url });
    const desk = new Desk(other.url, cast, hall);
    const stay = (personId: string) => scene.truth.stay(personId, hall.hallId);
    for (const { id } of [tapped, missing, twice]) {
      expect(await desk.checkIn(id)).toBe('done');
    }
    stay(tapped.id);
    stay(twice.id);
    const notMissing = stay(missing.id);
    expect(await new Desk(one.url, cast, second).checkIn(twice.id)).toBe('done');

    const { qr } = await ask<ScreenSnapshot>(other.url, hall.screen.cookie, `/seminars/${seminarId}/screen`);
    const { claim } = await ask<{ claim: string }>(other.url, scanned.cookie, '/check-in-claims', { code: qr?.code });
    await ask(one.url, scanned.cookie, '/me/check-ins', { claim });
    const checkedOut = stay(scanned.id);

    // Both control rooms and the Desk of the other node see what came through either.
    const rooms = [await ControlRoom.watch({ url: one.url, cast }), await ControlRoom.watch({ url: other.url, cast })];
    for (const room of rooms)
      await expect.poll(() => room.totals, patience).toMatchObject({ present: 6, checkedIn: 7 });
    const { ask: asked } = await ask<{ ask: { askId: string } }>(
      other.url,
      organiser.cookie,
      `/seminars/${seminarId}/control/roll-calls`,
      { key: randomUUID(), hallIds: 'all' },
    );
    const prompt = await staying.tab.line.socket.timeout(5_000).emitWithAck('presence:asked', { seminarId });
    expect(prompt.data?.prompt?.askId).toBe(asked.askId);
    const called = { kind: 'roll-call' as const, actionId: randomUUID(), missing: [missing.id], heads: 2 };
    notMissing();
    expect(await desk.act(called)).toBe('done');
    expect(await new Desk(one.url, cast, hall).act(called)).toBe('repeated');

    // The home dies. Nobody takes its place for a moment, and says so.
    await one.kill();
    left(leaving.line.lostAt);
    leaving.vanish();
    const asking = await SocketClient.open(other.url, late.cookie);
    const join = {
      peerId: randomUUID(),
      as: 'viewer',
      rtpCapabilities: {},
      preferences: { mode: 'audio', hidden: false },
    };
    const refused = await asking.ask('seminar:join', { seminarId, ...join });
    expect(refused).toMatchObject({ ok: false, problem: { code: 'server.elsewhere' } });
    asking.close();
    onOne.tab.vanish();
    await expect.poll(() => scene.host.line.greetings, patience).toBe(2);
    await expect.poll(() => staying.tab.line.greetings, patience).toBe(2);
    await expect.poll(() => screen.line.greetings, patience).toBe(2);
    const again = await scene.viewer(comesBack);
    const lateOne = await scene.viewer(late);
    checkedOut();
    expect(await desk.checkOut(scanned.id)).toBe('done');

    // And back: the other node stops, is taken over, and its people come home through it again.
    await one.start();
    await other.quit();
    await other.start();
    await expect.poll(() => scene.host.line.greetings, patience).toBe(3);
    const there = [screen, staying.tab, again.tab, lateOne.tab];
    await expect.poll(() => there.filter(({ line }) => line.lostAt !== undefined), patience).toEqual([]);
    // A hall is there again once its screen has answered that it receives.
    const before = screen.packets;
    await expect.poll(() => screen.packets, patience).toBeGreaterThan(before + 100);
    await delay(3_000);
    await lateOne.leave();
    noScreen();
    await scene.session('end');
    const reports = await Promise.all(
      [one, other].map(({ url }) =>
        ask<SessionReport>(url, organiser.cookie, `/seminars/${seminarId}/sessions/${sessionId}/report`),
      ),
    );
    for (const room of rooms) room.close();
    scene.close();
    for (const report of reports) {
      expect(wrongLines(scene, report)).toEqual([]);
      expect(wrongTotals(scene, report)).toEqual([]);
      expect(report.interruptions).toHaveLength(2);
      expect(report.conflicts.map(({ kind, person }) => [kind, person.personId])).toEqual([['two-halls', twice.id]]);
      const lineOf = ({ id }: { id: string }) => report.lines.find(({ personId }) => personId === id);
      for (const somebody of [stays, comesBack]) {
        expect(lineOf(somebody)?.evidence).toContain('interruption');
        expect(lineOf(somebody)?.gaps.filter(({ from, to }) => to - from >= hardlyMs)).toEqual([]);
      }
      // His check-in and one roll-call, though that was sent to both.
      expect(lineOf(tapped)?.confirmations).toBe(2);
    }
    expect(await reconcile(world.server)).toBe('No differences.');
  });
});
