import iconv from 'iconv-lite';

/** Bytes that mean letters of no language of ours in windows-1251, and Kazakh ones in its Kazakh sister (RK1048). */
const onlyInKazakhPage = /[ЂЃЌЏќЎўЈҐЄЇґєјЅѕї]/;
const cyrillicPages = ['windows-1251', 'cp866', 'koi8-r'] as const;

export interface DecodedText {
  text: string;
  encoding: string;
}

/**
 * The text of a CSV file. A byte order mark decides; without one UTF-16 is known by its zero bytes, UTF-8 by being
 * valid, and of the Cyrillic code pages the one that reads most like words is taken.
 */
export function decodeText(bytes: Buffer): DecodedText {
  const marked = byMark(bytes) ?? utf16ByZeros(bytes);
  if (marked) return { text: withoutMark(iconv.decode(bytes, marked)), encoding: marked };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return byWords(bytes);
  }
}

function byMark(bytes: Buffer): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Separators and line ends are a zero and an ASCII byte in UTF-16, and no text in another encoding has zeros. */
function utf16ByZeros(bytes: Buffer): string | undefined {
  const sample = bytes.subarray(0, 4000);
  let even = 0;
  let odd = 0;
  for (const [at, byte] of sample.entries()) {
    if (byte !== 0) continue;
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  if (even + odd < sample.length / 50) return undefined;
  return odd >= even ? 'utf-16le' : 'utf-16be';
}

function byWords(bytes: Buffer): DecodedText {
  const sample = bytes.subarray(0, 20_000);
  const scored = cyrillicPages.map((encoding) => ({ encoding, score: wordiness(iconv.decode(sample, encoding)) }));
  const best = scored.reduce((first, second) => (second.score > first.score ? second : first));
  if (best.encoding !== 'windows-1251') return { text: iconv.decode(bytes, best.encoding), encoding: best.encoding };
  const text = iconv.decode(bytes, 'windows-1251');
  if (!onlyInKazakhPage.test(text)) return { text, encoding: 'windows-1251' };
  return { text: iconv.decode(bytes, 'rk1048'), encoding: 'rk1048' };
}

/** Small letters after letters speak for a reading; frames, symbols and capitals after small letters against it. */
function wordiness(text: string): number {
  const likely = text.match(/\p{Script=Cyrillic}[а-яё]/gu)?.length ?? 0;
  const unlikely = text.match(/[а-яё][А-ЯЁ]|[\u2500-\u25ff\u2219-\u2265\u00a0\u0080-\u009f]/gu)?.length ?? 0;
  return likely - 3 * unlikely;
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
