import { randomUUID } from 'node:crypto';
import { PeerConnection, type Track } from 'node-datachannel';
import { rtpParameters } from '../../../media/src/testing/publisher.ts';
import { isRtcp, rtpPacket, type Stream } from '../../../media/src/testing/rtp.ts';
import { dtlsOf, offeredMedia, offerOf } from '../../../media/src/testing/sdp.ts';
import type { RtpParameters, TransportParams } from '../../../media/src/types.ts';
import type { JoinSnapshot } from '../../../shared/src/live/contract.ts';
import type { SocketClient } from '../../support/socket.ts';

const everyMs = 20;

/** A real WebRTC viewer behind a signed-in socket: counts the packets of media that reach it. */
export class Watching {
  /** When the last packet came, by `performance.now()`. */
  lastAt = 0;
  packets = 0;
  readonly #connection = new PeerConnection('viewer', { iceServers: [], bindAddress: '127.0.0.1' });
  /** Held here: a track that nobody holds is collected, and falls silent. */
  readonly #tracks: Track[] = [];

  static async start(socket: SocketClient, seminarId: string, joined: JoinSnapshot): Promise<Watching> {
    const watching = new Watching();
    await watching.#connect(socket, seminarId, joined);
    return watching;
  }

  close(): void {
    this.#connection.close();
  }

  async #connect(
    socket: SocketClient,
    seminarId: string,
    { receiveTransport, consumers }: JoinSnapshot,
  ): Promise<void> {
    if (!receiveTransport) throw new Error('There is nothing to receive by');
    const answered = new Promise<string>((resolve) => this.#connection.onLocalDescription(resolve));
    this.#connection.onTrack((track) => {
      this.#tracks.push(track);
      track.onMessage((packet) => {
        if (isRtcp(packet)) return;
        this.packets += 1;
        this.lastAt = performance.now();
      });
    });
    const media = consumers.map((one) => offeredMedia(one.rtpParameters as RtpParameters, one.kind));
    this.#connection.setRemoteDescription(offerOf(receiveTransport as TransportParams, media), 'offer');
    const dtlsParameters = dtlsOf(await answered);
    await socket.get('media:connect', { seminarId, transportId: receiveTransport.id, dtlsParameters });
    await socket.get('media:resume', { seminarId, consumerIds: consumers.map(({ id }) => id) });
  }
}

/** A real WebRTC publisher of a microphone behind a signed-in socket. It sends on until it is closed. */
export class Speaking {
  readonly #connection = new PeerConnection('speaker', { iceServers: [], bindAddress: '127.0.0.1' });
  #track: Track | undefined;
  #timer: NodeJS.Timeout | undefined;

  static async start(socket: SocketClient, seminarId: string): Promise<Speaking> {
    const speaking = new Speaking();
    await speaking.#connect(socket, seminarId);
    return speaking;
  }

  close(): void {
    clearInterval(this.#timer);
    this.#connection.close();
  }

  async #connect(socket: SocketClient, seminarId: string): Promise<void> {
    const transport = await socket.get<TransportParams>('media:open-send', { seminarId });
    const stream: Stream = { kind: 'audio', ssrc: 1_000 + Math.floor(Math.random() * 1e9), payloadBytes: 80 };
    const what = { trackId: randomUUID(), source: 'microphone', kind: 'audio' };
    const parameters = rtpParameters([stream]);
    await socket.get('media:produce', { seminarId, transportId: transport.id, ...what, rtpParameters: parameters });
    const answered = new Promise<string>((resolve) => this.#connection.onLocalDescription(resolve));
    const open = Promise.withResolvers<void>();
    this.#connection.onTrack((track) => {
      this.#track = track;
      track.onOpen(() => open.resolve());
    });
    const media = { mid: 'audio', kind: 'audio', direction: 'recvonly', payloadType: 100, ssrcs: [] } as const;
    this.#connection.setRemoteDescription(offerOf(transport, [{ ...media, ssrcs: [] }]), 'offer');
    await socket.get('media:connect', { seminarId, transportId: transport.id, dtlsParameters: dtlsOf(await answered) });
    await open.promise;
    let sent = 0;
    this.#timer = setInterval(() => {
      sent += 1;
      if (this.#track?.isOpen()) this.#track.sendMessageBinary(rtpPacket(stream, sent));
    }, everyMs);
  }
}
