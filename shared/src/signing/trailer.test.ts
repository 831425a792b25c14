import { generateKeyPairSync, sign, verify } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { claimsToBeSigned, readSignedFile, signFile } from './trailer.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const kid = 'k'.repeat(43);
const claims = { kind: 'report', serial: '2026-000017', version: 2, title: 'Жергілікті бюджет "2026"' };
const signIt = (bytes: Uint8Array) => sign(null, bytes, privateKey).toString('hex');

const pdf = Buffer.from('%PDF-1.7\nsome objects \u0000\u00ff\nstartxref\n9\n%%EOF\n', 'latin1');
const emptyZip = Buffer.from(`504b0506${'00'.repeat(18)}`, 'hex');
const zip = Buffer.concat([Buffer.from('504b0304', 'hex'), Buffer.from('entries'), emptyZip]);
const signed = await Promise.all([pdf, zip].map((file) => signFile(file, claims, kid, signIt)));

function verifies(file: Uint8Array): boolean {
  const read = readSignedFile(file);
  return (
    read !== undefined && read.kid === kid && verify(null, read.signed, publicKey, Buffer.from(read.signature, 'hex'))
  );
}

describe('a signed file', () => {
  it.each(signed)('verifies and says what was claimed', (file) => {
    expect(verifies(file)).toBe(true);
    expect(readSignedFile(file)?.claims).toEqual(claims);
  });

  it.each(signed)('verifies no more with any one bit of it flipped', (file) => {
    for (let at = 0; at < file.length; at += 1) {
      for (let bit = 0; bit < 8; bit += 1) {
        const altered = Uint8Array.from(file);
        altered[at] = (altered[at] ?? 0) ^ (1 << bit);
        if (verifies(altered)) expect.fail(`byte ${at}, bit ${bit} is free`);
      }
    }
  });

  it.each(signed)('verifies no more cut short, longer, or with bytes put in anywhere', (file) => {
    const more = fc.uint8Array({ minLength: 1, maxLength: 300 });
    fc.assert(
      fc.property(fc.nat(file.length - 1), more, (at, bytes) => {
        expect(verifies(file.subarray(0, at))).toBe(false);
        expect(verifies(file.subarray(at + 1))).toBe(false);
        expect(verifies(Buffer.concat([file, bytes]))).toBe(false);
        expect(verifies(Buffer.concat([file.subarray(0, at), bytes, file.subarray(at)]))).toBe(false);
      }),
    );
  });

  it('is not verified by a trailer signed once more over it with claims of its own', async () => {
    const other = generateKeyPairSync('ed25519').privateKey;
    const forged = await signFile(signed[0] ?? pdf, { ...claims, version: 3 }, kid, (bytes) =>
      sign(null, bytes, other).toString('hex'),
    );
    expect(verifies(forged)).toBe(false);
    expect(claimsToBeSigned(forged)).toBe(true);
  });

  it('remains a PDF and an archive whose end a reader finds', () => {
    const [asPdf, asZip] = signed.map((file) => Buffer.from(file));
    expect(asPdf?.subarray(-1024).includes('%%EOF')).toBe(true);
    const end = asZip?.lastIndexOf(Buffer.from('504b0506', 'hex')) ?? 0;
    expect(asZip?.readUInt16LE(end + 20)).toBe((asZip?.length ?? 0) - end - 22);
  });

  it('is refused rather than made when a reader would not find the file’s own end any more', async () => {
    const long = (letters: number) => ({ ...claims, title: 't'.repeat(letters) });
    await expect(signFile(pdf, long(950), kid, signIt)).rejects.toThrow(RangeError);
    await expect(signFile(zip, long(300), kid, signIt)).rejects.toThrow(RangeError);
    expect(verifies(await signFile(pdf, long(300), kid, signIt))).toBe(true);
  });

  it('is only made of a PDF or of an archive without a comment of its own', async () => {
    for (const file of [Buffer.from('text'), signed[1] ?? zip])
      await expect(signFile(file, claims, kid, signIt)).rejects.toThrow(TypeError);
    expect(readSignedFile(pdf)).toBeUndefined();
    expect(readSignedFile(new Uint8Array())).toBeUndefined();
    expect(claimsToBeSigned(pdf)).toBe(false);
  });
});
