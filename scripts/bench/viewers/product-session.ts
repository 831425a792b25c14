import { rtpCapabilities } from '../../../media/src/index.ts';
import type { ConsumerParams, DtlsParameters, TransportParams } from '../../../media/src/types.ts';
import { SeminarSocket } from '../product/socket.ts';
import { ESTIMATE_BPS, type Session } from './session.ts';

/** What lets one signed-in person into one seminar. */
export interface ProductAdmission {
  kind: 'product';
  url: string;
  cookie: string;
  seminarId: string;
  peerId: string;
}

interface Snapshot {
  receiveTransport: TransportParams | null;
  consumers: ConsumerParams[];
}

/** A viewer of the product: does what the page does, presence included. */
export class ProductSession implements Session {
  #socket: SeminarSocket;
  #peerId: string;

  constructor({ url, cookie, seminarId, peerId }: ProductAdmission, receiving: () => boolean) {
    this.#socket = new SeminarSocket(url, cookie, seminarId);
    this.#socket.beHeard(receiving);
    this.#peerId = peerId;
  }

  async open(): Promise<void> {
    await this.#socket.open();
  }

  async join(): Promise<{ transport: TransportParams; consumers: ConsumerParams[] }> {
    const { receiveTransport, consumers } = await this.#socket.ask<Snapshot>('seminar:join', {
      peerId: this.#peerId,
      as: 'viewer',
      rtpCapabilities,
      estimateBps: ESTIMATE_BPS,
      preferences: { mode: 'normal', hidden: false },
    });
    if (!receiveTransport) throw new Error('The join gave no transport.');
    return { transport: receiveTransport, consumers };
  }

  async connect(transportId: string, dtlsParameters: DtlsParameters): Promise<void> {
    await this.#socket.ask('media:connect', { transportId, dtlsParameters });
  }

  async resume(consumers: ConsumerParams[]): Promise<void> {
    await this.#socket.ask('media:resume', { consumerIds: consumers.map(({ id }) => id) });
  }

  async leave(): Promise<void> {
    await this.#socket.ask('seminar:leave');
    this.#socket.close();
  }
}
