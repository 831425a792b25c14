import { io, type Socket } from 'socket.io-client';
import type { z } from 'zod';
import type { attendanceEvents, attendanceServerEvents } from '../../../../shared/src/attendance/contract.ts';
import type { Ack, EventIn, EventOut } from '../../../../shared/src/platform/event.ts';

type Events = typeof attendanceEvents;
type Pushed = typeof attendanceServerEvents;
type Payload<K extends keyof Pushed> = z.output<Pushed[K]['payload']>;

/** A page that watches: Desk, control room or CentreScreen. It keeps all it is told, with the time of it. */
export class Watcher {
  readonly socket: Socket;
  readonly told: { name: string; payload: unknown; at: number }[] = [];

  constructor(url: string, cookie: string) {
    this.socket = io(url, {
      path: '/socket',
      transports: ['websocket'],
      extraHeaders: { cookie },
      reconnection: false,
      forceNew: true,
    });
    this.socket.onAny((name: string, payload: unknown) => this.told.push({ name, payload, at: Date.now() }));
  }

  async ask<K extends keyof Events>(name: K, input: EventIn<Events[K]>): Promise<Ack<EventOut<Events[K]>>> {
    return await this.socket.timeout(8_000).emitWithAck(name, input);
  }

  /** Asks and expects to be obeyed. */
  async get<K extends keyof Events>(name: K, input: EventIn<Events[K]>): Promise<EventOut<Events[K]>> {
    const answer = await this.ask(name, input);
    if (!answer.ok) throw new Error(`${name}: ${answer.problem.code}`);
    return answer.data;
  }

  all<K extends keyof Pushed>(name: K): Payload<K>[] {
    return this.told.filter((one) => one.name === name).map(({ payload }) => payload as Payload<K>);
  }

  close(): void {
    this.socket.disconnect();
  }
}
