import { setTimeout as pause } from 'node:timers/promises';
import type { Child } from './children.ts';
import { cpuSeconds } from './measure/processes.ts';
import type { Side } from './sides/side.ts';
import type { SourceMethods } from './source/process.ts';
import type { Count } from './viewers/crowd.ts';
import type { ViewersMethods, Watched } from './viewers/process.ts';

const STORM_MS = 10_000;
/** Layers and estimates have settled by then. */
const SETTLE_MS = 5_000;
/** A viewer who gets less than this share of what was sent of the top layer isn't on that layer. */
const ENOUGH = 0.95;

/** The two processes that play and watch. */
export interface Players {
  source: Child<SourceMethods>;
  viewers: Child<ViewersMethods>;
}

/** Milliseconds from sending the join to the first packet; none where nothing arrived. */
export interface FirstPackets {
  audioMs: number[];
  videoMs: number[];
  /** Viewers without sound or without a picture that began with a key frame. */
  failed: number;
}

export interface RunResult {
  viewers: number;
  /** Viewers below the bitrate of the top layer; the run counts only when there are none. */
  starved: number;
  packets: number;
  lost: number;
  deliveredBps: number;
  /** Shares of one core. */
  workerCpu: number;
  serverCpu: number | undefined;
  viewersCpu: number;
  cpuMicrosPerPacket: number;
  first: FirstPackets;
  /** When each viewer asked to join, on the monotonic clock. */
  joinedAtMs: number[];
  keyFramesAsked: number;
}

/** Lets the viewers in within ten seconds, waits until all is calm and measures. They stay. */
export async function run(side: Side, players: Players, viewers: number, seconds: number): Promise<RunResult> {
  await side.publish(players.source.calls);
  await storm(side, players, viewers);
  await pause(SETTLE_MS);
  const before = await measure(side, players);
  await pause(seconds * 1000);
  const after = await measure(side, players);

  const elapsed = (after.at - before.at) / 1000;
  const counts = after.received.map((now) =>
    between(
      before.received.find(({ id }) => id === now.id),
      now,
    ),
  );
  const all = counts.flatMap(({ audio, video }) => [audio, video]);
  const packets = sum(all, 'packets');
  const cpu = after.worker - before.worker;
  const enough = (after.topBytes - before.topBytes) * ENOUGH;
  return {
    viewers: after.received.length,
    starved: counts.filter(({ video }) => video.bytes < enough).length,
    packets,
    lost: sum(all, 'expected') - packets,
    deliveredBps: (sum(all, 'bytes') * 8) / elapsed,
    workerCpu: cpu / elapsed,
    serverCpu: after.server === undefined ? undefined : (after.server - (before.server ?? 0)) / elapsed,
    viewersCpu: (after.viewers - before.viewers) / elapsed,
    cpuMicrosPerPacket: (cpu * 1e6) / packets,
    first: firstPackets(after.received),
    joinedAtMs: after.received.map(({ joinedAtMs }) => joinedAtMs),
    keyFramesAsked: after.keyFramesAsked,
  };
}

/** Joins spread evenly over the storm, none waiting for another; returns when all are in. */
export async function storm(side: Side, { viewers }: Players, count: number): Promise<void> {
  const start = performance.now();
  const joining: Promise<void>[] = [];
  for (let index = 0; index < count; index += 1) {
    await pause(Math.max(0, start + (STORM_MS * index) / count - performance.now()));
    joining.push(viewers.calls.call('join', { id: `viewer-${index}`, admission: side.admit(index) }));
  }
  await Promise.all(joining);
}

export function firstPackets(received: Watched[]): FirstPackets {
  const after = (kind: 'audio' | 'video'): number[] =>
    received.filter((one) => one[kind].packets > 0).map((one) => one[kind].firstMs - one.joinedAtMs);
  const good = received.filter(
    ({ audio, video, beganWithKeyFrame }) => audio.packets > 0 && video.packets > 0 && beganWithKeyFrame,
  );
  return { audioMs: after('audio'), videoMs: after('video'), failed: received.length - good.length };
}

type Pair = Record<'audio' | 'video', Pick<Count, 'packets' | 'bytes' | 'expected'>>;

function between(before: Watched | undefined, now: Watched): Pair {
  const of = (kind: 'audio' | 'video'): Pair['audio'] => ({
    packets: now[kind].packets - (before?.[kind].packets ?? 0),
    bytes: now[kind].bytes - (before?.[kind].bytes ?? 0),
    expected: now[kind].expected - (before?.[kind].expected ?? 0),
  });
  return { audio: of('audio'), video: of('video') };
}

function sum(counts: Pair['audio'][], what: keyof Pair['audio']): number {
  return counts.reduce((total, count) => total + count[what], 0);
}

async function measure(side: Side, { source, viewers }: Players) {
  const [received, { layerBytes, keyFramesAsked }, pids] = await Promise.all([
    viewers.calls.call('received', undefined),
    source.calls.call('sent', undefined),
    viewers.calls.call('pids', undefined),
  ]);
  return {
    at: performance.now(),
    received,
    keyFramesAsked,
    topBytes: layerBytes.at(-1) ?? 0,
    worker: cpuSeconds(side.workerPid),
    server: side.serverPid === undefined ? undefined : cpuSeconds(side.serverPid),
    viewers: pids.reduce((total, pid) => total + cpuSeconds(pid), 0),
  };
}
