import { open } from 'node:fs/promises';

const headBytes = 16;
const boxesAtMost = 200;

/**
 * Whether what a player of an MP4 needs first (`moov`) stands behind its pictures (`mdat`): on a slow line it then begins
 * late. Reads the heads of its boxes alone (ISO/IEC 14496-12, 4.2).
 */
export async function startsLate(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { size: length } = await file.stat();
    const head = Buffer.alloc(headBytes);
    let seenPictures = false;
    for (let at = 0, box = 0; at + 8 <= length && box < boxesAtMost; box += 1) {
      const { bytesRead } = await file.read(head, 0, headBytes, at);
      const type = head.toString('latin1', 4, 8);
      if (type === 'moov') return seenPictures;
      if (type === 'mdat') seenPictures = true;
      const short = head.readUInt32BE(0);
      const size = short === 1 && bytesRead === headBytes ? Number(head.readBigUInt64BE(8)) : short;
      // 0: to the end of the file.
      if (size < 8) return false;
      at += size;
    }
    return false;
  } finally {
    await file.close();
  }
}
