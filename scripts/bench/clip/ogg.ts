const PAGE_HEADER = 27;
/** The first two packets of Opus in Ogg describe it (RFC 7845). */
const DESCRIPTIONS = 2;

/** The Opus packets of an Ogg file with one stream. */
export function packetsOf(ogg: Buffer): Buffer[] {
  const packets: Buffer[] = [];
  let unfinished: Buffer[] = [];
  for (let at = 0; at < ogg.length; ) {
    if (ogg.toString('latin1', at, at + 4) !== 'OggS') throw new Error('This is no Ogg file.');
    const segments = ogg.subarray(at + PAGE_HEADER, at + PAGE_HEADER + ogg.readUInt8(at + 26));
    at += PAGE_HEADER + segments.length;
    for (const size of segments) {
      unfinished.push(ogg.subarray(at, at + size));
      at += size;
      if (size === 255) continue;
      packets.push(Buffer.concat(unfinished));
      unfinished = [];
    }
  }
  return packets.slice(DESCRIPTIONS);
}
