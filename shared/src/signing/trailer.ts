import { KeyId, SignatureHex } from './keys.ts';

/** What a signed file says of itself: short texts and numbers. */
export type Claims = Record<string, string | number>;

export interface SignedFile {
  claims: Claims;
  kid: string;
  signature: string;
  /** The bytes the signature is over: all before it. */
  signed: Uint8Array;
}

/** Readers of PDF look for the file's own end in its last 1,024 bytes; LibreOffice opens no archive with a longer comment. */
const longest = { pdf: 950, archive: 512 };
const signatureDigits = 128;
const mark = '{"minber":1,';
const ending = '"}';
const directoryEnd = [0x50, 0x4b, 0x05, 0x06];
const directoryEndLength = 22;

/**
 * Puts a signature behind a PDF (a comment after its last line) or a ZIP file such as XLSX (the archive's comment). It
 * covers every byte before itself, its own claims and the archive's length fields too, and what follows it is fixed, so
 * that no byte of the file is free. `sign` gets those bytes and gives 128 hexadecimal digits.
 */
export async function signFile(
  file: Uint8Array,
  claims: Claims,
  kid: string,
  sign: (bytes: Uint8Array) => string | Promise<string>,
): Promise<Uint8Array> {
  const opening = openingOf(claims, kid);
  const atMost = isPdf(file) ? longest.pdf : longest.archive - signatureDigits - ending.length;
  if (opening.length > atMost) throw new RangeError('The claims are too long for a trailer');
  const before = isPdf(file) ? joined(file, ascii(`\n%${opening}`)) : archiveBefore(file, opening);
  const signature = await sign(before);
  return joined(before, ascii(`${signature}${ending}${isPdf(file) ? '\n' : ''}`));
}

/** Reads what `signFile` wrote; undefined for a file without it or in which any of it is out of its form. */
export function readSignedFile(file: Uint8Array): SignedFile | undefined {
  const end = isPdf(file) ? `${ending}\n` : ending;
  const at = startOf(file);
  if (at < 0) return undefined;
  const text = textOf(file.subarray(at));
  const signature = SignatureHex.safeParse(text.slice(-end.length - signatureDigits, -end.length));
  if (!text.endsWith(end) || !signature.success) return undefined;
  const { minber: _, kid, sig: __, ...claims } = parse(text);
  if (!KeyId.safeParse(kid).success) return undefined;
  if (text !== `${openingOf(claims, String(kid))}${signature.data}${end}`) return undefined;
  if (!isPdf(file) && !endsArchive(file, at)) return undefined;
  const signed = file.subarray(0, file.length - end.length - signatureDigits);
  return { claims, kid: String(kid), signature: signature.data, signed };
}

/** Something like our trailer stands near the end of the file, whole or broken. */
export function claimsToBeSigned(file: Uint8Array): boolean {
  return textOf(file.subarray(-4 * longest.pdf)).includes(mark);
}

function openingOf(claims: Claims, kid: string): string {
  const parts = Object.entries({ ...claims, kid }).map(([key, value]) => `${quoted(key)}:${quoted(value)}`);
  return `${mark}${parts.join(',')},"sig":"`;
}

/** JSON in ASCII: what is not is escaped. */
function quoted(value: string | number): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function parse(text: string): Claims {
  try {
    const value: unknown = JSON.parse(text);
    const isFlat = Object.values(value as object).every((one) => typeof one === 'string' || typeof one === 'number');
    return isFlat ? (value as Claims) : {};
  } catch {
    return {};
  }
}

function startOf(file: Uint8Array): number {
  const from = Math.max(0, file.length - longest.pdf - 256);
  const at = textOf(file.subarray(from)).lastIndexOf(isPdf(file) ? `\n%${mark}` : mark);
  if (at < 0) return -1;
  return from + at + (isPdf(file) ? 2 : 0);
}

function isPdf(file: Uint8Array): boolean {
  return textOf(file.subarray(0, 5)) === '%PDF-';
}

/** The archive with the length of the comment to come and its beginning. Throws for what is no archive without one. */
function archiveBefore(file: Uint8Array, opening: string): Uint8Array {
  const end = file.length - directoryEndLength;
  if (!endsArchive(file, file.length)) throw new TypeError('Only a PDF or a ZIP file without a comment can be signed');
  const before = joined(file, ascii(opening));
  new DataView(before.buffer).setUint16(end + 20, opening.length + signatureDigits + ending.length, true);
  return before;
}

/** The archive's directory ends right before `at`, and all that follows is its comment. */
function endsArchive(file: Uint8Array, at: number): boolean {
  const end = at - directoryEndLength;
  if (end < 0 || directoryEnd.some((byte, index) => file[end + index] !== byte)) return false;
  const length = new DataView(file.buffer, file.byteOffset, file.byteLength).getUint16(end + 20, true);
  return length === file.length - at;
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(one.length + other.length);
  all.set(one);
  all.set(other, one.length);
  return all;
}

function ascii(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function textOf(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
