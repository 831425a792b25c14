const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** How the part at this place is called on a paper: A, B … Z, then A2, B2 … */
export function letterOf(place: number): string {
  const round = Math.floor(place / letters.length);
  return `${letters[place % letters.length]}${round > 0 ? round + 1 : ''}`;
}

/** Cyrillic letters that look like Latin ones. */
const looks: Record<string, string> = {
  А: 'A',
  В: 'B',
  С: 'C',
  Е: 'E',
  Н: 'H',
  І: 'I',
  К: 'K',
  М: 'M',
  О: 'O',
  Р: 'P',
  Т: 'T',
  Х: 'X',
};

/**
 * Which of `count` parts a key means: its letter, or its place as a digit. On a Cyrillic layout a key has a Cyrillic
 * letter and a Latin one: where the two could mean different parts (В lies on D), neither is taken. Undefined: none.
 */
export function pressedPart({ key, code }: { key: string; code: string }, count: number): number | undefined {
  const within = (place: number | undefined) =>
    place !== undefined && place >= 0 && place < Math.min(count, letters.length) ? place : undefined;
  if (/^[1-9]$/.test(key)) return within(Number(key) - 1);
  const letter = key.toUpperCase();
  if (/^[A-Z]$/.test(letter)) return within(letters.indexOf(letter));
  if (!/^\p{L}$/u.test(letter)) return undefined;
  const look = looks[letter];
  const byLook = within(look === undefined ? undefined : letters.indexOf(look));
  const byKey = within(/^Key[A-Z]$/.test(code) ? letters.indexOf(code.slice(3)) : undefined);
  return byLook !== undefined && byKey !== undefined && byLook !== byKey ? undefined : (byLook ?? byKey);
}
