import { setTimeout as pause } from 'node:timers/promises';
import { residentBytes } from './measure/processes.ts';
import { eventLoopP99Ms } from './product/metrics.ts';
import { type FirstPackets, firstPackets, type Players, storm } from './run.ts';
import type { ProductSide } from './sides/product.ts';

/** Time for what has left to be gone and collected. */
const REST_MS = 3_000;

export interface MemoryResult {
  viewers: number;
  storms: number;
  /** Grown from after the first storm to after the last, everyone having left. */
  serverGrowthBytes: number;
  workerGrowthBytes: number;
  first: FirstPackets;
  eventLoopP99Ms: number[];
}

/** Storm after storm: all join within ten seconds, all leave. The clip is on the air. */
export async function storms(
  side: ProductSide,
  players: Players,
  viewers: number,
  count: number,
): Promise<MemoryResult> {
  const levels: Memory[] = [];
  const first: FirstPackets = { audioMs: [], videoMs: [], failed: 0 };
  const lags: number[] = [];
  await side.publish(players.source.calls);
  for (let round = 0; round < count; round += 1) {
    side.nextRound();
    await eventLoopP99Ms(side.url);
    await storm(side, players, viewers);
    lags.push(await eventLoopP99Ms(side.url));
    await pause(REST_MS);
    const arrived = firstPackets(await players.viewers.calls.call('received', undefined));
    first.audioMs.push(...arrived.audioMs);
    first.videoMs.push(...arrived.videoMs);
    first.failed += arrived.failed;
    await players.viewers.calls.call('leave', undefined);
    await pause(REST_MS);
    levels.push(memoryOf(side));
  }
  const [one, last] = [levels[0], levels.at(-1)];
  if (!one || !last) throw new Error('There was no storm.');
  return {
    viewers,
    storms: count,
    serverGrowthBytes: last.server - one.server,
    workerGrowthBytes: last.worker - one.worker,
    first,
    eventLoopP99Ms: lags,
  };
}

/** Resident bytes. */
export interface Memory {
  server: number;
  worker: number;
}

export function memoryOf({ serverPid, workerPid }: ProductSide): Memory {
  return { server: residentBytes(serverPid), worker: residentBytes(workerPid) };
}
