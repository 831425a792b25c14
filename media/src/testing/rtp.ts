/** A synthetic stream: right RTP around payloads of a size that tells the layer. */
export interface Stream {
  kind: 'audio' | 'video';
  ssrc: number;
  payloadBytes: number;
}

/** Header extension ids of a synthetic publisher. */
export const AUDIO_LEVEL_ID = 1;

const PAYLOAD_TYPE = { audio: 100, video: 101 };
const TICKS_PER_PACKET = { audio: 960, video: 1_800 };
/** RFC 6464 inside a one-byte extension (RFC 8285): voice, 10 dB below overload. */
const LOUD = [0xbe, 0xde, 0, 1, AUDIO_LEVEL_ID << 4, 0x80 | 10, 0, 0];

/** Packet `n` of the stream, one each 20 ms: loud sound, or a picture that is a whole key frame, for anyone to start. */
export function rtpPacket(stream: Stream, n: number): Buffer {
  const extension = stream.kind === 'audio' ? LOUD : [];
  const header = Buffer.alloc(12);
  header[0] = extension.length > 0 ? 0x90 : 0x80;
  header[1] = 0x80 | PAYLOAD_TYPE[stream.kind];
  header.writeUInt16BE(n & 0xffff, 2);
  header.writeUInt32BE((n * TICKS_PER_PACKET[stream.kind]) >>> 0, 4);
  header.writeUInt32BE(stream.ssrc, 8);
  const payload = Buffer.alloc(stream.payloadBytes);
  // VP8 payload descriptor (RFC 7741): start of partition 0, 15-bit picture id; then a key frame's header.
  if (stream.kind === 'video') {
    payload.set([0x90, 0x80, 0x80 | ((n >> 8) & 0x7f), n & 0xff]);
    payload.set([0x10, 0x00, 0x00, 0x9d, 0x01, 0x2a, 0x40, 0x01, 0xf0, 0x00], 4);
  }
  return Buffer.concat([header, Buffer.from(extension), payload]);
}

/** A sender report, without which the SFU cannot line simulcast layers up to switch between them. */
export function senderReport({ kind, ssrc }: Stream, n: number): Buffer {
  const report = Buffer.alloc(28);
  report.set([0x80, 200, 0, 6]);
  report.writeUInt32BE(ssrc, 4);
  const ms = n * 20;
  report.writeUInt32BE(3_900_000_000 + Math.floor(ms / 1000), 8);
  report.writeUInt32BE(Math.floor(((ms % 1000) / 1000) * 2 ** 32), 12);
  report.writeUInt32BE((n * TICKS_PER_PACKET[kind]) >>> 0, 16);
  report.writeUInt32BE(n, 20);
  return report;
}

export function isRtcp(packet: Buffer): boolean {
  const type = packet[1] ?? 0;
  return type >= 192 && type <= 223;
}
