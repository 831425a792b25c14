import { PeerConnection, type Track } from 'node-datachannel';
import { dtlsOf, offerOf } from '../../../media/src/testing/sdp.ts';
import type { DtlsParameters, RtpParameters, TransportParams } from '../../../media/src/types.ts';
import type { Clip } from '../clip/encode.ts';
import { Player } from './player.ts';
import { PAYLOAD_TYPE } from './rtp.ts';

/** A WebRTC publisher that plays the clip. The same towards every side: only the signalling around it differs. */
export class Publisher {
  readonly player: Player;
  #connection = new PeerConnection('source', { iceServers: [], bindAddress: '127.0.0.1' });
  #tracks = new Map<string, Track>();

  constructor(clip: Clip) {
    const send = (mid: string, packet: Buffer): void => {
      const track = this.#tracks.get(mid);
      if (track?.isOpen()) track.sendMessageBinary(packet);
    };
    this.player = new Player(clip, {
      audio: (packet) => send('audio', packet),
      video: (packet) => send('video', packet),
    });
  }

  /** Answers the SFU's transport; media flows once the SFU has connected it with what this returns. */
  async answer(transport: TransportParams): Promise<DtlsParameters> {
    const answered = new Promise<string>((resolve) => this.#connection.onLocalDescription(resolve));
    this.#connection.onTrack((track) => {
      this.#tracks.set(track.mid(), track);
      track.onMessage((packet) => this.player.control(packet));
      track.onOpen(() => track.mid() === 'video' && this.player.start());
    });
    const { sound, layers } = this.player;
    const ssrcs = { audio: [sound.ssrc], video: layers.map(({ stream }) => stream.ssrc) };
    this.#connection.setRemoteDescription(
      offerOf(transport, [
        { mid: 'audio', kind: 'audio', direction: 'recvonly', payloadType: PAYLOAD_TYPE.audio, ssrcs: ssrcs.audio },
        { mid: 'video', kind: 'video', direction: 'recvonly', payloadType: PAYLOAD_TYPE.video, ssrcs: ssrcs.video },
      ]),
      'offer',
    );
    return dtlsOf(await answered);
  }

  /** What to produce with. */
  get rtpParameters(): { audio: RtpParameters; video: RtpParameters } {
    return {
      audio: {
        codecs: [{ mimeType: 'audio/opus', payloadType: PAYLOAD_TYPE.audio, clockRate: 48_000, channels: 2 }],
        encodings: [{ ssrc: this.player.sound.ssrc }],
      },
      video: {
        codecs: [{ mimeType: 'video/VP8', payloadType: PAYLOAD_TYPE.video, clockRate: 90_000, rtcpFeedback: FEEDBACK }],
        encodings: this.player.layers.map(({ stream }) => ({ ssrc: stream.ssrc })),
      },
    };
  }

  close(): void {
    this.player.stop();
    this.#connection.close();
  }
}

const FEEDBACK = [{ type: 'nack' }, { type: 'nack', parameter: 'pli' }, { type: 'ccm', parameter: 'fir' }];
