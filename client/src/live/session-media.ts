import type { JoinSnapshot } from '@minber/shared/live/contract';
import type { ConsumerParams, TrackSource } from '@minber/shared/live/media';
import type { types } from 'mediasoup-client';
import type { Ask } from './events.ts';
import { type Evidence, mediaBytes, ReceivingEvidence } from './evidence.ts';
import { Loudspeaker } from './loudspeaker.ts';
import type { OwnTracks } from './own-tracks.ts';
import { Publisher } from './publisher.ts';
import { Receiver, type RemoteStream } from './receiver.ts';

interface Hooks {
  ask: Ask;
  streams(streams: readonly RemoteStream[]): void;
  own(own: OwnTracks): void;
  /** A path failed for good: the one rejoin path is due. */
  givenUp(): void;
  ended(source: TrackSource): void;
}

/** The media of one session: what it receives, plays and sends. Nothing exists before `prepare`. */
export class SessionMedia {
  readonly loudspeaker = new Loudspeaker();
  #hooks: Hooks;
  #receiver: Receiver | undefined;
  #publisher: Publisher | undefined;
  #evidence = new ReceivingEvidence();
  /** Changes happen one after the other, in the order the server sent them. */
  #queue: Promise<unknown> = Promise.resolve();

  constructor(hooks: Hooks) {
    this.#hooks = hooks;
  }

  get receiver(): Receiver | undefined {
    return this.#receiver;
  }

  get publisher(): Publisher | undefined {
    return this.#publisher;
  }

  estimate(): { estimateBps?: number } {
    return this.#evidence.estimate();
  }

  /** Loads what WebRTC needs; pages that only listen to numbers never call it. */
  async prepare(): Promise<types.Device> {
    const { loadedDevice } = await import('./device.ts');
    const device = await loadedDevice();
    this.#receiver ??= this.#newReceiver(device);
    this.#publisher ??= this.#newPublisher(device);
    return device;
  }

  /** Makes media what the join's answer says. */
  async follow(answer: JoinSnapshot): Promise<void> {
    await this.#run(() => this.#receive(answer));
    if (!this.#publisher) return;
    this.#publisher.iceServers = answer.iceServers;
    this.#publisher.keepOnly(answer.me.maySpeak);
    await this.#publisher.heal();
  }

  /** Consumes what has appeared and starts it. */
  added(consumers: readonly ConsumerParams[]): Promise<void> {
    return this.#run(async () => {
      if (this.#receiver) await this.#resume(await this.#receiver.add(consumers));
    });
  }

  removed(consumerIds: readonly string[]): Promise<void> {
    return this.#run(async () => this.#receiver?.remove(consumerIds));
  }

  /** The answer to a ping. */
  async evidence(): Promise<Evidence> {
    return this.#evidence.answer(mediaBytes(await this.#receiver?.stats()), performance.now());
  }

  close(): void {
    this.#publisher?.close();
    this.#receiver?.close();
    this.loudspeaker.close();
  }

  async #receive({ receiveTransport, resumed, consumers, iceServers }: JoinSnapshot): Promise<void> {
    const receiver = this.#receiver;
    if (!receiver || !receiveTransport) {
      receiver?.close();
      return;
    }
    if (resumed && receiver.transportId === receiveTransport.id) {
      await receiver.restartIce(receiveTransport.iceParameters);
      await this.#resume(await receiver.keepOnly(consumers));
      return;
    }
    receiver.renew(receiveTransport, iceServers);
    // Nothing is sent before this side is connected, so the consumers may be started while it connects.
    await Promise.all([this.#resume(consumers.map(({ id }) => id)), receiver.keepOnly(consumers)]);
  }

  async #resume(consumerIds: string[]): Promise<void> {
    if (consumerIds.length > 0) await this.#hooks.ask('media:resume', { consumerIds });
  }

  #newReceiver(device: types.Device): Receiver {
    return new Receiver(device, {
      connect: (transportId, dtlsParameters) => this.#hooks.ask('media:connect', { transportId, dtlsParameters }),
      givenUp: () => this.#hooks.givenUp(),
      changed: (streams) => this.#hooks.streams(streams),
    });
  }

  #newPublisher(device: types.Device): Publisher {
    const { ask, own, givenUp, ended } = this.#hooks;
    const requests = {
      openSend: () => ask('media:open-send', {}),
      connect: (transportId: string, dtlsParameters: types.DtlsParameters) =>
        ask('media:connect', { transportId, dtlsParameters }),
      restartIce: async (transportId: string) => (await ask('media:restart-ice', { transportId })).iceParameters,
      produce: async (wanted: Parameters<typeof ask<'media:produce'>>[1]) =>
        (await ask('media:produce', wanted)).producerId,
      pauseTrack: (trackId: string, paused: boolean) => ask('media:pause-track', { trackId, paused }),
      closeTrack: (trackId: string) => ask('media:close-track', { trackId }),
    };
    return new Publisher(device, requests, { changed: own, givenUp, ended });
  }

  /** Runs after what was begun before it; a failure is the caller's, the next one goes on. */
  #run(task: () => Promise<void>): Promise<void> {
    const done = this.#queue.then(task);
    this.#queue = done.catch(() => undefined);
    return done;
  }
}
