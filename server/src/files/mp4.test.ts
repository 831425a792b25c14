import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startsLate } from './mp4.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minber-mp4-'));
});
afterAll(() => rm(folder, { recursive: true }));

const box = (type: string, bytes: number, isLong = false) => {
  const head = Buffer.alloc(isLong ? 16 : 8);
  head.writeUInt32BE(isLong ? 1 : 8 + bytes, 0);
  head.write(type, 4, 'latin1');
  if (isLong) head.writeBigUInt64BE(BigInt(16 + bytes), 8);
  return Buffer.concat([head, Buffer.alloc(bytes)]);
};

describe('an MP4', () => {
  it('begins late when its index stands behind its pictures, however long these are said to be', async () => {
    const path = join(folder, 'video');
    const isLate = async (...boxes: Buffer[]) => {
      await writeFile(path, Buffer.concat(boxes));
      return startsLate(path);
    };
    const [type, index, pictures] = [box('ftyp', 16), box('moov', 300), box('mdat', 5000)];
    expect(await isLate(type, pictures, index)).toBe(true);
    expect(await isLate(type, box('mdat', 5000, true), index)).toBe(true);
    expect(await isLate(type, index, pictures)).toBe(false);
    expect(await isLate(type, box('free', 0), index, pictures)).toBe(false);
    expect(await isLate(Buffer.alloc(40))).toBe(false);
    expect(await isLate(Buffer.from('short'))).toBe(false);
  });
});
