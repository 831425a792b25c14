import { recall, remember } from './memory.ts';
import { Store, type Watchable } from './store.ts';

export type DeviceKind = 'camera' | 'microphone' | 'speaker';

/** Why a device can't be used; each has its own plain words and advice on the pages. */
export type DeviceProblem = 'insecure' | 'unsupported' | 'denied' | 'absent' | 'busy' | 'failed';

export interface DeviceChoice {
  deviceId: string;
  label: string;
}

export interface DevicesState {
  cameras: readonly DeviceChoice[];
  microphones: readonly DeviceChoice[];
  speakers: readonly DeviceChoice[];
  chosen: Readonly<Record<DeviceKind, string>>;
  camera: MediaStreamTrack | null;
  microphone: MediaStreamTrack | null;
  cameraProblem: DeviceProblem | null;
  microphoneProblem: DeviceProblem | null;
  opening: boolean;
}

const KEYS: Record<DeviceKind, string> = {
  camera: 'minber.camera',
  microphone: 'minber.microphone',
  speaker: 'minber.speaker',
};
const SOUND = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };
const PICTURE = { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30, max: 30 } };

/** Publishing needs a secure page: browsers give cameras and microphones to HTTPS and localhost only. */
export function whyNoDevices(): DeviceProblem | null {
  if (!globalThis.isSecureContext) return 'insecure';
  return navigator.mediaDevices ? null : 'unsupported';
}

/** What a refusal of the browser means to a person. */
function problemOf(cause: unknown): DeviceProblem {
  const name = cause instanceof Error ? cause.name : '';
  if (name === 'NotAllowedError' || name === 'SecurityError') return 'denied';
  if (name === 'NotFoundError' || name === 'OverconstrainedError') return 'absent';
  if (name === 'NotReadableError' || name === 'AbortError') return 'busy';
  return 'failed';
}

/**
 * Cameras, microphones and loudspeakers of this device: what there is, what is chosen (remembered), and the open tracks
 * for preview.
 */
export class Devices {
  #store = new Store<DevicesState>({
    cameras: [],
    microphones: [],
    speakers: [],
    chosen: { camera: recall(KEYS.camera), microphone: recall(KEYS.microphone), speaker: recall(KEYS.speaker) },
    camera: null,
    microphone: null,
    cameraProblem: null,
    microphoneProblem: null,
    opening: false,
  });

  constructor() {
    navigator.mediaDevices?.addEventListener('devicechange', this.#list);
  }

  get state(): Watchable<DevicesState> {
    return this.#store;
  }

  /** Opens what isn't open of these; what fails is said in the state, and the rest goes on. */
  async open(kinds: readonly ('camera' | 'microphone')[]): Promise<void> {
    this.#store.set({ opening: true });
    await Promise.all(kinds.map((kind) => this.#openOne(kind)));
    await this.#list();
    this.#store.set({ opening: false });
  }

  /** Takes another device, remembers it, and opens it anew where that kind is open. Gives the new track. */
  async choose(kind: DeviceKind, deviceId: string): Promise<MediaStreamTrack | null> {
    remember(KEYS[kind], deviceId);
    this.#store.set({ chosen: { ...this.#store.snapshot.chosen, [kind]: deviceId } });
    if (kind === 'speaker') return null;
    this.release(kind);
    await this.#openOne(kind);
    return this.#store.snapshot[kind];
  }

  /** Stops a track that nobody else uses any more. */
  release(kind: 'camera' | 'microphone'): void {
    this.#store.snapshot[kind]?.stop();
    this.#store.set({ [kind]: null });
  }

  /** Gives a track away to whoever publishes it; from then on it is his to stop. */
  handOver(kind: 'camera' | 'microphone'): MediaStreamTrack | null {
    const track = this.#store.snapshot[kind];
    this.#store.set({ [kind]: null });
    return track;
  }

  close(): void {
    navigator.mediaDevices?.removeEventListener('devicechange', this.#list);
    this.release('camera');
    this.release('microphone');
  }

  async #openOne(kind: 'camera' | 'microphone'): Promise<void> {
    const problemKey = kind === 'camera' ? 'cameraProblem' : 'microphoneProblem';
    if (this.#store.snapshot[kind]?.readyState === 'live') return;
    const without = whyNoDevices();
    if (without) {
      this.#store.set({ [problemKey]: without });
      return;
    }
    try {
      const track = await openTrack(kind, this.#store.snapshot.chosen[kind]);
      track.addEventListener('ended', () => this.#store.snapshot[kind] === track && this.#store.set({ [kind]: null }));
      this.#store.set({ [kind]: track, [problemKey]: null });
    } catch (cause) {
      this.#store.set({ [kind]: null, [problemKey]: problemOf(cause) });
    }
  }

  #list = async (): Promise<void> => {
    const all = (await navigator.mediaDevices?.enumerateDevices().catch(() => undefined)) ?? [];
    const ofKind = (kind: MediaDeviceKind) =>
      all.filter((each) => each.kind === kind && each.deviceId).map(({ deviceId, label }) => ({ deviceId, label }));
    this.#store.set({
      cameras: ofKind('videoinput'),
      microphones: ofKind('audioinput'),
      speakers: ofKind('audiooutput'),
    });
  };
}

/** The screen, a window or a tab as the person picks it; null when he changed his mind. */
export async function openScreen(): Promise<MediaStreamTrack | null> {
  try {
    const picture = { frameRate: { ideal: 15, max: 30 } };
    const stream = await navigator.mediaDevices.getDisplayMedia({ video: picture, audio: false });
    return stream.getVideoTracks()[0] ?? null;
  } catch (cause) {
    if (problemOf(cause) === 'denied') return null;
    throw cause;
  }
}

async function openTrack(kind: 'camera' | 'microphone', deviceId: string): Promise<MediaStreamTrack> {
  const device = deviceId ? { deviceId: { ideal: deviceId } } : {};
  const stream = await navigator.mediaDevices.getUserMedia(
    kind === 'camera' ? { video: { ...PICTURE, ...device } } : { audio: { ...SOUND, ...device } },
  );
  const track = stream.getTracks()[0];
  if (!track) throw new DOMException('No track.', 'NotFoundError');
  return track;
}
