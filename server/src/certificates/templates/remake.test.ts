import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { remade } from './remake.ts';

const picture = (width: number, height: number, alpha = 1) =>
  sharp({ create: { width, height, channels: 4, background: { r: 200, g: 30, b: 30, alpha } } });
const made = async (sent: Buffer) => {
  const found = await remade(sent);
  if (!found) throw new Error('It was refused');
  return found;
};
const secret = { IFD0: { Copyright: 'secret words' } };

describe('A picture of a template', () => {
  it('is made anew: smaller where it was large, and without anything that hung on it', async () => {
    const sent = await picture(3000, 100).withExif(secret).jpeg().toBuffer();
    const { type, bytes } = await made(Buffer.concat([sent, Buffer.from('secret words')]));
    expect(sent.includes('secret words')).toBe(true);
    expect(bytes.includes('secret words')).toBe(false);
    const { width, height, exif } = await sharp(bytes).metadata();
    expect({ type, width, height, exif }).toEqual({ type: 'image/jpeg', width: 2400, height: 80, exif: undefined });
  });

  it('keeps what is transparent in it', async () => {
    const { type, bytes } = await made(await picture(40, 20, 0).png().toBuffer());
    const { width, hasAlpha } = await sharp(bytes).metadata();
    expect({ type, width, hasAlpha }).toEqual({ type: 'image/png', width: 40, hasAlpha: true });
  });

  it('is refused where it is none, is damaged, or says that it is far too large', async () => {
    const whole = await picture(400, 400).jpeg().toBuffer();
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'.padEnd(200));
    const vast = await sharp({ create: { width: 8000, height: 8000, channels: 3, background: 'white' } })
      .png()
      .toBuffer();
    for (const bytes of [svg, whole.subarray(0, 200), vast, Buffer.of(), await picture(9, 9).webp().toBuffer()])
      expect(await remade(bytes)).toBeUndefined();
  });
});
