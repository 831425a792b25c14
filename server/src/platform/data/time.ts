import { readFile } from 'node:fs/promises';
import { uptime } from 'node:os';
import type { Instant } from '@minber/shared/platform/ids';
import mongoose from 'mongoose';
import { clock, moveClock, setClock } from '../clock.ts';
import { log } from '../log.ts';
import { defineModel, type Stored } from './model.ts';
import { continued, drift, type Kept, sleptMs } from './time-rules.ts';

/** `_id`: one running of a machine's kernel; `upMs` counts while it sleeps, too. */
type KeptDoc = Stored & Kept;

const KeptModel = defineModel<KeptDoc>('clocks', { at: Number, upMs: Number });
const keepEveryMs = 5_000;
const watchEveryMs = 1_000;
const compareEveryMs = 30_000;
const samples = 3;

let machine: string | undefined;
let keptAt = Number.NEGATIVE_INFINITY;
let timers: NodeJS.Timeout[] = [];

/**
 * Anchors the clock. The database's time is the institution's: nodes whose own clocks differ agree by it. Where this
 * machine recorded evidence a moment ago it goes on from there instead, whatever has been done to any clock since.
 */
export async function anchorClock(): Promise<void> {
  machine = await bootOfMachine();
  const { at } = await databaseTime();
  const kept = await KeptModel.find().sort({ at: -1 }).limit(20).lean<KeptDoc[]>();
  const now = continued(at, upMs(), kept, machine);
  setClock(now);
  if (Math.abs(now - at) > 1_000) log('clock').warn({ aheadMs: now - at }, 'goes on from what was recorded last');
}

/** Follows the drift of the database's clock, but no step of it; makes good the time in which the machine slept. */
export function startClock(): void {
  let [up, ran] = [upMs(), performance.now()];
  const watch = () => {
    const slept = sleptMs(upMs() - up, performance.now() - ran);
    [up, ran] = [upMs(), performance.now()];
    if (slept > 0) moveClock(slept);
  };
  const compare = async () => {
    const { at, takenMs } = await databaseTime();
    moveClock(drift(at - clock.now(), takenMs));
  };
  timers = [setInterval(watch, watchEveryMs), setInterval(() => void compare().catch(() => undefined), compareEveryMs)];
  for (const timer of timers) timer.unref();
}

export function stopClock(): void {
  for (const timer of timers) clearInterval(timer);
}

/** Evidence was stored just now: what comes after a restart must not come before it. Cheap to call often. */
export async function keepTime(): Promise<void> {
  if (!machine || performance.now() - keptAt < keepEveryMs) return;
  keptAt = performance.now();
  await KeptModel.updateOne({ _id: machine }, { $set: { at: clock.now(), upMs: upMs() } }, { upsert: true });
}

/** What the database's clock says now, by the quickest of a few answers, and how long that one took. */
async function databaseTime(): Promise<{ at: Instant; takenMs: number }> {
  let best = { ahead: 0, takenMs: Number.POSITIVE_INFINITY };
  for (let asked = 0; asked < samples; asked += 1) {
    const sentAt = performance.now();
    const told = await askDatabase();
    const takenMs = performance.now() - sentAt;
    if (takenMs < best.takenMs) best = { ahead: told - sentAt - takenMs / 2, takenMs };
  }
  return { at: Math.round(best.ahead + performance.now()), takenMs: best.takenMs };
}

/** Not by `hello`: the embedded engine leaves the time out of its answer. */
async function askDatabase(): Promise<Instant> {
  const { db } = mongoose.connection;
  const [told] = (await db?.aggregate([{ $documents: [{}] }, { $project: { now: '$$NOW' } }]).toArray()) ?? [];
  if (!(told?.now instanceof Date)) throw new Error('The database does not say what time it is.');
  return told.now.getTime();
}

function upMs(): number {
  return Math.round(uptime() * 1000);
}

/** Undefined where the system does not say: then only the database's time counts. */
function bootOfMachine(): Promise<string | undefined> {
  return readFile('/proc/sys/kernel/random/boot_id', 'utf8').then(
    (text) => text.trim(),
    () => undefined,
  );
}
