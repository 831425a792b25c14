import { io, type Socket } from 'socket.io-client';
import type { Ack } from '../../shared/src/platform/event.ts';

/** One browser's socket: it asks, answers pings like a tab that receives media, and keeps all it is told. */
export class SocketClient {
  readonly socket: Socket;
  readonly told: { name: string; payload: unknown }[] = [];

  /** Connects; throws the server's refusal. */
  static async open(url: string, cookie: string, headers: Record<string, string> = {}): Promise<SocketClient> {
    const client = new SocketClient(url, cookie, headers);
    await new Promise<void>((resolve, reject) => {
      client.socket.once('connect', resolve);
      client.socket.once('connect_error', reject);
    });
    return client;
  }

  private constructor(url: string, cookie: string, headers: Record<string, string>) {
    this.socket = io(url, {
      path: '/socket',
      transports: ['websocket'],
      extraHeaders: { ...(cookie ? { cookie } : {}), 'Accept-Language': 'en', ...headers },
      reconnection: false,
      forceNew: true,
    });
    this.socket.on('presence:ping', (_: unknown, answer: (reply: unknown) => void) => answer({ receiving: true }));
    this.socket.onAny((name: string, payload: unknown) => this.told.push({ name, payload }));
  }

  get connected(): boolean {
    return this.socket.connected;
  }

  async ask<T = unknown>(name: string, ...input: unknown[]): Promise<Ack<T>> {
    return await this.socket.timeout(12_000).emitWithAck(name, ...input);
  }

  /** Asks and expects to be obeyed. */
  async get<T = unknown>(name: string, input: unknown): Promise<T> {
    const answer = await this.ask<T>(name, input);
    if (!answer.ok) throw new Error(`${name}: ${answer.problem.code}`);
    return answer.data;
  }

  /** Resolves when the server has closed the socket, with the time that took. */
  async gone(): Promise<number> {
    const began = performance.now();
    if (this.socket.connected) await new Promise((resolve) => this.socket.once('disconnect', resolve));
    return performance.now() - began;
  }

  close(): void {
    this.socket.disconnect();
  }
}
