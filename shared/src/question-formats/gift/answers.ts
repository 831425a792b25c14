import type { FileAnswer, FileBody, FileNote, FilePair, FileText } from '../file-question.ts';
import { Refusal } from '../refusal.ts';
import { cut, cutFeedback, cutWeight, feedbackOf } from './cut.ts';
import { reveal } from './escape.ts';
import { readNumeric } from './numeric.ts';
import { readText } from './text.ts';

type Format = FileText['format'];

/** Tells a question's kind from its answer section, in Moodle's order, and reads it. Throws `Refusal`. */
export function readAnswers(section: string, format: Format, notes: FileNote[]): FileBody {
  if (section === '') return { kind: 'essay', forMarkers: null, wordsAtMost: null };
  if (section.startsWith('#')) return readNumeric(section.slice(1), format, notes);
  if (/^>\s*\d/.test(section)) return readOrdering(section, format, notes);
  if (section.includes('~')) return readChoice(section, format);
  if (section.includes('->') && /=(?!\s*%)/.test(section)) return readMatching(section, format);
  return readTrueFalse(section, format) ?? readShortAnswer(section, format);
}

function readChoice(section: string, format: Format): FileBody {
  const marked = cut(section, /[~=]/);
  const single = marked.some(({ mark }) => mark === '=');
  const answers = marked.map(({ mark, text }) => answerOf(text, mark === '=' ? 100 : 0, format));
  if (answers.length < 2) throw new Refusal('tooFewAnswers');
  return { kind: 'choice', single, shuffle: null, answers };
}

function readMatching(section: string, format: Format): FileBody {
  const pairs = cut(section, /=/).map(({ text }): FilePair => {
    const arrow = text.indexOf('->');
    if (arrow < 0) throw new Refusal('pairWithoutArrow', reveal(text));
    const prompt = readText(text.slice(0, arrow), format);
    return { prompt: prompt.text === '' ? null : prompt, answer: reveal(text.slice(arrow + 2)).trim() };
  });
  return { kind: 'matching', shuffle: null, pairs };
}

/** `>3 ALL VERTICAL ABSOLUTE_POSITION SHOW` and then an item a line, as Moodle's own ordering question writes it. */
function readOrdering(section: string, format: Format, notes: FileNote[]): FileBody {
  const [options = '', ...lines] = section.split('\n');
  const items = lines.map((line) => readText(line, format)).filter(({ text }) => text !== '');
  const shown = Number(/\d+/.exec(options)?.[0]);
  const isPart = /RANDOM|CONTIGUOUS/.test(options) && shown > 0 && shown < items.length;
  if (isPart) notes.push({ code: 'allItemsShown', detail: `${shown} / ${items.length}` });
  return { kind: 'ordering', items, scoring: /[A-Z]+_[A-Z_]+/.exec(options)?.[0] ?? '' };
}

/** `T#said when wrong#said when right`. */
function readTrueFalse(section: string, format: Format): FileBody | undefined {
  const [word = '', wrong = '', ...right] = section.split('#');
  const found = /^(t|true|f|false)$/i.exec(word.trim());
  if (!found) return undefined;
  const isTrue = word.trim().toLowerCase().startsWith('t');
  const [whenWrong, whenRight] = [wrong, right.join('#')].map((text) => feedbackOf(text, format));
  const [whenTrue, whenFalse] = isTrue ? [whenRight, whenWrong] : [whenWrong, whenRight];
  return { kind: 'trueFalse', right: isTrue, whenTrue: whenTrue ?? null, whenFalse: whenFalse ?? null };
}

function readShortAnswer(section: string, format: Format): FileBody {
  const marked = section.includes('=') ? cut(section, /=/) : [{ mark: '=', text: section }];
  return {
    kind: 'shortAnswer',
    caseSensitive: false,
    answers: marked.map(({ text }) => answerOf(text, 100, format, 'plain')),
  };
}

/** `%50%text#feedback`. */
function answerOf(source: string, usual: number, format: Format, textFormat = format): FileAnswer {
  const { percent, rest } = cutWeight(source, usual);
  const { text, feedback } = cutFeedback(rest, format);
  return { text: readText(text, textFormat), percent, feedback };
}
