import { setPriority } from 'node:os';
import type { types } from 'mediasoup';
import { createWorker } from 'mediasoup';
import { mediaCodecs } from './codecs.ts';
import { Emitter } from './emitter.ts';
import { MediaError } from './errors.ts';
import type { MediaOptions, WorkerLoad } from './types.ts';

/** A newcomer's expected share of a core until it shows in the measurement: about 600 viewers fill one. */
const CPU_PER_VIEWER = 1 / 600;

/**
 * One socket takes in what publishers send and what all viewers report: with the system's default it overflows as soon
 * as the worker is busy for a moment, and what a publisher loses is lost to everyone. The kernel may grant less.
 */
const SOCKET_BUFFER_BYTES = 4 * 1024 * 1024;

/** Sound must not wait for a report being written. */
const NICENESS = -10;

interface MediaWorkerEvents {
  died: [];
}

/** One mediasoup process with its one port for all viewers, and how busy it is. */
export class MediaWorker {
  readonly index: number;
  readonly pid: number;
  #process: types.Worker;
  #server: types.WebRtcServer;
  #events = new Emitter<MediaWorkerEvents>();
  #cpu = 0;
  #usedMs = 0;
  #sampledAt = performance.now();
  #peers = 0;
  #newcomers = 0;

  /** Starts worker `index`, listening on `rtcPort + index`, UDP and TCP. Throws `unavailable`. */
  static async start(options: MediaOptions, index: number): Promise<MediaWorker> {
    const port = options.rtcPort + index;
    let process: types.Worker | undefined;
    try {
      process = await createWorker({ logLevel: 'error', ...(options.workerBin && { workerBin: options.workerBin }) });
      preferMedia(process.pid);
      const server = await process.createWebRtcServer({ listenInfos: listenInfos(options, port) });
      return new MediaWorker(index, process, server);
    } catch (cause) {
      process?.close();
      const why = cause instanceof Error ? cause.message : String(cause);
      throw new MediaError('unavailable', `Media worker ${index} did not start on port ${port}: ${why}`, { cause });
    }
  }

  private constructor(index: number, process: types.Worker, server: types.WebRtcServer) {
    this.index = index;
    this.pid = process.pid;
    this.#process = process;
    this.#server = server;
    process.on('died', () => this.#events.emit('died'));
  }

  get alive(): boolean {
    return !this.#process.closed;
  }

  get load(): WorkerLoad {
    return { pid: this.pid, cpu: this.#cpu, peers: this.#peers };
  }

  /** Measured CPU plus what the joins since the measurement will cost; placement goes by this. */
  get pressure(): number {
    return this.#cpu + this.#newcomers * CPU_PER_VIEWER;
  }

  onDied(listener: () => void): void {
    this.#events.on('died', listener);
  }

  /** A viewer was sent here and will cost something before it is measured. */
  expectViewer(): void {
    this.#newcomers += 1;
  }

  peerEntered(): void {
    this.#peers += 1;
  }

  peerLeft(): void {
    this.#peers -= 1;
  }

  createRouter(): Promise<types.Router> {
    return this.#process.createRouter({ mediaCodecs });
  }

  createTransport(router: types.Router, initialBitrateBps: number): Promise<types.WebRtcTransport> {
    return router.createWebRtcTransport({
      webRtcServer: this.#server,
      enableUdp: true,
      enableTcp: true,
      preferUdp: true,
      initialAvailableOutgoingBitrate: initialBitrateBps,
      iceConsentTimeout: 20,
    });
  }

  /** Measures the share of a core since the last call. Does nothing on a dead worker. */
  async sample(): Promise<void> {
    const usage = await this.#process.getResourceUsage().catch(() => undefined);
    if (!usage) return;
    const now = performance.now();
    const usedMs = usage.ru_utime + usage.ru_stime;
    this.#cpu = Math.max(0, (usedMs - this.#usedMs) / Math.max(1, now - this.#sampledAt));
    this.#usedMs = usedMs;
    this.#sampledAt = now;
    this.#newcomers = 0;
  }

  /** Resolves once the worker has carried out everything it was told before: it takes its orders one by one. */
  async settled(): Promise<void> {
    await this.#process.getResourceUsage().catch(() => undefined);
  }

  close(): void {
    this.#events.clear();
    this.#process.close();
  }
}

/** Only where the system lets us: without the right to it, all processes are equal. */
function preferMedia(pid: number): void {
  try {
    setPriority(pid, NICENESS);
  } catch {}
}

function listenInfos(options: MediaOptions, port: number): types.TransportListenInfo[] {
  return (['udp', 'tcp'] as const).map((protocol) => ({
    protocol,
    ip: options.listenIp,
    port,
    recvBufferSize: SOCKET_BUFFER_BYTES,
    sendBufferSize: SOCKET_BUFFER_BYTES,
    ...(options.announcedAddress && { announcedAddress: options.announcedAddress }),
  }));
}
