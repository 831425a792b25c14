import type { types } from 'mediasoup';
import { Emitter, type Listenable } from './emitter.ts';

/** Below this average, dBov, a microphone counts as silent. */
const SILENT_DBOV = -55;
const INTERVAL_MS = 800;

interface LoudnessEvents {
  speaker: [producerId: string | undefined];
}

/**
 * Who speaks: the dominant speaker among the added microphones as mediasoup detects it (so that two who talk at once
 * don't flicker), and nobody once all are silent.
 */
export class Loudness {
  #dominance: types.ActiveSpeakerObserver;
  #levels: types.AudioLevelObserver;
  #events = new Emitter<LoudnessEvents>();
  #speaker: string | undefined;

  static async listen(router: types.Router): Promise<Loudness> {
    const [dominance, levels] = await Promise.all([
      router.createActiveSpeakerObserver({ interval: 300 }),
      router.createAudioLevelObserver({ maxEntries: 1, threshold: SILENT_DBOV, interval: INTERVAL_MS }),
    ]);
    return new Loudness(dominance, levels);
  }

  private constructor(dominance: types.ActiveSpeakerObserver, levels: types.AudioLevelObserver) {
    this.#dominance = dominance;
    this.#levels = levels;
    dominance.on('dominantspeaker', ({ producer }) => this.#changed(producer.id));
    levels.on('volumes', (volumes) => this.#speaker ?? this.#changed(volumes[0]?.producer.id));
    levels.on('silence', () => this.#changed(undefined));
  }

  get events(): Listenable<LoudnessEvents> {
    return this.#events;
  }

  /** A closed microphone leaves by itself. */
  async add(producer: types.Producer): Promise<void> {
    producer.observer.on('close', () => this.#speaker === producer.id && this.#changed(undefined));
    const producerId = producer.id;
    // A microphone that closes before it was added needs no observing.
    await Promise.allSettled([this.#dominance.addProducer({ producerId }), this.#levels.addProducer({ producerId })]);
  }

  close(): void {
    this.#events.clear();
    this.#dominance.close();
    this.#levels.close();
  }

  #changed(producerId: string | undefined): void {
    if (producerId === this.#speaker) return;
    this.#speaker = producerId;
    this.#events.emit('speaker', producerId);
  }
}
