import { randomUUID } from 'node:crypto';
import { rtpCapabilities } from '../../../media/src/index.ts';
import type { TransportParams } from '../../../media/src/types.ts';
import type { JoinSnapshot } from '../../../shared/src/live/contract.ts';
import type { DtlsParameters } from '../../../shared/src/live/media.ts';
import type { Clip } from '../../bench/clip/encode.ts';
import { Publisher } from '../../bench/source/publisher.ts';
import { type Admission, Line } from '../../people/line.ts';

/** The speaker's page: the clip's picture in three layers and its sound, again after every failure. */
export class Studio {
  readonly line: Line;
  #clip: Clip;
  #peerId = randomUUID();
  #trackIds = { audio: randomUUID(), video: randomUUID() };
  #publisher: Publisher | undefined;

  constructor(admission: Admission, clip: Clip) {
    this.#clip = clip;
    this.line = new Line(admission, () => this.#join());
    this.line.socket.on('presence:ping', (_: unknown, answer: (evidence: object) => void) => {
      answer({ receiving: false });
    });
  }

  close(): void {
    this.line.close();
    this.#publisher?.close();
  }

  async #join(): Promise<JoinSnapshot> {
    const snapshot = await this.line.ask('seminar:join', {
      peerId: this.#peerId,
      as: 'stage',
      rtpCapabilities: { ...rtpCapabilities },
      preferences: { mode: 'audio', hidden: true },
    });
    this.#publisher?.close();
    const publisher = new Publisher(this.#clip);
    this.#publisher = publisher;
    const transport = (await this.line.ask('media:open-send', {})) as TransportParams;
    const dtlsParameters = (await publisher.answer(transport)) as DtlsParameters;
    await this.line.ask('media:connect', { transportId: transport.id, dtlsParameters });
    for (const [kind, source] of [
      ['audio', 'microphone'],
      ['video', 'camera'],
    ] as const) {
      await this.line.ask('media:produce', {
        transportId: transport.id,
        trackId: this.#trackIds[kind],
        source,
        kind,
        rtpParameters: { ...publisher.rtpParameters[kind] },
      });
    }
    return snapshot;
  }
}
