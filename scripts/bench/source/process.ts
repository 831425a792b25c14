import type { DtlsParameters, RtpParameters, TransportParams } from '../../../media/src/types.ts';
import { Calls } from '../calls.ts';
import { loadClip } from '../clip/encode.ts';
import { Publisher } from './publisher.ts';

export interface SourceMethods {
  [method: string]: (argument: never) => unknown;
  /** What to produce with; makes a new publisher. */
  prepare(none: undefined): Promise<{ audio: RtpParameters; video: RtpParameters }>;
  answer(transport: TransportParams): Promise<DtlsParameters>;
  /** RTP bytes sent so far by layer, and what the SFU asked for. */
  sent(none: undefined): { layerBytes: number[]; keyFramesAsked: number; packetsRepeated: number };
  stop(none: undefined): void;
}

const clip = await loadClip();
let publisher: Publisher | undefined;

function current(): Publisher {
  if (!publisher) throw new Error('The source is not prepared.');
  return publisher;
}

const methods: SourceMethods = {
  async prepare() {
    publisher?.close();
    publisher = new Publisher(clip);
    return publisher.rtpParameters;
  },
  answer: (transport) => current().answer(transport),
  sent: () => {
    const { layers, asked, repeated } = current().player;
    return { layerBytes: layers.map(({ stream }) => stream.bytes), keyFramesAsked: asked, packetsRepeated: repeated };
  },
  stop() {
    publisher?.close();
    publisher = undefined;
  },
};

new Calls(process, methods);
process.once('disconnect', () => process.exit());
