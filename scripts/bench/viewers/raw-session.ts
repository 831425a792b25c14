import type { ConsumerParams, DtlsParameters, TransportParams } from '../../../media/src/types.ts';
import type { Calls } from '../calls.ts';
import type { Session } from './session.ts';

/** What the bench's main process, which drives the raw worker, does for viewers. */
export interface RawMethods {
  [method: string]: (argument: never) => unknown;
  join(viewer: string): Promise<{ transport: TransportParams; consumers: ConsumerParams[] }>;
  connect(argument: { viewer: string; dtlsParameters: DtlsParameters }): Promise<void>;
  resume(viewer: string): Promise<void>;
  leave(viewer: string): void;
}

/** A viewer of raw mediasoup: no socket, no server, the shortest way to the worker. */
export class RawSession implements Session {
  #calls: Calls<RawMethods>;
  #viewer: string;

  constructor(calls: Calls<RawMethods>, viewer: string) {
    this.#calls = calls;
    this.#viewer = viewer;
  }

  async open(): Promise<void> {}

  join(): Promise<{ transport: TransportParams; consumers: ConsumerParams[] }> {
    return this.#calls.call('join', this.#viewer);
  }

  async connect(_transportId: string, dtlsParameters: DtlsParameters): Promise<void> {
    await this.#calls.call('connect', { viewer: this.#viewer, dtlsParameters });
  }

  async resume(): Promise<void> {
    await this.#calls.call('resume', this.#viewer);
  }

  async leave(): Promise<void> {
    await this.#calls.call('leave', this.#viewer);
  }
}
