/** The bytes of one header extension (RFC 8285, one-byte form), or undefined. */
export function extensionOffset(packet: Buffer, id: number): number | undefined {
  if (((packet[0] ?? 0) & 0x10) === 0) return undefined;
  const start = 12 + ((packet[0] ?? 0) & 0x0f) * 4;
  if (packet.readUInt16BE(start) !== 0xbede) return undefined;
  const end = start + 4 + packet.readUInt16BE(start + 2) * 4;
  for (let at = start + 4; at < end; ) {
    const head = packet[at] ?? 0;
    if (head === 0) {
      at += 1;
      continue;
    }
    if (head >> 4 === id) return at + 1;
    at += 2 + (head & 0x0f);
  }
  return undefined;
}
