import type { Problem } from '@minber/shared/platform/problem';
import { serverClock } from './clock.ts';
import type { Connection } from './connection.ts';
import { isFinal, LineError, RefusedError } from './problem.ts';
import { type RejoinSituation, rejoinDelayMs, SILENCE_MS } from './rejoin.ts';
import { Store, type Watchable } from './store.ts';

export interface LineState {
  /** `waiting`: down, the next try is set; `refused`: trying again by itself would not help. */
  phase: 'idle' | 'connecting' | 'up' | 'waiting' | 'refused' | 'closed';
  /** Whether it has been up at least once: a page then keeps what it shows. */
  wasUp: boolean;
  problem: Problem | null;
  /** Why the server ended it for this person: the page asks who it is. */
  principalChanged: 'signed-out' | 'changed' | 'revoked' | null;
}

type Cause = Omit<RejoinSituation, 'attempt'>;

/**
 * Keeps one connection alive by the one rejoin path: connect, say hello (join the seminar, watch the control room),
 * and after every failure do both again when the policy says so.
 */
export class Line {
  readonly connection: Connection;
  #hello: () => Promise<void>;
  #store = new Store<LineState>({ phase: 'idle', wasUp: false, problem: null, principalChanged: null });
  #spreadMs = 2000;
  #attempt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #round = 0;

  constructor(connection: Connection, hello: () => Promise<void>) {
    this.connection = connection;
    this.#hello = hello;
    connection.onDown(() => this.#lost({ spreadMs: this.#spreadMs }));
    connection.on('server:closing', ({ backInMs, spreadMs }) => this.again({ backInMs, spreadMs }, true));
    connection.on('principal:changed', ({ reason }) => this.#principalChanged(reason));
    connection.on('presence:ping', ({ at }) => {
      serverClock.heard(at);
      this.#heard();
    });
  }

  get state(): Watchable<LineState> {
    return this.#store;
  }

  /** The random part of the first delay, as the server says it. */
  set spreadMs(value: number) {
    this.#spreadMs = value;
  }

  open(): void {
    if (this.#store.snapshot.phase !== 'idle') return;
    addEventListener('online', this.#online);
    void this.#try();
  }

  close(): void {
    this.#round += 1;
    removeEventListener('online', this.#online);
    clearTimeout(this.#timer);
    clearTimeout(this.#silence);
    this.#store.set({ phase: 'closed' });
    this.connection.disconnect();
  }

  /** Says hello again by the policy; with `dropSocket` over a new socket, else over the one that is up. */
  again(cause: Cause, dropSocket = false): void {
    const { phase } = this.#store.snapshot;
    if (phase === 'closed' || phase === 'idle') return;
    this.#wait(cause);
    if (dropSocket) this.connection.disconnect();
  }

  /** A person asks: now, whatever the policy says. */
  retryNow(): void {
    this.again({ spreadMs: 0, atOnce: true });
  }

  async #try(): Promise<void> {
    clearTimeout(this.#timer);
    this.#round += 1;
    const round = this.#round;
    this.#store.set({ phase: 'connecting', problem: null, principalChanged: null });
    try {
      await this.connection.connect();
      if (round === this.#round) await this.#hello();
      if (round !== this.#round) return;
      this.#attempt = 0;
      this.#store.set({ phase: 'up', wasUp: true });
    } catch (cause) {
      if (round === this.#round) this.#failed(cause);
    }
  }

  #failed(cause: unknown): void {
    if (isFinal(cause)) {
      this.#store.set({ phase: 'refused', problem: cause.problem });
      return;
    }
    const busyMs = cause instanceof RefusedError ? (cause.problem.retryAfterMs ?? 0) : 0;
    this.#attempt = Math.max(1, this.#attempt);
    this.#wait({ spreadMs: this.#spreadMs, backInMs: busyMs });
    if (cause instanceof LineError) this.connection.disconnect();
  }

  #lost(cause: Cause): void {
    const { phase } = this.#store.snapshot;
    if (phase === 'up' || phase === 'connecting') this.#wait(cause);
  }

  #wait(cause: Cause): void {
    this.#round += 1;
    clearTimeout(this.#timer);
    clearTimeout(this.#silence);
    const delayMs = rejoinDelayMs({ ...cause, attempt: this.#attempt });
    this.#attempt += 1;
    this.#store.set({ phase: 'waiting' });
    this.#timer = setTimeout(() => void this.#try(), delayMs);
  }

  #principalChanged(reason: 'signed-out' | 'changed' | 'revoked'): void {
    if (reason === 'changed') {
      this.again({ spreadMs: 500 }, true);
      return;
    }
    this.#round += 1;
    clearTimeout(this.#timer);
    clearTimeout(this.#silence);
    this.#store.set({ phase: 'refused', principalChanged: reason });
  }

  #heard(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#suspect(), SILENCE_MS);
  }

  /** A device that slept fires its timers before its messages: they get a moment before the line is given up. */
  #suspect(): void {
    this.#silence = setTimeout(() => this.again({ spreadMs: this.#spreadMs }, true), 1000);
  }

  #online = (): void => {
    const { phase } = this.#store.snapshot;
    if (phase === 'waiting') void this.#try();
    else if (phase === 'up') this.again({ spreadMs: 0, atOnce: true }, true);
  };
}
