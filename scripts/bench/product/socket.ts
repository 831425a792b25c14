import { io, type Socket } from 'socket.io-client';

type Acknowledgement<T> = { ok: true; data: T } | { ok: false; problem: { code: string; detail?: string } };

const PATIENCE_MS = 20_000;

/** A signed-in socket in one seminar: asks with acknowledgement, hears pushes. */
export class SeminarSocket {
  readonly seminarId: string;
  #socket: Socket;

  constructor(url: string, cookie: string, seminarId: string) {
    this.seminarId = seminarId;
    this.#socket = io(url, {
      path: '/socket',
      transports: ['websocket'],
      reconnection: false,
      autoConnect: false,
      forceNew: true,
      extraHeaders: { cookie, origin: url },
    });
  }

  async open(): Promise<void> {
    const opened = Promise.withResolvers<void>();
    this.#socket.once('connect', () => opened.resolve());
    this.#socket.once('connect_error', (error) => opened.reject(error));
    this.#socket.connect();
    await opened.promise;
  }

  /** Throws the problem's code. */
  async ask<T>(event: string, payload: object = {}): Promise<T> {
    const answer: Acknowledgement<T> = await this.#socket
      .timeout(PATIENCE_MS)
      .emitWithAck(event, { seminarId: this.seminarId, ...payload });
    if (answer.ok) return answer.data;
    throw new Error(`${event}: ${answer.problem.code} ${answer.problem.detail ?? ''}`);
  }

  hear<T>(event: string, listener: (payload: T) => void): void {
    this.#socket.on(event, listener);
  }

  /** Answers the server's question whether anyone is still there. */
  beHeard(receiving: () => boolean): void {
    this.#socket.on('presence:ping', (_payload: unknown, acknowledge: (answer: object) => void) => {
      acknowledge({ receiving: receiving() });
    });
  }

  close(): void {
    this.#socket.disconnect();
  }
}
