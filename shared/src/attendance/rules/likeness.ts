import { foldText } from '../../identity/names.ts';

/** The shortest beginning of a word that says anything. */
const lettersAtLeast = 3;

/**
 * How like two full names are, as search compares them: 2 for each word of the one that the other has, 1 for each that
 * begins like one of the other. 0: nothing alike. The same whichever is given first.
 */
export function likeness(one: string, other: string): number {
  const [words, others] = [wordsOf(one), wordsOf(other)];
  const scores = words.flatMap((word, at) => others.map((match, of) => ({ at, of, score: scoreOf(word, match) })));
  const taken = { words: new Set<number>(), others: new Set<number>() };
  let total = 0;
  for (const { at, of, score } of scores.sort((a, b) => b.score - a.score)) {
    if (score === 0 || taken.words.has(at) || taken.others.has(of)) continue;
    taken.words.add(at);
    taken.others.add(of);
    total += score;
  }
  return total;
}

function scoreOf(word: string, other: string): number {
  if (word === other) return 2;
  const shorter = word.length < other.length ? word : other;
  if (shorter.length < lettersAtLeast) return 0;
  return word.slice(0, shorter.length) === other.slice(0, shorter.length) ? 1 : 0;
}

function wordsOf(name: string): string[] {
  return foldText(name).split(' ').filter(Boolean);
}
