import type { types } from 'mediasoup';
import { Emitter, type Listenable } from './emitter.ts';
import { MediaError } from './errors.ts';
import type { DtlsParameters, IceParameters, TransportParams } from './types.ts';

interface LinkEvents {
  connected: [connected: boolean];
  /** ICE has not been heard for the consent time, or DTLS ended: the client has to come back. */
  failed: [];
}

/** One WebRTC transport of one peer: connects once, knows whether it is connected, restarts ICE. */
export class Link {
  #transport: types.WebRtcTransport;
  #events = new Emitter<LinkEvents>();
  #connecting: { fingerprints: string; done: Promise<void> } | undefined;
  #connected = false;

  constructor(transport: types.WebRtcTransport) {
    this.#transport = transport;
    transport.on('icestatechange', () => this.#changed());
    transport.on('dtlsstatechange', () => this.#changed());
  }

  get id(): string {
    return this.#transport.id;
  }

  get transport(): types.WebRtcTransport {
    return this.#transport;
  }

  get events(): Listenable<LinkEvents> {
    return this.#events;
  }

  get connected(): boolean {
    return this.#connected;
  }

  /** False once it can't be taken over any more: an ICE restart heals a lost path, nothing heals ended DTLS. */
  get alive(): boolean {
    const { closed, dtlsState } = this.#transport;
    return !closed && dtlsState !== 'closed' && dtlsState !== 'failed';
  }

  get params(): TransportParams {
    const { id, iceParameters, iceCandidates, dtlsParameters } = this.#transport;
    return { id, iceParameters, iceCandidates, dtlsParameters };
  }

  /** Idempotent for the same fingerprints; throws `badRequest` for others or for nonsense. */
  connect(dtlsParameters: DtlsParameters): Promise<void> {
    const fingerprints = JSON.stringify(dtlsParameters.fingerprints);
    if (this.#connecting) {
      if (this.#connecting.fingerprints === fingerprints) return this.#connecting.done;
      return Promise.reject(new MediaError('badRequest', 'This transport is connected with another certificate.'));
    }
    const done = this.#transport.connect({ dtlsParameters }).catch((cause: unknown) => {
      this.#connecting = undefined;
      throw this.#transport.closed
        ? new MediaError('closed', 'The transport closed meanwhile.', { cause })
        : new MediaError('badRequest', 'These DTLS parameters do not work.', { cause });
    });
    this.#connecting = { fingerprints, done };
    return done;
  }

  async restartIce(): Promise<IceParameters> {
    return await this.#transport.restartIce();
  }

  close(): void {
    this.#events.clear();
    this.#transport.close();
  }

  #changed(): void {
    const { iceState, dtlsState } = this.#transport;
    const connected = (iceState === 'connected' || iceState === 'completed') && dtlsState === 'connected';
    const failed = iceState === 'disconnected' || dtlsState === 'failed' || dtlsState === 'closed';
    if (connected !== this.#connected) {
      this.#connected = connected;
      this.#events.emit('connected', connected);
    }
    if (failed) this.#events.emit('failed');
  }
}
