import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RtpStream, requestsIn, vp8Payloads } from './rtp.ts';

test('a frame is whole again when its payloads are put together, and only the first says that it begins one', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 20_000 }), fc.nat(0x7fff), (frame, pictureId) => {
      const parts = vp8Payloads(Buffer.from(frame), pictureId);
      expect(Buffer.concat(parts.map(([, data]) => data ?? Buffer.alloc(0)))).toEqual(Buffer.from(frame));
      expect(parts.map(([descriptor]) => (descriptor?.[0] ?? 0) & 0x10)).toEqual(parts.map((_, at) => (at ? 0 : 0x10)));
      expect(parts[0]?.[0]?.readUInt16BE(2)).toBe(0x8000 | pictureId);
    }),
  );
});

test('requests for key frames and lost packets are read out of one compound packet', () => {
  const receiverReport = Buffer.from('80c9000100000001', 'hex');
  const pli = Buffer.from('81ce00020000000100000bad', 'hex');
  const fir = Buffer.from('84ce0004000000010000000000000cab01000000', 'hex');
  const nack = Buffer.from('81cd00030000000100000dad00100005', 'hex');
  expect(requestsIn(Buffer.concat([receiverReport, pli, fir, nack]))).toEqual({
    keyFrames: [0xbad, 0xcab],
    packets: [
      { ssrc: 0xdad, sequence: 16 },
      { ssrc: 0xdad, sequence: 17 },
      { ssrc: 0xdad, sequence: 19 },
    ],
  });
});

test('a packet can be sent again for a while, its number counted on from the last one', () => {
  const stream = new RtpStream(7, 101);
  const first = stream.packet(3_600, true, Buffer.from('picture'));
  expect(stream.again(first.readUInt16BE(2))).toEqual(first);
  for (let n = 0; n < 600; n += 1) stream.packet(0, false, Buffer.from('x'));
  expect(stream.again(first.readUInt16BE(2))).toBeUndefined();
  expect(stream.packet(0, false).readUInt16BE(2)).toBe(first.readUInt16BE(2) + 601);
});
