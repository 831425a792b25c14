/** How long a code is read out before the next; the one before is taken for as long again. */
export const codeLastsMs = 3 * 60_000;

/** The stretch of time an instant lies in; each has a code of its own. */
export function codeWindow(at: number): number {
  return Math.floor(at / codeLastsMs);
}

/** Six digits from the first bytes of a MAC. */
export function digitsOf(mac: Uint8Array): string {
  const value = mac.slice(0, 6).reduce((number, byte) => number * 256 + byte, 0);
  return String(value % 1_000_000).padStart(6, '0');
}

/** What was typed, without spaces and dashes. */
export function typedCode(text: string): string {
  return text.replace(/[\s-]/g, '').toUpperCase();
}
