import { Browser } from './api.ts';
import type { ProductServer } from './server.ts';
import { SeminarSocket } from './socket.ts';

interface Totals {
  present: number;
  noMedia: number;
}

/** The organiser's dashboard: remembers when it showed how many people to be connected. */
export class ControlRoom {
  #socket: SeminarSocket;
  #shown: { atMs: number; connected: number }[] = [];

  static async watch({ url, password }: ProductServer, seminarId: string): Promise<ControlRoom> {
    const { cookie } = await Browser.signIn(url, 'organiser@minber.example', password);
    const socket = new SeminarSocket(url, cookie, seminarId);
    const room = new ControlRoom(socket);
    await socket.open();
    await socket.ask('control:watch');
    return room;
  }

  private constructor(socket: SeminarSocket) {
    this.#socket = socket;
    socket.hear<{ totals?: Totals }>('control:changed', ({ totals }) => {
      if (totals) this.#shown.push({ atMs: monotonicMs(), connected: totals.present + totals.noMedia });
    });
  }

  forget(): void {
    this.#shown = [];
  }

  /** For each of these joins, in order of time: how long until so many people were shown. */
  latenciesMs(joinedAtMs: number[]): number[] {
    const inOrder = joinedAtMs.toSorted((a, b) => a - b);
    return inOrder.flatMap((joined, index) => {
      const shown = this.#shown.find(({ atMs, connected }) => atMs >= joined && connected > index);
      return shown ? [shown.atMs - joined] : [];
    });
  }

  close(): void {
    this.#socket.close();
  }
}

/** The clock that viewers note their joins by, in every process. */
function monotonicMs(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}
