import type { ConsumerParams, DtlsParameters, IceParameters, TransportParams } from '@minber/shared/live/media';
import type { types } from 'mediasoup-client';
import { IceWatch } from './ice.ts';
import { consumerOptions, transportOptions } from './wire.ts';

/** A track that arrives. */
export interface RemoteStream {
  consumerId: string;
  trackId: string;
  ownerId: string;
  source: 'camera' | 'microphone' | 'screen';
  kind: 'audio' | 'video';
  track: MediaStreamTrack;
}

interface Hooks {
  connect(transportId: string, dtlsParameters: DtlsParameters): Promise<unknown>;
  changed(streams: readonly RemoteStream[]): void;
  /** The path has failed for good. */
  givenUp(): void;
}

/** The receiving side: one transport and its consumers. */
export class Receiver {
  #device: types.Device;
  #hooks: Hooks;
  #transport: types.Transport | undefined;
  #consumers = new Map<string, { consumer: types.Consumer; stream: RemoteStream }>();
  #watch: IceWatch;

  constructor(device: types.Device, hooks: Hooks) {
    this.#device = device;
    this.#hooks = hooks;
    this.#watch = new IceWatch(() => hooks.givenUp());
  }

  get transportId(): string | undefined {
    return this.#transport?.closed ? undefined : this.#transport?.id;
  }

  /** Begins anew with a transport of the server's; what there was is closed. */
  renew(params: TransportParams, iceServers: RTCIceServer[]): void {
    this.close();
    const transport = this.#device.createRecvTransport(transportOptions(params, iceServers));
    transport.on('connect', ({ dtlsParameters }, done, failed) => {
      this.#hooks.connect(transport.id, dtlsParameters).then(done, failed);
    });
    transport.on('connectionstatechange', (state) => this.#watch.changed(state));
    this.#transport = transport;
  }

  /** Keeps transport and consumers and looks for the path anew. */
  async restartIce(iceParameters: IceParameters): Promise<void> {
    this.#watch.stop();
    await this.#transport?.restartIce({ iceParameters: iceParameters as types.IceParameters });
  }

  /** Makes exactly these the consumers; gives the ids of all, to be resumed. */
  async keepOnly(wanted: readonly ConsumerParams[]): Promise<string[]> {
    const ids = new Set(wanted.map(({ id }) => id));
    this.remove([...this.#consumers.keys()].filter((id) => !ids.has(id)));
    await this.add(wanted);
    return [...ids];
  }

  /** Consumes in one tick what isn't there yet; gives the ids of the new ones. */
  async add(params: readonly ConsumerParams[]): Promise<string[]> {
    const transport = this.#transport;
    if (!transport) return [];
    const fresh = params.filter(({ id }) => !this.#consumers.has(id));
    const consumers = await Promise.all(fresh.map((each) => transport.consume(consumerOptions(each))));
    for (const [at, consumer] of consumers.entries()) {
      const { track } = fresh[at] as ConsumerParams;
      const stream = { ...track, consumerId: consumer.id, track: consumer.track };
      this.#consumers.set(consumer.id, { consumer, stream });
    }
    this.#tell();
    return fresh.map(({ id }) => id);
  }

  remove(consumerIds: readonly string[]): void {
    for (const id of consumerIds) {
      this.#consumers.get(id)?.consumer.close();
      this.#consumers.delete(id);
    }
    if (consumerIds.length > 0) this.#tell();
  }

  async stats(): Promise<RTCStatsReport | undefined> {
    if (!this.#transport || this.#transport.closed || this.#consumers.size === 0) return undefined;
    return await this.#transport.getStats().catch(() => undefined);
  }

  close(): void {
    this.#watch.stop();
    this.#transport?.close();
    this.#transport = undefined;
    this.#consumers.clear();
    this.#tell();
  }

  #tell(): void {
    this.#hooks.changed([...this.#consumers.values()].map(({ stream }) => stream));
  }
}
