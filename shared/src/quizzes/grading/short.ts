import type { QuestionContent } from '../questions.ts';

type Short = Extract<QuestionContent, { kind: 'short' }>;

const textAtMost = 1000;
const withoutKazakh: Record<string, string> = {
  ...{ ә: 'а', ғ: 'г', қ: 'к', ң: 'н', ө: 'о', ұ: 'у', ү: 'у', һ: 'х', і: 'и', ё: 'е' },
  ...{ Ә: 'А', Ғ: 'Г', Қ: 'К', Ң: 'Н', Ө: 'О', Ұ: 'У', Ү: 'У', Һ: 'Х', І: 'И', Ё: 'Е' },
};

/**
 * The first accepted answer of the list that fits, as in Moodle ("Short-Answer question type"). Spaces at the ends and
 * doubled ones, and the several kinds of apostrophe, never count.
 */
export function shortAnswerFor(question: Short, text: string): Short['answers'][number] | undefined {
  if (text.length > textAtMost) return undefined;
  const typed = levelled(text, question);
  return question.answers.find((answer) =>
    fits(
      typed,
      piecesOf(answer.text.trim()).map((piece) => levelled(piece, question, false)),
    ),
  );
}

/** A text with everything taken away that this question does not look at. */
function levelled(text: string, { matchCase, matchLetters }: Short, trim = true): string {
  let level = text
    .normalize('NFC')
    .replace(/[\u2018\u2019\u02bc\u0060]/g, "'")
    .replace(/\s+/g, ' ');
  if (trim) level = level.trim();
  if (!matchLetters) level = Array.from(level, plainLetter).join('');
  return matchCase ? level : level.toLowerCase();
}

/** й is a letter of its own; every other mark above or below a letter is taken off. */
function plainLetter(letter: string): string {
  if (letter === 'й' || letter === 'Й') return letter;
  return withoutKazakh[letter] ?? letter.normalize('NFD').replace(/\p{M}/gu, '');
}

/** Text between the stars; `\*` is a star itself. */
function piecesOf(pattern: string): string[] {
  const pieces = [''];
  for (const [token] of pattern.matchAll(/\\\*|[\s\S]/gu)) {
    if (token === '*') pieces.push('');
    else pieces[pieces.length - 1] += token === '\\*' ? '*' : token;
  }
  return pieces;
}

/** Pieces in their order, the first at the start and the last at the end: linear, whatever an author writes. */
function fits(text: string, pieces: string[]): boolean {
  const [first = '', ...others] = pieces;
  const last = others.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const piece of others) {
    const found = text.indexOf(piece, at);
    if (found === -1) return false;
    at = found + piece.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
