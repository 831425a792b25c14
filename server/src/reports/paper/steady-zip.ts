const directorySignature = 0x02014b50;
/** The first day ZIP can name. */
const firstDay = (1 << 5) | 1;

/** Gives every entry of an archive one and the same date, so that equal contents are equal bytes. Changes `archive`. */
export function steadyZip(archive: Buffer): Buffer {
  const end = archive.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  const count = archive.readUInt16LE(end + 10);
  let at = archive.readUInt32LE(end + 16);
  for (let entry = 0; entry < count; entry += 1) {
    if (archive.readUInt32LE(at) !== directorySignature) throw new Error('Broken zip directory');
    setDate(archive, at + 12);
    setDate(archive, archive.readUInt32LE(at + 42) + 10);
    at += 46 + archive.readUInt16LE(at + 28) + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return archive;
}

function setDate(archive: Buffer, at: number): void {
  archive.writeUInt16LE(0, at);
  archive.writeUInt16LE(firstDay, at + 2);
}
