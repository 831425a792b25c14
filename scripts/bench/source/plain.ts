import { createSocket, type Socket } from 'node:dgram';
import type { Clip } from '../clip/encode.ts';
import { Player } from './player.ts';

/** Where plain RTP goes. */
export interface PlainTarget {
  address: string;
  audioPort: number;
  videoPort: number;
}

/** Plays the clip's sound and top layer as plain RTP, for an SFU that takes in nothing better. */
export class PlainSource {
  readonly player: Player;
  #socket: Socket = createSocket('udp4');

  constructor(clip: Clip, { address, audioPort, videoPort }: PlainTarget) {
    this.player = new Player(clip, {
      audio: (packet) => this.#send(packet, audioPort, address),
      video: (packet) => {
        if (packet.readUInt32BE(8) === this.#topSsrc) this.#send(packet, videoPort, address);
      },
    });
    this.player.start();
  }

  close(): void {
    this.player.stop();
    this.#socket.close();
  }

  get #topSsrc(): number | undefined {
    return this.player.layers.at(-1)?.stream.ssrc;
  }

  /** Sender reports would go to a port of their own; nobody listens there. */
  #send(packet: Buffer, port: number, address: string): void {
    if (packet[1] !== 200) this.#socket.send(packet, port, address);
  }
}
