import type { Calls } from '../calls.ts';
import { JanusServer } from '../janus/server.ts';
import type { JanusAdmission } from '../janus/session.ts';
import type { SourceMethods } from '../source/process.ts';
import type { Side } from './side.ts';

/** Another SFU on the same load, for scale: Debian's Janus, one stream in, no layers. */
export class JanusSide implements Side {
  readonly name = 'janus';
  readonly serverPid = undefined;
  #server: JanusServer;

  static async start(): Promise<JanusSide> {
    return new JanusSide(await JanusServer.start());
  }

  private constructor(server: JanusServer) {
    this.#server = server;
  }

  get workerPid(): number {
    return this.#server.pid;
  }

  async publish(source: Calls<SourceMethods>): Promise<void> {
    await source.call('plain', this.#server.input);
  }

  admit(): JanusAdmission {
    return { kind: 'janus', url: this.#server.url, mountpoint: this.#server.mountpoint };
  }

  async close(): Promise<void> {
    await this.#server.close();
  }
}
