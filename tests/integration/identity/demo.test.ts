import type { ReportLine, SessionReport } from '@minber/shared/attendance/report';
import type { Hall } from '@minber/shared/centres/contract';
import type { PersonRow } from '@minber/shared/identity/person';
import type { Objection } from '@minber/shared/reports/objections';
import type { HallSheet } from '@minber/shared/reports/sheets';
import type { Approval } from '@minber/shared/reports/versions';
import type { SeminarSummary } from '@minber/shared/seminars/state';
import mongoose from 'mongoose';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HttpClient } from '../../support/http.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { as, ok, password, refusal, startDemo, whoIs } from './support.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startDemo({ MINBER_DEMO: 'full' });
}, 180_000);
afterAll(() => server.stop());

/** What an organiser reads of one of the two days of the latest seminar that is over. */
async function ofDay<T>(day: number, what: string): Promise<T> {
  const organiser = await as(server, 'organiser');
  const { items } = await ok<{ items: SeminarSummary[] }>(organiser.get('/seminars?when=past'));
  const [over] = items;
  return await ok<T>(organiser.get(`/seminars/${over?.seminarId}/sessions/${over?.sessions[day]?.sessionId}/${what}`));
}

describe('the full demo', () => {
  it('has 20 regions, halls of 40, 25 and 6, 300 akims and 67 sample functions', async () => {
    const admin = await as(server, 'admin');
    const total = async (query: string) => (await ok<{ total: number }>(admin.get(`/people?${query}`))).total;
    expect((await ok<{ items: unknown[] }>(admin.get('/regions'))).items).toHaveLength(20);
    expect(await total('role=learner')).toBe(300);
    expect(await total('role=coordinator')).toBe(20);
    const { items } = await ok<{ items: Hall[] }>(admin.get('/halls'));
    expect(new Set(items.map(({ capacity }) => capacity))).toEqual(new Set([40, 25, 6]));
    const functions = await ok<{ items: { sample: boolean }[] }>(admin.get('/local-functions'));
    expect(functions.items).toHaveLength(67);
    expect(functions.items.every(({ sample }) => sample)).toBe(true);
  });

  it('has names with every letter of the Kazakh alphabet that others lack, no two alike', async () => {
    const { items } = await ok<{ items: PersonRow[] }>((await as(server, 'admin')).get('/people?limit=500'));
    const names = items.map(({ surname, givenName, patronymic }) => `${surname} ${givenName} ${patronymic}`);
    expect(new Set(names).size).toBe(names.length);
    for (const letter of 'әғқңөұүһі') expect(names.join(' ').toLowerCase()).toContain(letter);
  });

  it('has a seminar that may begin now, one that begins in about ten minutes and one tomorrow', async () => {
    const host = await as(server, 'host');
    const { items } = await ok<{ items: { startsAt: number }[] }>(host.get('/seminars'));
    const inMinutes = items.map(({ startsAt }) => (startsAt - Date.now()) / 60_000);
    expect(inMinutes.some((minutes) => minutes <= 0)).toBe(true);
    expect(inMinutes.some((minutes) => minutes > 0 && minutes <= 10)).toBe(true);
    expect(inMinutes.some((minutes) => minutes > 60)).toBe(true);
  });

  it('has a seminar that is over, in whose report everything has happened that can', async () => {
    const report = await ofDay<SessionReport>(0, 'report');
    const { totals, lines, halls, conflicts } = report;
    const some = (is: (line: ReportLine) => boolean) => lines.filter(is).length;
    expect(report.liveMs).toBe(88 * 60_000);
    expect(report.recordedLive).not.toEqual(report.live);
    expect(totals.expected).toBe(300);
    expect(totals.attended).toBeLessThan(300);
    expect(totals.credited).toBeGreaterThan(150);
    expect(totals.credited).toBeLessThan(totals.attended);
    expect(some(({ lateMs }) => lateMs !== null)).toBeGreaterThan(5);
    expect(some(({ why }) => why === 'too-little')).toBeGreaterThan(2);
    expect(some(({ gaps }) => gaps.length > 0)).toBeGreaterThan(2);
    expect(some(({ unconfirmedMs }) => unconfirmedMs > 0)).toBeGreaterThan(5);
    expect(some(({ interruptionMs }) => interruptionMs > 0)).toBeGreaterThan(100);
    expect(some(({ elsewhere }) => elsewhere)).toBeGreaterThan(0);
    expect(some(({ representedBy }) => representedBy !== null)).toBeGreaterThan(1);
    expect(some(({ recordedAs }) => recordedAs !== null)).toBe(1);
    expect(some(({ prompts }) => prompts.answered > 0)).toBeGreaterThan(10);
    expect(halls.some(({ screenGaps }) => screenGaps.some(({ from, to }) => to - from > 20 * 60_000))).toBe(true);
    const rollCalls = halls.flatMap((hall) => hall.rollCalls);
    expect(rollCalls.some(({ listed, heads }) => heads !== listed)).toBe(true);
    expect(conflicts.map(({ kind, resolution }) => [kind, resolution !== null]).sort()).toEqual([
      ['hall-and-device', false],
      ['shared-device', false],
      ['two-devices', false],
      ['two-halls', true],
    ]);
    expect(report.interruptions).toHaveLength(1);
    expect(report.matches).toHaveLength(1);
    expect(report.expectedChanges).toHaveLength(1);
    expect(report.corrections.map(({ kind }) => kind)).toEqual(['true-start']);
    expect(new Set(report.adjustments.map(({ target }) => target.kind))).toEqual(new Set(['person', 'hall']));
    expect((await ofDay<SessionReport>(1, 'report')).totals.attended).toBeGreaterThan(200);
  });

  it('has an approved version of it and a draft that has changed since, objections answered and open', async () => {
    const approved = await ofDay<Approval>(0, 'versions');
    expect(approved.versions).toHaveLength(1);
    expect(approved.changedSince).toBe(true);
    expect((await ofDay<Approval>(1, 'versions')).versions).toEqual([]);
    const outcomes = async (day: number) =>
      (await ofDay<{ objections: Objection[] }>(day, 'objections')).objections.map(({ answer }) => answer?.outcome);
    expect((await outcomes(0)).sort()).toEqual(['accepted', 'refused']);
    expect(await outcomes(1)).toEqual([undefined]);
    const { sheets } = await ofDay<{ sheets: HallSheet[] }>(0, 'sheets');
    expect(sheets.map(({ state }) => state)).toContain('confirmed');
  });

  it('has a year of seminars behind it', async () => {
    const { items } = await ok<{ items: { startsAt: number }[] }>(
      (await as(server, 'organiser')).get('/seminars?when=past'),
    );
    expect(items).toHaveLength(13);
    expect(Date.now() - (items.at(-1)?.startsAt ?? 0)).toBeGreaterThan(300 * 24 * 3_600_000);
  });

  it('has seminars to begin again on a later day, and keeps those that were held', async () => {
    const host = await as(server, 'host');
    const titles = async (when: string) => {
      const { items } = await ok<{ items: { seminarId: string; startsAt: number }[] }>(
        host.get(`/seminars?when=${when}`),
      );
      return items;
    };
    const [before, held] = [await titles('upcoming'), await titles('past')];
    await server.kill();
    const database = await mongoose.createConnection(server.databaseUri).asPromise();
    await database.collection('demoMarks').updateOne({}, { $inc: { seededAt: -24 * 3_600_000 } });
    await database.close();
    await server.start();
    const after = await titles('upcoming');
    expect(after).toHaveLength(before.length);
    expect(after.map(({ seminarId }) => seminarId)).not.toContain(before[0]?.seminarId);
    expect(await titles('past')).toEqual(held);
  });

  it('tells the terminal an account for each role', () => {
    const { demo } = server.ready();
    expect(demo?.map(({ login }) => login)).toContain('akim-001@minber.example');
    expect(new Set(demo?.map(({ password: one }) => one))).toEqual(new Set([password]));
  });

  it('is removed with its people, places and seminars, and does not come back', async () => {
    const akim = await as(server, 'akim-001');
    await server.kill();
    await server.start({ MINBER_REMOVE_DEMO: '1' });
    await server.kill();
    await server.start();
    expect((await whoIs(akim)).kind).toBe('visitor');
    expect(await ok(akim.get('/session/demo'))).toEqual({ items: [] });
    expect(server.ready().message).toContain('/first-administrator#');
    expect(server.ready().demo).toEqual([]);
  });
});

describe('a production server', () => {
  it('holds no demo, whatever is asked for', async () => {
    const production = await startServer({ NODE_ENV: 'production', MINBER_DEMO: 'full' });
    try {
      const visitor = new HttpClient(production.url);
      expect(await ok(visitor.get('/session/demo'))).toEqual({ items: [] });
      expect(await refusal(visitor.post('/session', { name: 'admin@minber.example', password }))).toBe(
        '401 signIn.refused',
      );
    } finally {
      await production.stop();
    }
  });
});
