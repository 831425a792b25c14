import { createMedia } from '../media.ts';
import type { Media, Room, RoomEvents } from '../types.ts';
import { workerBin } from './worker-bin.ts';

/** Media on loopback, on whatever ports are free. */
export async function startMedia(workers: number): Promise<Media> {
  for (let attempt = 0; ; attempt += 1) {
    const rtcPort = 21_000 + Math.floor(Math.random() * 8_000);
    try {
      return await createMedia({
        workers,
        workerBin: workerBin(),
        rtcPort,
        pipePorts: { min: 30_100, max: 30_299 },
        listenIp: '127.0.0.1',
        announcedAddress: undefined,
      });
    } catch (error) {
      if (attempt === 4) throw error;
    }
  }
}

/** The next event that satisfies `wanted`; the test's own timeout is the limit. */
export function next<K extends keyof RoomEvents>(
  room: Room,
  event: K,
  wanted: (...args: RoomEvents[K]) => boolean = () => true,
): Promise<RoomEvents[K]> {
  return new Promise((resolve) => {
    const listener = (...args: RoomEvents[K]): void => {
      if (!wanted(...args)) return;
      room.off(event, listener);
      resolve(args);
    };
    room.on(event, listener);
  });
}

/** Looks until it is so; the test's own timeout is the limit. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}
