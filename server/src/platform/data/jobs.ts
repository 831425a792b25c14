import type { Id, Instant } from '@minber/shared/platform/ids';
import { Schema } from 'mongoose';
import { clock } from '../clock.ts';
import { AppError } from '../errors.ts';
import { log } from '../log.ts';
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

class JobRunner {
  #handlers: Record<string, JobHandler> = {};
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #stopped = true;

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
    await this.#running;
  }

  #poke(): void {
    if (this.#stopped || this.#running) return;
    this.#running = this.#runAll()
      .catch((thrown) => log('jobs').warn({ err: thrown }, 'the queue could not be read'))
      .finally(() => {
        this.#running = undefined;
      });
  }

  async #runAll(): Promise<void> {
    while (!this.#stopped) {
      const now = clock.now();
      const job = await JobModel.findOneAndUpdate(
        {
          kind: { $in: Object.keys(this.#handlers) },
          $or: [
            { state: 'waiting', runAt: { $lte: now } },
            { state: 'running', leaseUntil: { $lte: now } },
          ],
        },
        { $set: { state: 'running', leaseUntil: now + leaseMs }, $inc: { attempts: 1 } },
        { returnDocument: 'after', sort: { runAt: 1 } },
      ).lean<Job>();
      if (!job) return;
      await this.#run(job);
    }
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
      const next = final
        ? { state: 'failed', errorCode }
        : { state: 'waiting', runAt: clock.now() + 1000 * 2 ** job.attempts };
      await JobModel.updateOne({ _id: job._id }, { $set: next });
    } finally {
      clearInterval(renewal);
    }
  }
}

export const jobs = new JobRunner();
