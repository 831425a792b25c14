export const PAYLOAD_TYPE = { audio: 100, video: 101 };

const MAX_PAYLOAD = 1_150;
/** Packets kept for retransmission. */
const KEPT = 512;
/** Seconds from 1900, where NTP begins, to 1970. */
const NTP_EPOCH = 2_208_988_800;

/** Numbers the packets of one SSRC. */
export class RtpStream {
  readonly ssrc: number;
  #payloadType: number;
  #sequence = 1;
  #packets = 0;
  #bytes = 0;
  #sent = new Map<number, Buffer>();

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
    this.#sent.delete((packet.readUInt16BE(2) - KEPT) & 0xffff);
    this.#sent.set(packet.readUInt16BE(2), packet);
    this.#packets += 1;
    this.#bytes += packet.length;
    return packet;
  }

  /** A packet that was sent a short while ago, to be sent again. */
  again(sequence: number): Buffer | undefined {
    return this.#sent.get(sequence);
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

/** What an RTCP packet asks for. */
export interface Requests {
  /** SSRCs that need a key frame: PLI (RFC 4585) or FIR (RFC 5104). */
  keyFrames: number[];
  /** Packets that were lost: generic NACK (RFC 4585). */
  packets: { ssrc: number; sequence: number }[];
}

export function requestsIn(rtcp: Buffer): Requests {
  const requests: Requests = { keyFrames: [], packets: [] };
  for (let at = 0; at + 12 <= rtcp.length; ) {
    const end = at + (rtcp.readUInt16BE(at + 2) + 1) * 4;
    const format = rtcp.readUInt8(at) & 0x1f;
    const type = rtcp.readUInt8(at + 1);
    const ssrc = rtcp.readUInt32BE(at + 8);
    if (type === 206 && format === 1) requests.keyFrames.push(ssrc);
    if (type === 206 && format === 4 && at + 16 <= end) requests.keyFrames.push(rtcp.readUInt32BE(at + 12));
    if (type === 205 && format === 1) requests.packets.push(...lostIn(rtcp.subarray(at + 12, end), ssrc));
    at = end;
  }
  return requests;
}

/** Each entry names a packet and, by 16 bits, which of the following ones are lost too. */
function lostIn(entries: Buffer, ssrc: number): Requests['packets'] {
  const lost: Requests['packets'] = [];
  for (let at = 0; at + 4 <= entries.length; at += 4) {
    const first = entries.readUInt16BE(at);
    const following = entries.readUInt16BE(at + 2);
    lost.push({ ssrc, sequence: first });
    for (let bit = 0; bit < 16; bit += 1) {
      if ((following >> bit) & 1) lost.push({ ssrc, sequence: (first + bit + 1) & 0xffff });
    }
  }
  return lost;
}
