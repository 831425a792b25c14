/** Of a page of A4 more than 200 dots an inch. */
const longestSide = 2400;
const pixelsAtMost = 40_000_000;
const bytesAtMost = 4_000_000;

export interface Picture {
  type: 'image/png' | 'image/jpeg';
  bytes: Buffer;
}

/**
 * A picture made anew from its pixels: nothing it carried besides is left, and no side is longer than 2,400 of them. A PNG
 * stays one, with what is transparent in it, a JPEG a JPEG: those are what a PDF takes. Undefined for what is
 * neither by its own bytes, is damaged, or too large.
 */
export async function remade(sent: Buffer): Promise<Picture | undefined> {
  const { fileTypeFromBuffer } = await import('file-type');
  const type = (await fileTypeFromBuffer(sent).catch(() => undefined))?.mime;
  if (type !== 'image/png' && type !== 'image/jpeg') return undefined;
  const { default: sharp } = await import('sharp');
  // One thread: the others are the media's.
  sharp.concurrency(1);
  const picture = sharp(sent, { limitInputPixels: pixelsAtMost, failOn: 'error' })
    .autoOrient()
    .resize({ width: longestSide, height: longestSide, fit: 'inside', withoutEnlargement: true });
  const made = type === 'image/png' ? picture.png({ compressionLevel: 9 }) : picture.jpeg({ quality: 88 });
  const bytes = await made.toBuffer().catch(() => undefined);
  return bytes && bytes.length <= bytesAtMost ? { type, bytes } : undefined;
}
