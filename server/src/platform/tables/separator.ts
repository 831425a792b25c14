const candidates = [';', ',', '\t', '|'] as const;
export type Separator = (typeof candidates)[number];

/**
 * The separator of a CSV text: what Excel's own `sep=` line says, else the candidate that stands in most of the first
 * lines, outside quotes, in the same number.
 */
export function detectSeparator(text: string): Separator {
  const lines = firstLines(text, 20);
  let best: { separator: Separator; score: number } = { separator: ';', score: 0 };
  for (const separator of candidates) {
    const counts = lines.map((line) => line.split(separator).length - 1);
    const inHeader = counts[0] ?? 0;
    const alike = counts.filter((count) => count === inHeader).length;
    const score = inHeader === 0 ? 0 : alike * 100 + inHeader;
    if (score > best.score) best = { separator, score };
  }
  return best.separator;
}

/** `sep=;` on the first line tells Excel the separator; it is not part of the table. */
export function takeSeparatorLine(text: string): { text: string; separator: Separator | undefined } {
  const found = /^sep=(.)\r?\n/i.exec(text);
  const separator = candidates.find((candidate) => candidate === found?.[1]);
  return found && separator ? { text: text.slice(found[0].length), separator } : { text, separator: undefined };
}

/** The first lines that are not empty, with everything inside quotes removed. */
function firstLines(text: string, count: number): string[] {
  const bare = text.slice(0, 50_000).replace(/"(?:[^"]|"")*"/g, '');
  return bare
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, count);
}
