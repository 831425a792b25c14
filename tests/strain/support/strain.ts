import { observer, type types } from 'mediasoup';

const COPIES = 300;
const TICK_MS = 10;
const AIM_EVERY_MS = 2_000;
const BEHIND_MS = 300;
/** An address of this machine where nobody listens. */
const NOWHERE = { ip: '127.0.0.1', port: 9 };
const OPUS = { mimeType: 'audio/opus', clockRate: 48_000, channels: 2 };

const workers: types.Worker[] = [];
observer.on('newworker', (worker) => workers.push(worker));

/** Keeps the media worker of this process busy with what a worker does: it sends packets, until so much CPU is used. */
export class Strain {
  /** The share of a core that the worker shall use; nothing is added at 0. */
  aim = 0;
  #producer: types.Producer;
  #worker: types.Worker;
  #router: types.Router;
  #cpu: () => number;
  #perSecond = 0;
  #due = 0;
  #sequence = 0;
  #timers: NodeJS.Timeout[];

  static async on(cpu: () => number): Promise<Strain> {
    const worker = workers.find(({ closed }) => !closed);
    if (!worker) throw new Error('There is no media worker.');
    const router = await worker.createRouter({ mediaCodecs: [{ kind: 'audio', ...OPUS, preferredPayloadType: 100 }] });
    const source = await router.createDirectTransport();
    const rtpParameters = { codecs: [{ ...OPUS, payloadType: 100 }], encodings: [{ ssrc: 1 }] };
    const producer = await source.produce({ kind: 'audio', rtpParameters });
    const sink = await router.createPlainTransport({ listenInfo: { protocol: 'udp', ip: '127.0.0.1' }, rtcpMux: true });
    await sink.connect(NOWHERE);
    for (let copy = 0; copy < COPIES; copy += 1)
      await sink.consume({ producerId: producer.id, rtpCapabilities: router.rtpCapabilities });
    return new Strain(worker, router, producer, cpu);
  }

  private constructor(worker: types.Worker, router: types.Router, producer: types.Producer, cpu: () => number) {
    this.#worker = worker;
    this.#router = router;
    this.#producer = producer;
    this.#cpu = cpu;
    this.#timers = [setInterval(() => this.#send(), TICK_MS), setInterval(() => void this.#steer(), AIM_EVERY_MS)];
  }

  end(): void {
    for (const timer of this.#timers) clearInterval(timer);
    this.#router.close();
  }

  /** What a worker that is behind does not do in time only queues up before it. */
  async #steer(): Promise<void> {
    const askedAt = performance.now();
    await this.#worker.getResourceUsage().catch(() => undefined);
    const isBehind = performance.now() - askedAt > BEHIND_MS;
    const cpu = this.#cpu();
    // What is measured lags behind what is sent: the nearer, the smaller the steps.
    const factor = isBehind ? 0.9 : Math.min(cpu > 0.5 ? 1.1 : 2, this.aim / Math.max(0.05, cpu));
    this.#perSecond = this.aim === 0 ? 0 : Math.max(20, this.#perSecond * factor);
  }

  #send(): void {
    if (this.#producer.closed) return;
    this.#due = Math.min(this.#due + (this.#perSecond * TICK_MS) / 1_000, this.#perSecond / 10);
    for (; this.#due >= 1; this.#due -= 1) this.#producer.send(this.#packet());
  }

  #packet(): Buffer {
    const packet = Buffer.alloc(200);
    this.#sequence += 1;
    packet.writeUInt16BE(0x8064);
    packet.writeUInt16BE(this.#sequence & 0xffff, 2);
    packet.writeUInt32BE((this.#sequence * 960) >>> 0, 4);
    packet.writeUInt32BE(1, 8);
    return packet;
  }
}
