import type { Id } from '@minber/shared/platform/ids';
import { clock, durably, keepTime, log, metrics, newId, node } from '../../platform/index.ts';
import { Recorder } from './recorder.ts';
import { type SpanDoc, SpanModel } from './span-model.ts';

/** With the 2 s between two answers, what a crash takes from who does not come back: well under 5 s. */
const writeEveryMs = 1_000;
const sweepEveryMs = 500;
/** A span that begins or ends waits no longer than this: what a crash forgets is no more. */
const newsEveryMs = 100;

const written = metrics.histogram('minber_spans_write_seconds', 'One bulk write of spans', [0.005, 0.02, 0.1, 0.5, 2]);
const waiting = metrics.gauge('minber_spans_waiting', 'Changed spans that are not written yet');

/** This node's recorder: live's evidence goes in, spans go to the database in one journaled bulk write a second. */
export const recorder = new Recorder({ node: node.name, boot: node.boot, newId });

let timers: NodeJS.Timeout[] = [];
let writing: Promise<void> = Promise.resolve();

/** Ends what an earlier run of this node left open, as interrupted at its last evidence. Then writes and sweeps until stopped. */
export async function startKeeping(): Promise<void> {
  const orphans = await closeOrphans({ node: node.name, boot: { $ne: node.boot } });
  if (orphans > 0) log('attendance').info({ spans: orphans }, 'closed what was left open');
  timers = [
    setInterval(() => void writeChanged(), writeEveryMs),
    setInterval(() => recorder.sweep(clock.now()), sweepEveryMs),
    setInterval(() => {
      if (recorder.hasNews) void writeChanged();
    }, newsEveryMs),
  ];
}

/** Closes spans that nobody extends any more; their ends stay where the last evidence put them. How many there were. */
export async function closeOrphans(
  of: { node: string; boot: { $ne: string } } | { seminarId: Id; boot: string },
): Promise<number> {
  const orphaned = { ...of, closed: false };
  return (await SpanModel.updateMany(orphaned, { $set: { closed: true, interrupted: true } })).modifiedCount;
}

/** Closes every span at its last evidence and writes it. */
export async function stopKeeping(): Promise<void> {
  for (const timer of timers) clearInterval(timer);
  recorder.closeAll();
  await writeChanged();
}

/** Everything that changed, in one write; what fails is kept and written with the next. One at a time. */
export function writeChanged(): Promise<void> {
  writing = writing.then(writeOnce);
  return writing;
}

async function writeOnce(): Promise<void> {
  const spans = recorder.takeChanged();
  waiting.set(spans.length);
  if (spans.length === 0) return;
  const stop = written.startTimer();
  try {
    await storeSpans(spans);
    waiting.set(0);
    await keepTime();
  } catch (thrown) {
    recorder.putBack(spans);
    log('attendance').warn({ err: thrown, spans: spans.length }, 'spans will be written with the next');
  } finally {
    stop();
  }
}

/** Spans the database has: later writes only extend them. */
const stored = new WeakSet<SpanDoc>();

/** One journaled write of all of them, past mongoose's casting: there may be thousands a second. */
export async function storeSpans(spans: readonly SpanDoc[]): Promise<void> {
  const operations = spans.map((span) => (stored.has(span) ? extend(span) : upsert(span)));
  await SpanModel.collection.bulkWrite(operations as never, { ordered: false, writeConcern: durably });
  for (const span of spans) stored.add(span);
}

/** Both are safe to repeat and to arrive out of order: a span's end only grows, and closed stays closed. */
function extend({ _id, lastAt, closed, interrupted }: SpanDoc) {
  const end = closed && { $set: { closed, interrupted } };
  return { updateOne: { filter: { _id }, update: { $max: { lastAt }, ...end } } };
}

function upsert({ _id, lastAt, closed, interrupted, ...once }: SpanDoc) {
  const first = closed ? once : { ...once, closed, interrupted };
  const update = { $setOnInsert: first, $max: { lastAt }, ...(closed && { $set: { closed, interrupted } }) };
  return { updateOne: { filter: { _id }, update, upsert: true } };
}
