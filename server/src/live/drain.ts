import { rejoinSpreadMs } from '@minber/shared/live/rejoin';
import type { Id } from '@minber/shared/platform/ids';
import { sockets } from '../platform/index.ts';
import { seminarRoom } from './rooms.ts';

/** The supervisor starts a server within a second; then the database's indexes and the workers are there in another. */
const backInMs = 2_000;
let draining = false;

export function isDraining(): boolean {
  return draining;
}

/** The server is about to stop: nobody comes in any more, and those who are here are told when to come back. */
export function drain(rooms: { seminarId: Id; size: number }[]): void {
  draining = true;
  for (const { seminarId, size } of rooms) {
    sockets.emitTo(seminarRoom(seminarId), 'server:closing', { backInMs, spreadMs: rejoinSpreadMs(size) });
  }
}
