import { randomUUID } from 'node:crypto';
import { rtpCapabilities } from '../../media/src/index.ts';
import type { JoinAs, JoinSnapshot } from '../../shared/src/live/contract.ts';
import type { ConsumerParams } from '../../shared/src/live/media.ts';
import { type Admission, Line } from './line.ts';
import { Receiver } from './receiver.ts';

export interface TabOptions extends Admission {
  as: JoinAs;
  hallId?: string;
  /** `false`: it connects and answers, but never receives a byte. */
  media?: boolean;
  /** What media is bound to; loopback where nothing is said, anything the machine has for `any`. */
  interface?: 'loopback' | 'any';
  device?: string;
}

/** One tab that takes part: joins, receives for real, answers pings truthfully, and comes back after every failure. */
export class Tab {
  readonly peerId = randomUUID();
  readonly line: Line;
  /** What the last join answered. */
  snapshot: JoinSnapshot | undefined;
  #options: TabOptions;
  #receiver: Receiver | undefined;
  /** What appears is received one after the other, as in a browser: a connection answers one offer at a time. */
  #receiving: Promise<unknown> = Promise.resolve();
  /** Its transport was kept at a join: the server's ICE credentials are newer than its own by one. */
  #isResumed = false;
  #toldPackets = 0;
  #earlierPackets = 0;

  constructor(options: TabOptions) {
    this.#options = options;
    this.line = new Line(options, () => this.#join());
    this.line.socket.on('presence:ping', (_: unknown, answer: (evidence: { receiving: boolean }) => void) => {
      const { packets } = this;
      answer({ receiving: packets > this.#toldPackets });
      this.#toldPackets = packets;
    });
    this.line.socket.on('media:added', ({ consumers }: { consumers: ConsumerParams[] }) => {
      // In one piece with the answer to a join it is read before that answer has made a receiver of it.
      setImmediate(() => this.#receive(consumers).catch(() => this.line.again({ spreadMs: 500 })));
    });
  }

  /** All it has received since it was opened, over whatever transports. */
  get packets(): number {
    return this.#earlierPackets + (this.#receiver?.packets ?? 0);
  }

  get receiver(): Receiver | undefined {
    return this.#receiver;
  }

  /** Throws what keeps it out; nothing of it is left then. */
  async open(): Promise<void> {
    try {
      await this.line.open();
    } catch (thrown) {
      this.vanish();
      throw thrown;
    }
  }

  /** Says goodbye and is gone; whether the goodbye was acknowledged. */
  async leave(): Promise<boolean> {
    const said = this.line.socket.connected ? this.line.ask('seminar:leave', {}) : Promise.reject();
    const isKnown = await said.then(
      () => true,
      () => false,
    );
    this.vanish();
    return isKnown;
  }

  /** Is gone without a goodbye, like a tab that is killed: its socket closes. */
  vanish(): void {
    this.line.close();
    this.#dropReceiver();
  }

  async #join(): Promise<{ rejoinSpreadMs: number }> {
    const { as, hallId, device } = this.#options;
    // Unlike a browser it can't restart ICE; the server knows the credentials of one restart before, and no older ones.
    const transportId = this.#isResumed ? undefined : this.#receiver?.transport.id;
    const snapshot = await this.line.ask('seminar:join', {
      peerId: this.peerId,
      as,
      rtpCapabilities: { ...rtpCapabilities },
      preferences: { mode: 'audio', hidden: false },
      ...(transportId && { transportId }),
      ...(hallId && { hallId }),
      ...(device && { device }),
    });
    this.snapshot = snapshot;
    const { receiveTransport, consumers } = snapshot;
    if (receiveTransport && this.#options.media !== false) {
      this.#isResumed = snapshot.resumed && receiveTransport.id === transportId;
      if (!this.#isResumed) this.#renew(receiveTransport);
      await this.#receive(consumers);
    }
    return snapshot;
  }

  #renew(transport: NonNullable<JoinSnapshot['receiveTransport']>): void {
    this.#dropReceiver();
    this.#receiving = Promise.resolve();
    const connect = (dtlsParameters: Parameters<ConstructorParameters<typeof Receiver>[1]>[0]) =>
      this.line.ask('media:connect', { transportId: transport.id, dtlsParameters });
    this.#receiver = new Receiver(transport, connect, this.#options.interface === 'any' ? undefined : '127.0.0.1');
  }

  #receive(consumers: readonly ConsumerParams[]): Promise<void> {
    const done = this.#receiving.then(() => this.#receiveNow(consumers));
    this.#receiving = done.catch(() => undefined);
    return done;
  }

  async #receiveNow(consumers: readonly ConsumerParams[]): Promise<void> {
    if (!this.#receiver || consumers.length === 0) return;
    await this.#receiver.consume(consumers);
    await this.line.ask('media:resume', { consumerIds: consumers.map(({ id }) => id) });
  }

  #dropReceiver(): void {
    this.#earlierPackets = this.packets;
    this.#receiver?.close();
    this.#receiver = undefined;
  }
}
