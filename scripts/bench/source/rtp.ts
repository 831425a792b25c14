export const PAYLOAD_TYPE = { audio: 100, video: 101 };

const MAX_PAYLOAD = 1_150;
/** Seconds from 1900, where NTP begins, to 1970. */
const NTP_EPOCH = 2_208_988_800;

/** Numbers the packets of one SSRC. */
export class RtpStream {
  readonly ssrc: number;
  #payloadType: number;
  #sequence = 0;
  #packets = 0;
  #bytes = 0;

  constructor(ssrc: number, payloadType: number) {
    this.ssrc = ssrc;
    this.#payloadType = payloadType;
  }

  get bytes(): number {
    return this.#bytes;
  }

  packet(timestamp: number, marker: boolean, ...payload: Buffer[]): Buffer {
    const header = Buffer.alloc(12);
    header[0] = 0x80;
    header[1] = (marker ? 0x80 : 0) | this.#payloadType;
    header.writeUInt16BE(this.#sequence, 2);
    header.writeUInt32BE(timestamp >>> 0, 4);
    header.writeUInt32BE(this.ssrc, 8);
    this.#sequence = (this.#sequence + 1) & 0xffff;
    const packet = Buffer.concat([header, ...payload]);
    this.#packets += 1;
    this.#bytes += packet.length;
    return packet;
  }

  /** Ties the timestamp to the wall clock, so that the SFU can switch between layers. */
  senderReport(timestamp: number, wallMs: number): Buffer {
    const report = Buffer.alloc(28);
    report.set([0x80, 200, 0, 6]);
    report.writeUInt32BE(this.ssrc, 4);
    report.writeUInt32BE((Math.floor(wallMs / 1000) + NTP_EPOCH) >>> 0, 8);
    report.writeUInt32BE(Math.floor(((wallMs % 1000) / 1000) * 2 ** 32) >>> 0, 12);
    report.writeUInt32BE(timestamp >>> 0, 16);
    report.writeUInt32BE(this.#packets >>> 0, 20);
    report.writeUInt32BE(this.#bytes >>> 0, 24);
    return report;
  }
}

/** Splits a VP8 frame into RTP payloads (RFC 7741) with a 15-bit picture id. */
export function vp8Payloads(frame: Buffer, pictureId: number): Buffer[][] {
  const parts: Buffer[][] = [];
  for (let at = 0; at < frame.length; at += MAX_PAYLOAD) {
    const start = at === 0 ? 0x10 : 0;
    const descriptor = Buffer.from([0x80 | start, 0x80, 0x80 | ((pictureId >> 8) & 0x7f), pictureId & 0xff]);
    parts.push([descriptor, frame.subarray(at, at + MAX_PAYLOAD)]);
  }
  return parts;
}

/** The SSRCs for which an RTCP packet asks a key frame: PLI (RFC 4585) or FIR (RFC 5104). */
export function keyFrameRequests(rtcp: Buffer): number[] {
  const asked: number[] = [];
  for (let at = 0; at + 12 <= rtcp.length; at += (rtcp.readUInt16BE(at + 2) + 1) * 4) {
    const format = rtcp.readUInt8(at) & 0x1f;
    if (rtcp.readUInt8(at + 1) !== 206) continue;
    if (format === 1) asked.push(rtcp.readUInt32BE(at + 8));
    if (format === 4 && at + 16 <= rtcp.length) asked.push(rtcp.readUInt32BE(at + 12));
  }
  return asked;
}
