import { io, type Socket } from 'socket.io-client';
import type { ControlChange, ControlSnapshot, Counts, Tile } from '../../../shared/src/attendance/control.ts';
import type { Ack } from '../../../shared/src/platform/event.ts';
import type { Scene } from './scene.ts';

/** The organiser's control room: what it shows now, and when it came to show it. */
export class ControlRoom {
  totals: Counts = { expected: 0, checkedIn: 0, present: 0, noMedia: 0, dropped: 0 };
  readonly tiles = new Map<string, Tile>();
  /** Every change of the totals, with the time by this machine's clock. */
  readonly history: { at: number; totals: Counts }[] = [];
  #socket: Socket;

  static async watch({ url, cast }: Pick<Scene, 'url' | 'cast'>): Promise<ControlRoom> {
    const room = new ControlRoom(url, cast.organiser.cookie);
    const answer: Ack<ControlSnapshot> = await room.#socket
      .timeout(10_000)
      .emitWithAck('control:watch', { seminarId: cast.seminarId });
    if (!answer.ok) throw new Error(`control:watch: ${answer.problem.code}`);
    room.#show(answer.data);
    return room;
  }

  private constructor(url: string, cookie: string) {
    const extraHeaders = { cookie, origin: url };
    this.#socket = io(url, { path: '/socket', transports: ['websocket'], extraHeaders, forceNew: true });
    this.#socket.on('control:changed', (change: ControlChange) => this.#show(change));
  }

  close(): void {
    this.#socket.disconnect();
  }

  #show({ totals, tiles }: Pick<ControlChange, 'totals' | 'tiles'>): void {
    for (const tile of tiles) this.tiles.set(tile.tileId, tile);
    if (!totals) return;
    this.totals = totals;
    this.history.push({ at: Date.now(), totals });
  }
}
