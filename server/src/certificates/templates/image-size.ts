interface ImageFacts {
  type: 'image/png' | 'image/jpeg';
  width: number;
  height: number;
}

const pngSignature = Buffer.from('89504e470d0a1a0a', 'hex');

/** What an image is by its own bytes, whatever its name says; undefined for anything but a whole PNG or JPEG. */
export function imageSize(bytes: Buffer): ImageFacts | undefined {
  if (bytes.length < 32) return undefined;
  if (bytes.subarray(0, 8).equals(pngSignature)) return pngSize(bytes);
  return bytes.readUInt16BE(0) === 0xffd8 ? jpegSize(bytes) : undefined;
}

/** Its header comes first, its end last. */
function pngSize(bytes: Buffer): ImageFacts | undefined {
  const isWhole = bytes.toString('latin1', 12, 16) === 'IHDR' && bytes.includes('IEND', bytes.length - 12, 'latin1');
  return isWhole ? sized('image/png', bytes.readUInt32BE(16), bytes.readUInt32BE(20)) : undefined;
}

/** Segments until the one that begins a frame. */
function jpegSize(bytes: Buffer): ImageFacts | undefined {
  let at = 2;
  while (at + 9 < bytes.length) {
    if (bytes[at] !== 0xff) return undefined;
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return sized('image/jpeg', bytes.readUInt16BE(at + 7), bytes.readUInt16BE(at + 5));
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return undefined;
}

function sized(type: ImageFacts['type'], width: number, height: number): ImageFacts | undefined {
  return width > 0 && height > 0 ? { type, width, height } : undefined;
}
