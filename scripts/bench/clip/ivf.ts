/** One encoded picture. */
export interface Frame {
  data: Buffer;
  /** Decodable without any earlier frame. */
  key: boolean;
}

const FILE_HEADER = 32;
const FRAME_HEADER = 12;

/** The frames of an IVF file of VP8. */
export function framesOf(ivf: Buffer): Frame[] {
  if (ivf.toString('latin1', 0, 4) !== 'DKIF') throw new Error('This is no IVF file.');
  const frames: Frame[] = [];
  for (let at = FILE_HEADER; at + FRAME_HEADER <= ivf.length; ) {
    const size = ivf.readUInt32LE(at);
    const data = ivf.subarray(at + FRAME_HEADER, at + FRAME_HEADER + size);
    // RFC 6386, 9.1: the lowest bit of the first byte is 0 in a key frame.
    frames.push({ data, key: ((data[0] ?? 1) & 1) === 0 });
    at += FRAME_HEADER + size;
  }
  return frames;
}
