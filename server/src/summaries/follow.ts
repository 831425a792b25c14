import type { Id } from '@minber/shared/platform/ids';
import { type Consumer, log } from '../platform/index.ts';
import { findEndedSessions } from '../seminars/index.ts';
import { SessionSummaryModel } from './model.ts';
import { summarise } from './write.ts';

/** Several changes of a session within this time are one computation. */
const settleMs = 400;
const sweepEveryMs = 60_000;
const firstSweepMs = 3_000;
/** By then what was seen of people just before the end has been told and written. */
const lateEvidenceMs = 6_000;

const waiting = new Set<Id>();
const later = new Set<NodeJS.Timeout>();
let timers: NodeJS.Timeout[] = [];
let working: Promise<void> = Promise.resolve();
let stopped = true;

/** Notes durably that a session's summaries are behind, and soon computes them. */
export async function want(seminarId: Id, sessionId: Id): Promise<void> {
  await SessionSummaryModel.updateOne(
    { _id: sessionId },
    { $inc: { wanted: 1 }, $set: { pending: true }, $setOnInsert: { seminarId, done: 0 } },
    { upsert: true },
  );
  queue(sessionId);
}

/** What is told of a session that is over, or of a seminar with sessions that are. */
export const consumers: Consumer[] = [
  ...['session.ended', 'attendance.changed'].map((type) => ({
    name: 'summaries.session',
    type,
    handle: async ({ payload }: { payload: unknown }) => {
      const { seminarId, sessionId } = payload as { seminarId: Id; sessionId: Id };
      await want(seminarId, sessionId);
      if (type === 'session.ended') wantLater(seminarId, sessionId);
    },
  })),
  {
    name: 'summaries.seminar',
    type: 'seminar.changed',
    async handle({ payload }) {
      const { seminarId } = payload as { seminarId: Id };
      for (const { _id } of await SessionSummaryModel.find({ seminarId }, { _id: 1 }).lean())
        await want(seminarId, _id);
    },
  },
];

/** Takes up what an earlier run left, and sessions that came by without an event (a seeded demo, a restored backup). */
export function startFollowing(): void {
  stopped = false;
  const sweep = () =>
    void catchUp().catch((thrown: unknown) => log('summaries').warn({ err: thrown }, 'the sweep will be repeated'));
  timers = [setTimeout(sweep, firstSweepMs), setInterval(sweep, sweepEveryMs)];
}

export async function stopFollowing(): Promise<void> {
  stopped = true;
  for (const timer of [...timers, ...later]) clearTimeout(timer);
  later.clear();
  waiting.clear();
  await working;
}

async function catchUp(): Promise<void> {
  const [ended, known] = await Promise.all([
    findEndedSessions(),
    SessionSummaryModel.find({}, { pending: 1 }).lean<{ _id: Id; pending: boolean }[]>(),
  ]);
  const marked = new Set(known.map(({ _id }) => _id));
  for (const { seminarId, sessionId } of ended) if (!marked.has(sessionId)) await want(seminarId, sessionId);
  for (const { _id, pending } of known) if (pending) queue(_id);
}

function wantLater(seminarId: Id, sessionId: Id): void {
  const timer = setTimeout(() => {
    later.delete(timer);
    want(seminarId, sessionId).catch((thrown: unknown) =>
      log('summaries').warn({ err: thrown, sessionId }, 'evidence told after the end waits for the next computation'),
    );
  }, lateEvidenceMs).unref();
  later.add(timer);
}

function queue(sessionId: Id): void {
  if (stopped || waiting.has(sessionId)) return;
  waiting.add(sessionId);
  setTimeout(() => {
    if (!waiting.delete(sessionId)) return;
    // One after the other: a report of 300 people is work for the processor.
    working = working.then(() => attempt(sessionId));
  }, settleMs).unref();
}

/** What fails stays marked as pending: the sweep takes it up again. */
async function attempt(sessionId: Id): Promise<void> {
  if (stopped) return;
  await summarise(sessionId).catch((thrown: unknown) =>
    log('summaries').warn({ err: thrown, sessionId }, 'will be computed again'),
  );
}
