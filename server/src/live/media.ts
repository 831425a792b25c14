import { availableParallelism } from 'node:os';
import { createMedia, type LoadLevel, loadLevelFor, type Media, MediaError, type MediaErrorCode } from '@minber/media';
import type { ErrorCode } from '@minber/shared/errors';
import { AppError, env, log, metrics } from '../platform/index.ts';

const workerCpu = metrics.gauge('minber_media_worker_cpu', 'Share of one core a media worker uses', ['pid']);
const workerPeers = metrics.gauge('minber_media_worker_peers', 'Peers on a media worker', ['pid']);

let running: Media | undefined;
let level: LoadLevel = 'normal';

/** Starts the SFU's workers. Throws one line naming the port when one cannot listen. */
export async function startMedia(onLevel: (level: LoadLevel) => void): Promise<void> {
  const [min = 0, max = 0] = env.RTC_PIPE_PORTS.split('-').map(Number);
  running = await createMedia({
    workers: env.RTC_WORKERS ?? availableParallelism(),
    workerBin: env.MEDIASOUP_WORKER_BIN,
    rtcPort: env.RTC_PORT,
    pipePorts: { min, max },
    listenIp: env.RTC_LISTEN_IP ?? env.HOST,
    announcedAddress: env.RTC_ANNOUNCED_ADDRESS,
  });
  running.on('workerDied', (pid, roomIds) => log('media').error({ pid, rooms: roomIds.length }, 'a media worker died'));
  running.on('problem', (error) => log('media').warn({ err: error }, 'media met a problem'));
  running.on('load', (workers) => {
    workerCpu.reset();
    workerPeers.reset();
    for (const { pid, cpu, peers } of workers) {
      workerCpu.set({ pid }, cpu);
      workerPeers.set({ pid }, peers);
    }
    const next = loadLevelFor(
      workers.map(({ cpu }) => cpu),
      level,
    );
    if (next === level) return;
    log('media').warn({ from: level, to: next }, 'load level');
    level = next;
    onLevel(next);
  });
}

export function media(): Media {
  if (!running) throw new AppError('server.busy', { retryAfterMs: 1_000 });
  return running;
}

/** How much rooms may send to ordinary viewers at the moment. */
export function loadLevel(): LoadLevel {
  return level;
}

export async function stopMedia(): Promise<void> {
  await running?.close();
  running = undefined;
}

const CODES: Record<MediaErrorCode, ErrorCode> = {
  notFound: 'live.mediaGone',
  closed: 'live.mediaGone',
  notAllowed: 'live.mayNotPublish',
  badRequest: 'live.mediaRefused',
  unavailable: 'server.busy',
};

/** Runs a call to the SFU; its errors become those of the catalogue. */
export async function mediaCall<T>(call: () => Promise<T>): Promise<T> {
  try {
    return await call();
  } catch (thrown) {
    if (!(thrown instanceof MediaError)) throw thrown;
    const code = CODES[thrown.code];
    throw new AppError(code, code === 'server.busy' ? { retryAfterMs: 2_000 } : {});
  }
}

/** What a client sent about its media: the contract has checked the outline, mediasoup checks the inside. */
export function fromClient<T extends object>(parameters: object): T {
  return parameters as T;
}
