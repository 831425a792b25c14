import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { ensurePackages } from '../../setup/apt.mjs';
import { root } from '../../setup/folders.mjs';
import { exitWith } from '../../setup/problem.mjs';
import { Child, startSource, startViewers } from '../children.ts';
import { loadClip } from '../clip/encode.ts';
import { Browser } from '../product/api.ts';
import { People } from '../product/audience.ts';
import { eventLoopP99Ms } from '../product/metrics.ts';
import { ProductServer } from '../product/server.ts';
import { run } from '../run.ts';
import { ProductSide } from '../sides/product.ts';
import { RawSide } from '../sides/raw.ts';
import { buildPackages, buildViewers } from '../viewers/build.ts';
import { Client } from './client.ts';
import { prepareQuiz } from './prepare.ts';
import type { LearnersMethods, Rush } from './process.ts';

const PORTS = { raw: 24_100, rtc: 24_110, http: 24_120 };
const WITHIN_MS = 10_000;
/** Joins take ten seconds and settle for five; then packets are counted while the test is submitted. */
const COUNTED_AFTER_MS = 15_500;

const usage = `Usage: npm run bench:quiz -- [--learners N] [--questions Q] [--saves S] [--viewers V]

N learners (default 300) answer a test of Q questions (20) in S saves each (20) and submit it within ten seconds, while V
viewers (100; 0: none) watch a seminar on the same server. Leave the machine alone while it runs.`;

const open: (() => Promise<void>)[] = [];

async function bench({ learners, questions, saves, viewers }: Record<string, number>): Promise<void> {
  const server = new ProductServer(PORTS);
  open.push(() => server.close());
  await server.ready();
  const people = await People.signIn(server, Math.min(300, Math.max(learners ?? 1, viewers ?? 0)));
  const cookies = Array.from({ length: learners ?? 0 }, (_, at) => people.admission(at, '', 0).cookie);
  const organiser = await Browser.signIn(server.url, 'organiser@minber.example', server.password);
  const quiz = await prepareQuiz(new Client(server.url, organiser.cookie), questions ?? 20);
  const crowd = new Child<LearnersMethods>('./quiz/process.ts');
  open.push(() => crowd.end());
  const started = await crowd.calls.call('start', { url: server.url, cookies: [...new Set(cookies)], quiz });
  console.log(`  ${started} learners have their attempt open`);
  const watching = viewers ? await seminar(server, viewers) : undefined;
  if (watching) await pause(COUNTED_AFTER_MS);
  await eventLoopP99Ms(server.url);
  const rush = await crowd.calls.call('rush', { withinMs: WITHIN_MS, saves: saves ?? 20 });
  const lagMs = await eventLoopP99Ms(server.url);
  tell(rush, started, questions ?? 20, lagMs);
  const watched = await watching;
  if (watched) console.log(`  seminar: ${watched.viewers} viewers, ${watched.packets} packets, ${watched.lost} lost`);
}

/** A seminar on the air with so many viewers, and what of it arrives. */
async function seminar(server: ProductServer, viewers: number): ReturnType<typeof run> {
  await ensurePackages(['ffmpeg', ...buildPackages], 'measure');
  await Promise.all([loadClip(), buildViewers()]);
  const workerBin = execFileSync('node', [join(root, 'scripts/worker/path.mjs')], { encoding: 'utf8' }).trim();
  const raw = await RawSide.start(workerBin, PORTS.raw);
  open.push(() => raw.close());
  const side = await ProductSide.open(server, viewers);
  open.push(() => side.close());
  const players = { source: startSource(), viewers: startViewers(raw.methods) };
  open.push(
    () => players.source.end(),
    () => players.viewers.end(),
  );
  return run(side, players, viewers, (WITHIN_MS + 2000) / 1000);
}

function tell({ savesMs, submitsMs, saved, failed }: Rush, people: number, questions: number, lagMs: number): void {
  const line = (times: number[]) =>
    [0.5, 0.95, 0.99].map((share) => `${quantile(times, share).toFixed(0)}`).join(' / ');
  console.log(`  saves: ${savesMs.length}, p50 / p95 / p99 ${line(savesMs)} ms`);
  console.log(`  submits: ${submitsMs.length}, p50 / p95 / p99 ${line(submitsMs)} ms`);
  console.log(`  answers acknowledged: ${saved} of ${people * questions}; requests failed: ${failed.length}`);
  for (const what of [...new Set(failed)].slice(0, 5)) console.log(`    ${what}`);
  console.log(`  server's event loop p99: ${lagMs.toFixed(1)} ms`);
}

function quantile(times: number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

async function main(): Promise<void> {
  const number = (fallback: string) => ({ type: 'string' as const, default: fallback });
  const { values } = parseArgs({
    options: {
      learners: number('300'),
      questions: number('20'),
      saves: number('20'),
      viewers: number('100'),
      help: { type: 'boolean' as const, default: false },
    },
  });
  if (values.help) return void console.log(usage);
  const { help: _, ...counts } = values;
  try {
    await bench(Object.fromEntries(Object.entries(counts).map(([name, text]) => [name, Number(text)])));
  } finally {
    for (const close of open.toReversed()) await close();
  }
}

main().then(() => process.exit(), exitWith);
