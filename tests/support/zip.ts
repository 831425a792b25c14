import { inflateRawSync } from 'node:zlib';

/** The texts of all files of an archive, one after another. */
export function unzip(archive: Buffer): string {
  const texts: string[] = [];
  let at = archive.indexOf('PK\x01\x02');
  while (at >= 0 && archive.readUInt32LE(at) === 0x02014b50) {
    const [method, size] = [archive.readUInt16LE(at + 10), archive.readUInt32LE(at + 20)];
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(start, start + size);
    texts.push((method === 8 ? inflateRawSync(packed) : packed).toString());
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return texts.join('\n');
}
