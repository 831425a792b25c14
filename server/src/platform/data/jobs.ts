import type { Id, Instant } from '@minber/shared/platform/ids';
import { Schema } from 'mongoose';
import { clock } from '../clock.ts';
import { AppError } from '../errors.ts';
import { log } from '../log.ts';
import { node } from './directory.ts';
import { newId } from './ids.ts';
import { defineModel, isDuplicate, type Stored } from './model.ts';

export interface Job extends Stored {
  kind: string;
  /** One job of a kind and key exists, however often it is asked for. */
  key: string;
  payload: unknown;
  ownerId: Id | null;
  state: 'waiting' | 'running' | 'done' | 'failed';
  attempts: number;
  runAt: Instant;
  /** Who runs it, or ran it last; null before the first time. */
  node: string | null;
  boot: string | null;
  leaseUntil: Instant;
  progress: { done: number; of: number } | null;
  result: unknown;
  errorCode: string | null;
  createdAt: Instant;
}

export interface JobContext {
  job: Job;
  progress(done: number, of: number): Promise<void>;
}
/** Repeated after a crash: must be idempotent. What it returns is kept as the job's result. */
export type JobHandler = (payload: never, context: JobContext) => Promise<unknown>;

export const JobModel = defineModel<Job>(
  'jobs',
  {
    kind: String,
    key: String,
    payload: Schema.Types.Mixed,
    ownerId: String,
    state: String,
    attempts: Number,
    runAt: Number,
    node: { type: String, default: null },
    boot: { type: String, default: null },
    leaseUntil: Number,
    progress: Schema.Types.Mixed,
    result: Schema.Types.Mixed,
    errorCode: String,
    createdAt: Number,
  },
  { indexes: [{ fields: { kind: 1, key: 1 }, unique: true }, { fields: { state: 1, runAt: 1 } }] },
);

const leaseMs = 60_000;
const pollMs = 1000;
const attemptsAtMost = 5;

/** What somebody waits for does not queue behind what nobody asked for. */
const lanes = [{ ownerId: { $ne: null } }, { ownerId: null }];

/** Longer from time to time: work that takes its process down with it must not do so over and over. */
function retryAt({ attempts }: Job): Instant {
  return clock.now() + Math.min(leaseMs, 1000 * 2 ** attempts);
}

class JobRunner {
  #handlers: Record<string, JobHandler> = {};
  #timer: NodeJS.Timeout | undefined;
  #running = new Map<(typeof lanes)[number], Promise<void>>();
  #stopped = true;
  #hasTakenOver = false;

  configure(handlers: Record<string, JobHandler>): void {
    this.#handlers = handlers;
  }

  /** Stores a job, or finds the one with the same kind and key. */
  async enqueue(wanted: { kind: string; key: string; payload: unknown; ownerId?: Id; runAt?: Instant }): Promise<Job> {
    const now = clock.now();
    const job: Job = {
      _id: newId(),
      kind: wanted.kind,
      key: wanted.key,
      payload: wanted.payload,
      ownerId: wanted.ownerId ?? null,
      state: 'waiting',
      attempts: 0,
      runAt: wanted.runAt ?? now,
      node: null,
      boot: null,
      leaseUntil: 0,
      progress: null,
      result: null,
      errorCode: null,
      createdAt: now,
    };
    try {
      await JobModel.create(job);
      this.#poke();
      return job;
    } catch (thrown) {
      if (!isDuplicate(thrown)) throw thrown;
      return (await JobModel.findOne({ kind: wanted.kind, key: wanted.key }).lean<Job>()) ?? job;
    }
  }

  start(): void {
    this.#stopped = false;
    this.#timer = setInterval(() => this.#poke(), pollMs);
    this.#poke();
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearInterval(this.#timer);
    await Promise.all(this.#running.values());
  }

  #poke(): void {
    if (this.#stopped) return;
    for (const lane of lanes) {
      if (this.#running.has(lane)) continue;
      const running = this.#runAll(lane)
        .catch((thrown) => log('jobs').warn({ err: thrown }, 'the queue could not be read'))
        .finally(() => this.#running.delete(lane));
      this.#running.set(lane, running);
    }
  }

  async #runAll(lane: (typeof lanes)[number]): Promise<void> {
    if (!this.#hasTakenOver) await this.#takeOver();
    while (!this.#stopped) {
      const now = clock.now();
      const job = await JobModel.findOneAndUpdate(
        {
          ...lane,
          kind: { $in: Object.keys(this.#handlers) },
          $or: [
            { state: 'waiting', runAt: { $lte: now } },
            { state: 'running', leaseUntil: { $lte: now } },
          ],
        },
        {
          $set: { state: 'running', node: node.name, boot: node.boot, leaseUntil: now + leaseMs },
          $inc: { attempts: 1 },
        },
        { returnDocument: 'after', sort: { runAt: 1 } },
      ).lean<Job>();
      if (!job) return;
      await this.#run(job);
    }
  }

  /** What an earlier run of this node left half done need not wait until its lease has ended. */
  async #takeOver(): Promise<void> {
    const left = { state: 'running', node: node.name, boot: { $ne: node.boot } } as const;
    for (const job of await JobModel.find(left).lean<Job[]>()) {
      await JobModel.updateOne({ ...left, _id: job._id }, { $set: { state: 'waiting', runAt: retryAt(job) } });
    }
    this.#hasTakenOver = true;
  }

  async #run(job: Job): Promise<void> {
    const renewal = setInterval(
      () =>
        void JobModel.updateOne({ _id: job._id }, { $set: { leaseUntil: clock.now() + leaseMs } }).catch(
          () => undefined,
        ),
      leaseMs / 3,
    );
    try {
      const progress = async (done: number, of: number) => {
        await JobModel.updateOne({ _id: job._id }, { $set: { progress: { done, of } } });
      };
      const handler = this.#handlers[job.kind];
      if (!handler) throw new Error(`No handler for jobs of kind ${job.kind}`);
      const result = await handler(job.payload as never, { job, progress });
      await JobModel.updateOne({ _id: job._id }, { $set: { state: 'done', result: result ?? null } });
    } catch (thrown) {
      const final = thrown instanceof AppError || job.attempts >= attemptsAtMost;
      log('jobs').warn({ err: thrown, kind: job.kind, attempts: job.attempts, final }, 'a job failed');
      const errorCode = thrown instanceof AppError ? thrown.code : 'server.failed';
      const next = final ? { state: 'failed', errorCode } : { state: 'waiting', runAt: retryAt(job) };
      await JobModel.updateOne({ _id: job._id }, { $set: next });
    } finally {
      clearInterval(renewal);
    }
  }
}

export const jobs = new JobRunner();
