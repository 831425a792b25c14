import { duckedVolume, rampedVolume } from './duck.ts';
import type { RemoteStream } from './receiver.ts';
import { Store, type Watchable } from './store.ts';

const STEP_MS = 40;

export interface LoudspeakerState {
  /** The browser refuses sound until the person touches the page once. */
  blocked: boolean;
  /** As chosen by the person, 0..1. */
  volume: number;
}

type SinkElement = HTMLAudioElement & { setSinkId?: (deviceId: string) => Promise<void> };

/** Plays everything that is heard: one audio element a track, one volume, ducked while the own microphone is live. */
export class Loudspeaker {
  #elements = new Map<string, SinkElement>();
  #store = new Store<LoudspeakerState>({ blocked: false, volume: 1 });
  #ducking = false;
  #actual = 1;
  #sinkId = '';
  #ramp: ReturnType<typeof setInterval> | undefined;

  get state(): Watchable<LoudspeakerState> {
    return this.#store;
  }

  /** Plays exactly these tracks; video among them is ignored. */
  play(streams: readonly RemoteStream[]): void {
    const wanted = new Map(streams.filter(({ kind }) => kind === 'audio').map((each) => [each.consumerId, each]));
    for (const [id, element] of this.#elements) {
      if (wanted.has(id)) continue;
      element.srcObject = null;
      this.#elements.delete(id);
    }
    for (const [id, stream] of wanted) if (!this.#elements.has(id)) this.#add(id, stream);
  }

  /** Called from a tap or key press: browsers then allow sound. */
  unblock(): void {
    this.#store.set({ blocked: false });
    for (const element of this.#elements.values()) this.#start(element);
  }

  setVolume(volume: number): void {
    this.#store.set({ volume });
    this.#follow();
  }

  /** While the own microphone is live in the same room, everything else is played low. */
  duck(microphoneLive: boolean): void {
    this.#ducking = microphoneLive;
    this.#follow();
  }

  async useOutput(deviceId: string): Promise<void> {
    this.#sinkId = deviceId;
    await Promise.all([...this.#elements.values()].map((element) => element.setSinkId?.(deviceId)));
  }

  close(): void {
    clearInterval(this.#ramp);
    this.play([]);
  }

  #add(id: string, stream: RemoteStream): void {
    const element: SinkElement = new Audio();
    element.autoplay = true;
    element.volume = this.#actual;
    element.srcObject = new MediaStream([stream.track]);
    if (this.#sinkId) void element.setSinkId?.(this.#sinkId).catch(() => undefined);
    this.#elements.set(id, element);
    this.#start(element);
  }

  #start(element: HTMLAudioElement): void {
    element.play().catch((cause: unknown) => {
      if (cause instanceof DOMException && cause.name === 'NotAllowedError') this.#store.set({ blocked: true });
    });
  }

  #follow(): void {
    clearInterval(this.#ramp);
    this.#ramp = setInterval(() => {
      const wanted = duckedVolume(this.#store.snapshot.volume, this.#ducking);
      this.#actual = rampedVolume(this.#actual, wanted, STEP_MS);
      for (const element of this.#elements.values()) element.volume = this.#actual;
      if (this.#actual === wanted) clearInterval(this.#ramp);
    }, STEP_MS);
  }
}
