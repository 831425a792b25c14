import { io, type Socket } from 'socket.io-client';
import { type RejoinSituation, rejoinDelayMs, SILENCE_MS } from '../../client/src/live/rejoin.ts';
import type { liveEvents } from '../../shared/src/live/contract.ts';
import type { Ack, EventIn, EventOut } from '../../shared/src/platform/event.ts';

type Events = typeof liveEvents;
type Cause = Omit<RejoinSituation, 'attempt'>;

/** What lets somebody's tab into one seminar. */
export interface Admission {
  url: string;
  cookie: string;
  seminarId: string;
}

const ANSWER_MS = 10_000;

/** The server refused; `code` is the problem's. */
class Refused extends Error {
  readonly code: string;
  readonly retryAfterMs: number | undefined;

  constructor(event: string, code: string, retryAfterMs: number | undefined) {
    super(`${event}: ${code}`);
    this.code = code;
    this.retryAfterMs = retryAfterMs;
  }
}

/**
 * One tab's socket with the product's own way back: after every failure it connects and says hello again, after the
 * delays a page would wait.
 */
export class Line {
  readonly admission: Admission;
  readonly socket: Socket;
  /** How often hello was said with success. */
  greetings = 0;
  /** When it was lost, by this machine's clock; undefined while it works. */
  lostAt: number | undefined;
  #hello: () => Promise<{ rejoinSpreadMs: number }>;
  #spreadMs = 500;
  #attempt = 0;
  #timer: NodeJS.Timeout | undefined;
  #silence: NodeJS.Timeout | undefined;
  #round = 0;
  #closed = false;

  constructor(admission: Admission, hello: () => Promise<{ rejoinSpreadMs: number }>) {
    this.admission = admission;
    this.#hello = hello;
    this.socket = io(admission.url, {
      path: '/socket',
      transports: ['websocket'],
      extraHeaders: { cookie: admission.cookie, origin: admission.url },
      autoConnect: false,
      reconnection: false,
      forceNew: true,
      timeout: ANSWER_MS,
    });
    this.socket.on('disconnect', () => this.again({ spreadMs: this.#spreadMs }));
    this.socket.on('media:rejoin', ({ spreadMs }: { spreadMs: number }) => this.again({ spreadMs }));
    this.socket.on('server:closing', (cause: Cause) => this.again(cause, true));
    this.socket.on('presence:ping', () => this.#heard());
  }

  /** Connects and says hello once; throws what refuses it. From then on it comes back by itself. */
  async open(): Promise<void> {
    await this.#connect();
    await this.#greet();
  }

  async ask<K extends keyof Events>(
    event: K,
    fields: Omit<EventIn<Events[K]>, 'seminarId'>,
  ): Promise<EventOut<Events[K]>> {
    const { seminarId } = this.admission;
    const answer: Ack<EventOut<Events[K]>> = await this.socket
      .timeout(ANSWER_MS)
      .emitWithAck(event, { seminarId, ...fields });
    if (answer.ok) return answer.data;
    throw new Refused(event, answer.problem.code, answer.problem.retryAfterMs);
  }

  /** Says hello again by the policy; over a new socket where `dropSocket`. */
  again(cause: Cause, dropSocket = false): void {
    if (this.#closed) return;
    this.lostAt ??= Date.now();
    this.#round += 1;
    clearTimeout(this.#timer);
    clearTimeout(this.#silence);
    const delayMs = rejoinDelayMs({ ...cause, attempt: this.#attempt });
    this.#attempt += 1;
    this.#timer = setTimeout(() => void this.#return(), delayMs);
    if (dropSocket) this.#drop();
  }

  /** The line is gone without a goodbye, and nobody tries to come back. */
  close(): void {
    this.#closed = true;
    this.#round += 1;
    clearTimeout(this.#timer);
    clearTimeout(this.#silence);
    this.socket.disconnect();
  }

  async #return(): Promise<void> {
    this.#round += 1;
    const round = this.#round;
    try {
      if (!this.socket.connected) await this.#connect();
      if (round === this.#round) await this.#greet();
    } catch (thrown) {
      if (round !== this.#round) return;
      const backInMs = thrown instanceof Refused ? (thrown.retryAfterMs ?? 0) : 0;
      this.again({ spreadMs: this.#spreadMs, backInMs }, !(thrown instanceof Refused));
    }
  }

  async #greet(): Promise<void> {
    const { rejoinSpreadMs } = await this.#hello();
    this.#spreadMs = rejoinSpreadMs;
    this.#attempt = 0;
    this.lostAt = undefined;
    this.greetings += 1;
  }

  async #connect(): Promise<void> {
    const opened = Promise.withResolvers<void>();
    const up = () => opened.resolve();
    const down = (error: Error) => opened.reject(error);
    this.socket.once('connect', up).once('connect_error', down);
    this.socket.connect();
    await opened.promise.finally(() => this.socket.off('connect', up).off('connect_error', down));
  }

  /** Without the way back that a lost socket sets off by itself. */
  #drop(): void {
    const listeners = this.socket.listeners('disconnect');
    this.socket.off('disconnect');
    this.socket.disconnect();
    for (const listener of listeners) this.socket.on('disconnect', listener);
  }

  #heard(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.again({ spreadMs: this.#spreadMs }, true), SILENCE_MS + 1_000);
  }
}
