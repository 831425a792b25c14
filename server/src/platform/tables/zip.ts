import { inflateRawSync } from 'node:zlib';

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const entriesAtMost = 500;

/**
 * Unpacks every entry into nothing and throws when together they exceed `maxBytes`: a small file that swells must be
 * refused before a library holds it in memory. Sizes written in the file itself are not trusted.
 */
export function refuseZipBomb(bytes: Buffer, maxBytes: number): void {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || bytes.readUInt32LE(end) !== endSignature) throw new Error('Not a zip file');
  const count = bytes.readUInt16LE(end + 10);
  if (count > entriesAtMost) throw new Error('Too many entries');
  let at = bytes.readUInt32LE(end + 16);
  let left = maxBytes;
  for (let entry = 0; entry < count; entry += 1) {
    if (bytes.readUInt32LE(at) !== entrySignature) throw new Error('Broken zip directory');
    left -= unpackedSize(bytes, at, left);
    if (left <= 0) throw new Error('The zip file unpacks to too much');
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

function unpackedSize(bytes: Buffer, entryAt: number, limit: number): number {
  const method = bytes.readUInt16LE(entryAt + 10);
  const packed = bytes.readUInt32LE(entryAt + 20);
  const local = bytes.readUInt32LE(entryAt + 42);
  if (method === 0) return packed;
  const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
  return inflateRawSync(bytes.subarray(start, start + packed), { maxOutputLength: limit }).length;
}
