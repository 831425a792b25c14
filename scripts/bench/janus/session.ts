import type { ConsumerParams, DtlsParameters, TransportParams } from '../../../media/src/types.ts';
import type { Session } from '../viewers/session.ts';
import { JanusConnection } from './connection.ts';
import { answerTo, readOffer } from './offer.ts';

/** Where a viewer finds Janus and what it watches there. */
export interface JanusAdmission {
  kind: 'janus';
  url: string;
  mountpoint: number;
}

let connection: Promise<JanusConnection> | undefined;

/** A viewer of a Janus mountpoint. All of this process share a web socket. */
export class JanusSession implements Session {
  #admission: JanusAdmission;
  #janus: JanusConnection | undefined;
  #handle = 0;
  #offer = '';

  constructor(admission: JanusAdmission) {
    this.#admission = admission;
  }

  async open(): Promise<void> {
    connection ??= JanusConnection.open(this.#admission.url);
    this.#janus = await connection;
  }

  async join(): Promise<{ transport: TransportParams; consumers: ConsumerParams[] }> {
    if (!this.#janus) throw new Error('Open the session first.');
    this.#handle = await this.#janus.attach();
    this.#offer = await this.#janus.watch(this.#handle, this.#admission.mountpoint);
    return readOffer(this.#offer);
  }

  async connect(_transportId: string, dtlsParameters: DtlsParameters): Promise<void> {
    this.#janus?.start(this.#handle, answerTo(this.#offer, dtlsParameters));
  }

  /** Janus sends as soon as it can. */
  async resume(): Promise<void> {}

  async leave(): Promise<void> {
    this.#janus?.detach(this.#handle);
  }
}
