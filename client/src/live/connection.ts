import type { Ack, EventIn, EventOut } from '@minber/shared/platform/event';
import { io, type Socket } from 'socket.io-client';
import type { z } from 'zod';
import type { ClientEvents, ServerEvents } from './events.ts';
import { LineError, RefusedError } from './problem.ts';
import { side } from './side.ts';

const ANSWER_MS = 8000;

export type PayloadOf<E extends keyof ServerEvents> = z.output<ServerEvents[E]['payload']>;
type Listener = (payload: never, answer?: (value: unknown) => void) => void;

/** One socket to the server: connects when told to, asks with a deadline, passes pushes on. It never reconnects by itself. */
export class Connection {
  #socket: Socket;

  constructor(origin?: string) {
    const options = {
      path: '/socket',
      autoConnect: false,
      reconnection: false,
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      withCredentials: true,
      query: { as: side },
      timeout: ANSWER_MS,
      auth: (give: (data: object) => void) => give({ language: document.documentElement.lang }),
    };
    this.#socket = origin ? io(origin, options) : io(options);
  }

  get connected(): boolean {
    return this.#socket.connected;
  }

  /** Resolves when the socket is up; rejects with `RefusedError` when the session isn't accepted, else `LineError`. */
  connect(): Promise<void> {
    if (this.#socket.connected) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const settle = (cause?: Error) => {
        this.#socket.off('connect', up);
        this.#socket.off('connect_error', down);
        if (cause) {
          this.#socket.disconnect();
          reject(cause);
        } else resolve();
      };
      const up = () => settle();
      const down = (cause: Error) => settle(asRefusal(cause));
      this.#socket.on('connect', up);
      this.#socket.on('connect_error', down);
      this.#socket.connect();
    });
  }

  disconnect(): void {
    this.#socket.disconnect();
  }

  onDown(listener: () => void): void {
    this.#socket.on('disconnect', listener);
  }

  /** Sends one event and gives its acknowledged answer. Throws `RefusedError` or, without an answer, `LineError`. */
  async request<E extends keyof ClientEvents>(
    event: E,
    input: z.input<ClientEvents[E]['in']>,
  ): Promise<EventOut<ClientEvents[E]>> {
    if (!this.#socket.connected) throw new LineError('The line is down.');
    const ack = await this.#ask<EventOut<ClientEvents[E]>>(event, input as EventIn<ClientEvents[E]>);
    if (ack.ok) return ack.data;
    throw new RefusedError(ack.problem);
  }

  /** Calls `listener` for every push of this name; `answer` sends the acknowledgement where the event has one. */
  on<E extends keyof ServerEvents>(
    event: E,
    listener: (payload: PayloadOf<E>, answer: (value: unknown) => void) => void,
  ): () => void {
    const typed = listener as Listener as (...args: unknown[]) => void;
    this.#socket.on(event as string, typed);
    return () => this.#socket.off(event as string, typed);
  }

  async #ask<T>(event: string, input: unknown): Promise<Ack<T>> {
    try {
      return (await this.#socket.timeout(ANSWER_MS).emitWithAck(event, input)) as Ack<T>;
    } catch {
      throw new LineError(`No answer to ${event}.`);
    }
  }
}

interface PollingFailure extends Error {
  description?: unknown;
  context?: { responseText?: string };
}

/** Only the polling transport says why a handshake was refused; without a session, trying again would not help. */
function asRefusal(cause: PollingFailure): Error {
  const status = cause.description;
  if (status === 401 || (status === 403 && cause.context?.responseText?.includes('auth.required')))
    return new RefusedError({ type: 'about:blank', title: '', status, code: 'auth.required' });
  return new LineError(cause.message);
}
