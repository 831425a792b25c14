import { once } from 'node:events';
import { join } from 'node:path';
import { databaseCommand } from '../database/command.ts';
import { node26, root } from '../setup/folders.mjs';
import { Problem } from '../setup/problem.mjs';
import { SupervisedChild } from './child.ts';
import { type Plan, serverEnvironment } from './environment.ts';
import type { ReadyMessage } from './messages.ts';

const STOP_WITHIN_MS = 8000;
const DATABASE_STOP_MS = 1500;

/** The database (where it is ours) and the server over it: started in this order, stopped in the opposite one. */
export class Supervisor {
  readonly #database: SupervisedChild | undefined;
  readonly #server: SupervisedChild;
  /** Rejects with a `Problem` when a child cannot go on. */
  readonly ended: Promise<never>;

  constructor(plan: Plan, serverEntry: string) {
    this.#database = plan.embedded ? databaseChild(plan) : undefined;
    this.#server = serverChild(plan, serverEntry);
    this.ended = new Promise((_, reject) => {
      for (const child of this.#children()) child.once('ended', (message) => reject(new Problem(message)));
    });
    this.ended.catch(() => {});
  }

  /** Starts everything and answers what the server said when it served. */
  async start(): Promise<ReadyMessage> {
    if (this.#database) await this.#ready(this.#database);
    return this.#ready(this.#server);
  }

  async stop(): Promise<void> {
    const killAt = performance.now() + STOP_WITHIN_MS;
    await this.#server.stop(STOP_WITHIN_MS - DATABASE_STOP_MS);
    await this.#database?.stop(killAt - performance.now());
  }

  /** The last resort when this process ends without having stopped its children. */
  killAll(): void {
    for (const child of this.#children()) child.killGroup();
  }

  #children(): SupervisedChild[] {
    return this.#database ? [this.#database, this.#server] : [this.#server];
  }

  async #ready(child: SupervisedChild): Promise<ReadyMessage> {
    const ready = once(child, 'ready');
    child.start();
    const [message] = await Promise.race([ready, this.ended]);
    return message;
  }
}

function databaseChild(plan: Plan): SupervisedChild {
  return new SupervisedChild('database', {
    ...databaseCommand(join(plan.dataFolder, 'db')),
    cwd: root,
    env: () => process.env,
    advice: `Look at what it said above and at the free space of ${plan.dataFolder}; a MongoDB of your own is used when MONGODB_URI is set.`,
  });
}

function serverChild(plan: Plan, entry: string): SupervisedChild {
  let starts = 0;
  return new SupervisedChild('server', {
    command: node26,
    args: [entry],
    cwd: root,
    // What is asked for one start must not be done again when the server is restarted.
    env: () => serverEnvironment({ ...plan, removeDemo: plan.removeDemo && starts++ === 0 }),
    standsBy: true,
    advice: 'Look at what it said above.',
  });
}
