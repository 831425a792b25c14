import type { DtlsParameters, RtpParameters, TransportParams } from '../../../media/src/types.ts';
import { Calls } from '../calls.ts';
import { loadClip } from '../clip/encode.ts';
import { PlainSource, type PlainTarget } from './plain.ts';
import type { Player } from './player.ts';
import { Publisher } from './publisher.ts';

export interface SourceMethods {
  [method: string]: (argument: never) => unknown;
  /** What to produce with; makes a new publisher. */
  prepare(none: undefined): Promise<{ audio: RtpParameters; video: RtpParameters }>;
  /** Starts playing once that transport is connected. */
  answer(transport: TransportParams): Promise<DtlsParameters>;
  /** Plays to a plain RTP receiver. */
  plain(target: PlainTarget): void;
  /** RTP bytes sent so far by layer, and what the SFU asked for. */
  sent(none: undefined): { layerBytes: number[]; keyFramesAsked: number; packetsRepeated: number };
}

const clip = await loadClip();
let playing: { player: Player; close(): void } | undefined;

/** One at a time. */
function play<T extends { player: Player; close(): void }>(make: () => T): T {
  playing?.close();
  const next = make();
  playing = next;
  return next;
}

const methods: SourceMethods = {
  async prepare() {
    return play(() => new Publisher(clip)).rtpParameters;
  },
  answer(transport) {
    if (playing instanceof Publisher) return playing.answer(transport);
    throw new Error('The source is not prepared.');
  },
  plain(target) {
    play(() => new PlainSource(clip, target));
  },
  sent() {
    if (!playing) throw new Error('The source is not playing.');
    const { layers, asked, repeated } = playing.player;
    return { layerBytes: layers.map(({ stream }) => stream.bytes), keyFramesAsked: asked, packetsRepeated: repeated };
  },
};

new Calls(process, methods);
process.once('disconnect', () => process.exit());
