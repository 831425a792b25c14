import { execFileSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ensurePackages } from '../setup/apt.mjs';
import { root } from '../setup/folders.mjs';
import { exitWith } from '../setup/problem.mjs';
import { startSource, startViewers } from './children.ts';
import { loadClip } from './clip/encode.ts';
import { canRunJanus, janusRun } from './janus/bench.ts';
import { memoryOf, storms } from './memory.ts';
import { type Options, readOptions, usage } from './options.ts';
import { eventLoopP99Ms } from './product/metrics.ts';
import { ProductServer } from './product/server.ts';
import { report } from './report.ts';
import { type Measured, type ProductRun, resultsOf } from './results.ts';
import { type Players, type RunResult, run } from './run.ts';
import { ProductSide } from './sides/product.ts';
import { RawSide } from './sides/raw.ts';
import { buildPackages, buildViewers } from './viewers/build.ts';

const PORTS = { raw: 24_000, rtc: 24_010, http: 24_020 };
/** Between runs: what has left is gone. */
const REST_MS = 2_000;

/** What has to be closed, the last opened first. */
const open: (() => Promise<void>)[] = [];
let closing: Promise<void> | undefined;

/** Whoever asks, an end or a signal, waits for all of it. */
function closeAll(): Promise<void> {
  closing ??= (async () => {
    for (const close of open.toReversed()) await close();
  })();
  return closing;
}

async function bench(options: Options): Promise<void> {
  await ensurePackages(['ffmpeg', ...buildPackages], 'measure');
  say('Preparing the clip and the viewers');
  await Promise.all([loadClip(), buildViewers()]);
  const workerBin = execFileSync('node', [join(root, 'scripts/worker/path.mjs')], { encoding: 'utf8' }).trim();
  const raw = await RawSide.start(workerBin, PORTS.raw);
  open.push(() => raw.close());
  say(`Starting Minber and signing ${options.viewers} people in`);
  const server = new ProductServer(PORTS);
  open.push(() => server.close());
  await server.ready();
  const product = await ProductSide.open(server, options.viewers);
  open.push(() => product.close());
  const players: Players = { source: startSource(), viewers: startViewers(raw.methods) };
  open.push(
    () => players.source.end(),
    () => players.viewers.end(),
  );

  const measuring = measure(options, raw, product, players);
  const measured = await Promise.race([measuring, players.source.failed, players.viewers.failed]);
  const results = resultsOf(options, measured);
  console.log(`\n${report(results)}`);
  if (options.json) await writeFile(options.json, `${JSON.stringify(results, undefined, 2)}\n`);
}

/** Raw and product take turns at going first, so that neither has the warmer machine. */
async function measure(options: Options, raw: RawSide, product: ProductSide, players: Players): Promise<Measured> {
  const measured: Measured = { raw: [], product: [], janus: undefined, storms: undefined };
  const { viewers, seconds, pairs } = options;
  for (let index = 0; index < pairs; index += 1) {
    const turns = [
      async () => measured.raw.push(await rawRun(raw, players, viewers, seconds)),
      async () => measured.product.push(await productRun(product, players, viewers, seconds)),
    ];
    for (const turn of index % 2 === 0 ? turns : turns.reverse()) await turn();
  }
  if (options.janus && canRunJanus()) {
    const stop = new AbortController();
    open.push(async () => stop.abort());
    measured.janus = await janusRun(viewers, seconds, stop.signal);
    tell('Janus', measured.janus);
  }
  if (options.storms > 0) {
    say(`${options.storms} storms of ${viewers} joins`);
    measured.storms = await storms(product, players, viewers, options.storms);
  }
  return measured;
}

async function rawRun(side: RawSide, players: Players, viewers: number, seconds: number): Promise<RunResult> {
  const result = await run(side, players, viewers, seconds);
  await over(players, 'raw', result);
  return result;
}

async function productRun(side: ProductSide, players: Players, viewers: number, seconds: number): Promise<ProductRun> {
  const before = memoryOf(side);
  await eventLoopP99Ms(side.url);
  const result = await run(side, players, viewers, seconds);
  const full = memoryOf(side);
  const lag = await eventLoopP99Ms(side.url);
  const dashboardMs = side.controlRoom.latenciesMs(result.joinedAtMs);
  const exported = await side.exports.run();
  await over(players, 'Minber', result);
  return { ...result, eventLoopP99Ms: lag, dashboardMs, memory: { before, full }, exported };
}

async function over({ viewers }: Players, name: string, result: RunResult): Promise<void> {
  tell(name, result);
  await viewers.calls.call('leave', undefined);
  await pause(REST_MS);
}

function tell(name: string, { cpuMicrosPerPacket, workerCpu, lost }: RunResult): void {
  say(`${name}: ${cpuMicrosPerPacket.toFixed(1)} µs a packet, worker ${(workerCpu * 100).toFixed(0)}%, ${lost} lost`);
}

function say(what: string): void {
  console.log(`  ${what}`);
}

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (!options) return void console.log(usage);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void closeAll().finally(() => process.exit(130)));
  }
  try {
    await bench(options);
  } finally {
    await closeAll();
  }
}

main().then(() => process.exit(), exitWith);
