import { inLanguage, type Language } from '@minber/shared/platform/text';
import type { LearnerQuestion } from '@minber/shared/quizzes/learner';
import { letterOf } from '@minber/shared/supervised/letters';
import { filled, numberText, type Pen } from '../../documents/index.ts';
import { indent, pageLeft, pageRight, pageWidth } from './page.ts';
import { paperWords } from './words.ts';

/** A strip of a paper that is never cut: how high it is, and what stands in it. */
export interface Strip {
  height: number;
  draw: (pen: Pen, y: number) => void;
}

const textSize = 11;
const textStep = 15;
const box = 9;
const ruleStep = 24;
const wordsALine = 8;
const essayLines = { least: 8, most: 30, usual: 16 };
const ink = '#1c2733';
const soft = '#5b6875';

/** One question as strips from top to bottom. */
export function questionStrips(pen: Pen, question: LearnerQuestion, number: number, language: Language): Strip[] {
  const words = paperWords[language];
  const textOf = (text: { kk: string; ru: string; en: string }) => inLanguage(text, language);
  const how = `${howOf(question, language)} · ${filled(words.mark, { mark: numberText(question.mark, language) })}`;
  const head = texts(pen, textOf(question.text), { bold: true, lead: `${number}.` });
  const note = texts(pen, how, { size: 8.5, colour: soft });
  return [gap(8), ...head, ...note, gap(3), ...answerStrips(pen, question, language), gap(6)];
}

function answerStrips(pen: Pen, question: LearnerQuestion, language: Language): Strip[] {
  const words = paperWords[language];
  const textOf = (text: { kk: string; ru: string; en: string }) => inLanguage(text, language);
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return question.options.flatMap(({ text }, at) => option(pen, letterOf(at), textOf(text), true));
    case 'trueFalse':
      return [words.yes, words.no].flatMap((text, at) => option(pen, letterOf(at), text, true));
    case 'matching':
      return [
        ...question.choices.flatMap(({ text }, at) => option(pen, letterOf(at), textOf(text), false)),
        gap(4),
        ...question.stems.flatMap(({ text }, at) => stem(pen, at + 1, textOf(text))),
      ];
    case 'ordering':
      return [
        ...question.items.flatMap(({ text }, at) => option(pen, letterOf(at), textOf(text), false)),
        gap(4),
        places(question.items.length),
      ];
    case 'numeric':
      return [field(150, textOf(question.unit))];
    case 'short':
      return [field(pageWidth - indent, '')];
    case 'essay': {
      const criteria = question.criteria.map(({ title, max }) => `${textOf(title)} (${numberText(max, language)})`);
      const told = filled(words.criteria, { criteria: criteria.join('; ') });
      const wanted = question.wordsAtMost === null ? essayLines.usual : Math.ceil(question.wordsAtMost / wordsALine);
      const lines = Math.max(essayLines.least, Math.min(essayLines.most, wanted));
      return [...texts(pen, told, { size: 9, colour: soft }), ...Array.from({ length: lines }, rule)];
    }
  }
}

function howOf(question: LearnerQuestion, language: Language): string {
  const words = paperWords[language];
  const kinds = {
    single: words.one,
    multiple: words.several,
    trueFalse: words.truth,
    matching: words.pairs,
    ordering: words.order,
    numeric: words.number,
    short: words.short,
    essay: words.essay,
  };
  if (question.kind === 'essay' && question.wordsAtMost !== null)
    return filled(words.essayAtMost, { words: question.wordsAtMost });
  return kinds[question.kind];
}

export function gap(height: number): Strip {
  return { height, draw: () => undefined };
}

interface Look {
  bold?: boolean;
  size?: number;
  colour?: string;
  /** Before the first line, in the margin of the question. */
  lead?: string;
}

/** A text in lines behind the question's number. */
function texts(pen: Pen, text: string, { bold = false, size = textSize, colour = ink, lead = '' }: Look): Strip[] {
  const face = bold ? 'bold' : 'regular';
  const lines = pen.use(face, size).wrap(text, pageWidth - indent);
  return lines.map((line, at) => ({
    height: size * 1.35,
    draw: (now, y) => {
      now.doc.fillColor(colour);
      if (at === 0 && lead !== '') now.use('bold', size).write(lead, pageLeft, y);
      now.use(face, size).write(line, pageLeft + indent, y);
    },
  }));
}

/** A letter with its text; `isMarked`: with a square to put a cross in. */
function option(pen: Pen, letter: string, text: string, isMarked: boolean): Strip[] {
  const from = pageLeft + indent + (isMarked ? 34 : 20);
  const lines = pen.use('regular', textSize).wrap(text, pageRight - from);
  return lines.map((line, at) => ({
    height: at === lines.length - 1 ? textStep + 3 : textStep,
    draw: (now, y) => {
      if (at === 0) {
        if (isMarked) square(now, pageLeft + indent, y + 2, box);
        now.doc.fillColor(ink);
        now.use('bold', textSize).write(letter, pageLeft + indent + (isMarked ? box + 7 : 0), y);
      }
      now.doc.fillColor(ink);
      now.use('regular', textSize).write(line, from, y);
    },
  }));
}

/** A line that is given a letter, in the square before it. */
function stem(pen: Pen, number: number, text: string): Strip[] {
  const from = pageLeft + indent + 48;
  const lines = pen.use('regular', textSize).wrap(text, pageRight - from);
  return lines.map((line, at) => ({
    height: at === lines.length - 1 ? textStep + 8 : textStep,
    draw: (now, y) => {
      now.doc.fillColor(ink);
      if (at === 0) {
        now.use('regular', textSize).write(`${number})`, pageLeft + indent, y + 1);
        square(now, pageLeft + indent + 22, y - 2, 18);
        now.doc.fillColor(ink);
      }
      now.use('regular', textSize).write(line, from, y + 1);
    },
  }));
}

/** A square for each place of an order. */
function places(count: number): Strip {
  return {
    height: 40,
    draw: (now, y) => {
      for (let place = 0; place < count; place += 1) {
        const x = pageLeft + indent + place * Math.min(40, (pageWidth - indent) / count);
        square(now, x, y, 20);
        now.doc.fillColor(soft);
        now.use('regular', 8).write(String(place + 1), x + 7, y + 23);
      }
    },
  };
}

/** A line to write on, with a unit behind it. */
function field(width: number, unit: string): Strip {
  return {
    height: 34,
    draw: (now, y) => {
      underline(now, pageLeft + indent, y + 22, width);
      now.doc.fillColor(ink);
      now.use('regular', textSize).write(unit, pageLeft + indent + width + 6, y + 9);
    },
  };
}

function rule(): Strip {
  return {
    height: ruleStep,
    draw: (now, y) => underline(now, pageLeft + indent, y + ruleStep - 4, pageWidth - indent),
  };
}

function square({ doc }: Pen, x: number, y: number, size: number): void {
  doc.lineWidth(0.8).strokeColor(ink).rect(x, y, size, size).stroke();
}

function underline({ doc }: Pen, x: number, y: number, width: number): void {
  doc
    .lineWidth(0.5)
    .strokeColor(soft)
    .moveTo(x, y)
    .lineTo(x + width, y)
    .stroke();
}
