import { parseArgs } from 'node:util';
import { databaseUri } from '../../database/location.ts';
import { exitWith } from '../../setup/problem.mjs';
import { percentile } from '../measure/statistics.ts';
import { Browser } from '../product/api.ts';
import { eventLoop } from '../product/metrics.ts';
import { ProductServer } from '../product/server.ts';
import { holdForDays, type SeededSeminar } from './seed.ts';

const PORTS = { http: 24_150, rtc: 24_160 };
const usage = `Usage: npm run bench:report -- [--days D] [--times T]

Holds a past seminar of the large demo (300 people) on D days (3) and asks for its report as JSON, CSV, XLSX and PDF, and
for how it stands, T times each (10): the time on loopback from asking to the last byte, and how long the server's event
loop stood meanwhile at most. The first request of each is not counted.`;
const warmUp = 1;
const pauseMs = 300;

async function bench(days: number, times: number): Promise<void> {
  const server = new ProductServer(PORTS);
  try {
    await server.ready();
    const organiser = await Browser.signIn(server.url, 'organiser@minber.example', server.password);
    const seminar = await holdForDays(databaseUri(server.databaseFolder), days);
    console.log(`  ${seminar.expected} people expected, ${days} sessions, ${seminar.spans} spans`);
    for (const asked of reports(seminar)) await measure(server.url, organiser, asked, times);
  } finally {
    await server.close();
  }
}

/** Paths that make up one report; together they are one request of the measure. */
function reports({ seminarId, sessionIds }: SeededSeminar): { what: string; paths: string[] }[] {
  const seminar = `/seminars/${seminarId}`;
  const ofEach = (path: string) => sessionIds.map((sessionId) => `${seminar}/sessions/${sessionId}/${path}`);
  return [
    { what: 'JSON, every session', paths: ofEach('report') },
    { what: 'CSV, whole', paths: [`${seminar}/report.csv`] },
    { what: 'XLSX, whole', paths: [`${seminar}/report.xlsx`] },
    { what: 'sheets as XLSX', paths: [`${seminar}/draft/kk.xlsx`] },
    { what: 'sheets as PDF', paths: [`${seminar}/draft/kk.pdf`] },
    { what: 'where a session stands', paths: ofEach('versions').slice(0, 1) },
  ];
}

async function measure(
  url: string,
  browser: Browser,
  { what, paths }: { what: string; paths: string[] },
  times: number,
): Promise<void> {
  const taken: number[] = [];
  let bytes = 0;
  for (let at = 0; at < times + warmUp; at += 1) {
    if (at === warmUp) await eventLoop(url);
    const sentAt = performance.now();
    const got = await Promise.all(paths.map((path) => browser.download(path)));
    if (at >= warmUp) taken.push(performance.now() - sentAt);
    bytes = got.reduce((sum, one) => sum + one.length, 0);
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }
  const { p99Ms, maxMs } = await eventLoop(url);
  const [p50, p95] = [0.5, 0.95].map((rank) => `${percentile(taken, rank).toFixed(0).padStart(5)} ms`);
  const loop = `event loop p99 ${p99Ms.toFixed(0)} ms, max ${maxMs.toFixed(0)} ms`;
  console.log(`  p50 ${p50}   p95 ${p95}   ${loop.padEnd(36)}   ${String(bytes).padStart(9)} bytes   ${what}`);
}

const { values } = parseArgs({
  options: {
    days: { type: 'string', default: '3' },
    times: { type: 'string', default: '10' },
    help: { type: 'boolean' },
  },
});
if (values.help) console.log(usage);
else bench(Number(values.days), Number(values.times)).then(() => process.exit(0), exitWith);
