import { setPriority } from 'node:os';
import type { types } from 'mediasoup';
import { createWorker } from 'mediasoup';
import type { ConsumerParams } from '../../../media/src/types.ts';
import type { Calls } from '../calls.ts';
import type { SourceMethods } from '../source/process.ts';
import type { RawMethods } from '../viewers/raw-session.ts';
import { ESTIMATE_BPS } from '../viewers/session.ts';
import type { Side } from './side.ts';

const CODECS: types.RouterRtpCodecCapability[] = [
  { kind: 'audio', mimeType: 'audio/opus', preferredPayloadType: 100, clockRate: 48_000, channels: 2 },
  { kind: 'video', mimeType: 'video/VP8', preferredPayloadType: 101, clockRate: 90_000 },
];

/** As the product: with the system's default the publisher's packets are lost among the viewers' reports. */
const SOCKET_BUFFER_BYTES = 4 * 1024 * 1024;

/** The measure of all things: mediasoup with nothing around it. */
export class RawSide implements Side {
  readonly name = 'raw';
  readonly serverPid = undefined;
  readonly #worker: types.Worker;
  readonly #server: types.WebRtcServer;
  readonly #router: types.Router;
  #producers: types.Producer[] = [];
  #viewers = new Map<string, { transport: types.WebRtcTransport; consumers: types.Consumer[] }>();

  static async start(workerBin: string, port: number): Promise<RawSide> {
    const worker = await createWorker({ workerBin, logLevel: 'error' });
    preferMedia(worker.pid);
    const buffers = { recvBufferSize: SOCKET_BUFFER_BYTES, sendBufferSize: SOCKET_BUFFER_BYTES };
    const listenInfos = (['udp', 'tcp'] as const).map((protocol) => ({ protocol, ip: '127.0.0.1', port, ...buffers }));
    const server = await worker.createWebRtcServer({ listenInfos });
    return new RawSide(worker, server, await worker.createRouter({ mediaCodecs: CODECS }));
  }

  private constructor(worker: types.Worker, server: types.WebRtcServer, router: types.Router) {
    this.#worker = worker;
    this.#server = server;
    this.#router = router;
  }

  get workerPid(): number {
    return this.#worker.pid;
  }

  /** What the viewers' process may ask. */
  get methods(): RawMethods {
    return {
      join: (viewer) => this.#join(viewer),
      connect: async ({ viewer, dtlsParameters }) => {
        await this.#viewer(viewer).transport.connect({ dtlsParameters });
      },
      resume: async (viewer) => {
        await Promise.all(this.#viewer(viewer).consumers.map((consumer) => consumer.resume()));
      },
      leave: (viewer) => {
        this.#viewers.get(viewer)?.transport.close();
        this.#viewers.delete(viewer);
      },
    };
  }

  async publish(source: Calls<SourceMethods>): Promise<void> {
    const parameters = await source.call('prepare', undefined);
    const transport = await this.#open();
    await transport.connect({ dtlsParameters: await source.call('answer', transportParams(transport)) });
    this.#producers = [
      await transport.produce({ kind: 'audio', rtpParameters: parameters.audio }),
      await transport.produce({ kind: 'video', rtpParameters: parameters.video, keyFrameRequestDelay: 1_000 }),
    ];
  }

  admit(): undefined {}

  async close(): Promise<void> {
    const ended = new Promise<void>((resolve) => this.#worker.once('subprocessclose', resolve));
    this.#worker.close();
    await ended;
  }

  async #join(viewer: string): ReturnType<RawMethods['join']> {
    const transport = await this.#open();
    const consumers = await Promise.all(
      this.#producers.map(({ id }) =>
        transport.consume({ producerId: id, rtpCapabilities: this.#router.rtpCapabilities, paused: true }),
      ),
    );
    this.#viewers.set(viewer, { transport, consumers });
    return { transport: transportParams(transport), consumers: consumers.map(consumerParams) };
  }

  #viewer(viewer: string): { transport: types.WebRtcTransport; consumers: types.Consumer[] } {
    const known = this.#viewers.get(viewer);
    if (!known) throw new Error(`There is no viewer ${viewer}.`);
    return known;
  }

  #open(): Promise<types.WebRtcTransport> {
    return this.#router.createWebRtcTransport({
      webRtcServer: this.#server,
      preferUdp: true,
      initialAvailableOutgoingBitrate: ESTIMATE_BPS,
    });
  }
}

/** As the product, where the system allows it. */
function preferMedia(pid: number): void {
  try {
    setPriority(pid, -10);
  } catch {}
}

function transportParams({ id, iceParameters, iceCandidates, dtlsParameters }: types.WebRtcTransport) {
  return { id, iceParameters, iceCandidates, dtlsParameters };
}

function consumerParams({ id, producerId, kind, rtpParameters, type, producerPaused }: types.Consumer): ConsumerParams {
  const source = kind === 'video' ? 'camera' : 'microphone';
  const track = { trackId: producerId, ownerId: 'source', source, kind } as const;
  return { id, producerId, kind, rtpParameters, type, producerPaused, track };
}
