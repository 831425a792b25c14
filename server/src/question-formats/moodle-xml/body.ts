import type { FileAnswer, FileBody, FileNote, FileText } from '@minber/shared/question-formats/file-question';
import { readNumber } from '@minber/shared/question-formats/numbers';
import { Refusal } from '@minber/shared/question-formats/refusal';
import { EssayQuestion } from '@minber/shared/quizzes/questions';
import { readNumeric } from './numeric.ts';
import { optionalText, readText } from './text.ts';
import { childOf, childrenOf, textIn, type XmlElement } from './tree.ts';

type Format = FileText['format'];
type Reader = (element: XmlElement, format: Format, notes: FileNote[]) => FileBody;

const readers: Record<string, Reader> = {
  multichoice: readChoice,
  truefalse: readTrueFalse,
  shortanswer: readShortAnswer,
  numerical: readNumeric,
  matching: readMatching,
  match: readMatching,
  ordering: readOrdering,
  essay: readEssay,
  description: () => ({ kind: 'description' }),
};

/** What a question asks for, by Moodle's name of its kind. Throws `Refusal`: other kinds are refused by that name. */
export function readBody(element: XmlElement, kind: string, format: Format, notes: FileNote[]): FileBody {
  const read = readers[kind];
  if (!read) throw new Refusal('kindUnsupported', kind || '?');
  return read(element, format, notes);
}

/** An answer of which `fraction` per cent of the mark are given. */
function readAnswer(element: XmlElement, format: Format, textFormat: Format = format): FileAnswer {
  return {
    text: readText(element, textFormat),
    percent: readNumber(element.attributes.fraction ?? '0') ?? 0,
    feedback: optionalText(element, 'feedback', format),
  };
}

function readChoice(element: XmlElement, format: Format): FileBody {
  return {
    kind: 'choice',
    single: isSet(element, 'single', true),
    shuffle: shuffleOf(element),
    answers: childrenOf(element, 'answer').map((answer) => readAnswer(answer, format)),
  };
}

/** Old files name the answers in the language of their site, the true one first. */
function readTrueFalse(element: XmlElement, format: Format): FileBody {
  const answers = childrenOf(element, 'answer').map((answer) => readAnswer(answer, format));
  const named = (word: string) => answers.find(({ text }) => text.text.toLowerCase() === word);
  const [first, second] = answers;
  const [whenTrue, whenFalse] = named('true') || named('false') ? [named('true'), named('false')] : [first, second];
  if (!whenTrue || !whenFalse) throw new Refusal('tooFewAnswers');
  if (whenTrue.percent === whenFalse.percent) throw new Refusal('noRightAnswer');
  return {
    kind: 'trueFalse',
    right: whenTrue.percent > whenFalse.percent,
    whenTrue: whenTrue.feedback,
    whenFalse: whenFalse.feedback,
  };
}

function readShortAnswer(element: XmlElement, format: Format): FileBody {
  return {
    kind: 'shortAnswer',
    caseSensitive: isSet(element, 'usecase', false),
    answers: childrenOf(element, 'answer').map((answer) => {
      const read = readAnswer(answer, format);
      return { ...read, text: { ...read.text, format: 'plain' } };
    }),
  };
}

function readMatching(element: XmlElement, format: Format): FileBody {
  const pairs = childrenOf(element, 'subquestion').map((one) => {
    const prompt = readText(one, format);
    return { prompt: prompt.text === '' ? null : prompt, answer: textIn(one, 'answer') };
  });
  return { kind: 'matching', shuffle: shuffleOf(element), pairs };
}

/** An answer's `fraction` is its place. */
function readOrdering(element: XmlElement, format: Format, notes: FileNote[]): FileBody {
  const answers = childrenOf(element, 'answer').map((answer) => readAnswer(answer, format));
  const items = answers.toSorted((a, b) => a.percent - b.percent).map(({ text }) => text);
  const shown = readNumber(textIn(element, 'selectcount')) ?? items.length;
  if (/RANDOM|CONTIGUOUS/i.test(textIn(element, 'selecttype')) && shown < items.length)
    notes.push({ code: 'allItemsShown', detail: `${shown} / ${items.length}` });
  if (answers.some(({ feedback }) => feedback)) notes.push({ code: 'answerFeedbackRemoved' });
  return { kind: 'ordering', items, scoring: textIn(element, 'gradingtype') };
}

function readEssay(element: XmlElement, format: Format, notes: FileNote[]): FileBody {
  if (Number(textIn(element, 'attachments')) !== 0) notes.push({ code: 'attachmentsRemoved' });
  if (optionalText(element, 'responsetemplate')) notes.push({ code: 'templateRemoved' });
  return {
    kind: 'essay',
    forMarkers: optionalText(element, 'graderinfo', format),
    wordsAtMost: readWordLimits(element, notes),
  };
}

/** An upper limit that we keep; what we have no place for is noted. */
function readWordLimits(element: XmlElement, notes: FileNote[]): number | null {
  const [least, most] = ['minwordlimit', 'maxwordlimit'].map((name) => readNumber(textIn(element, name)) ?? 0);
  if (least) notes.push({ code: 'wordLimitRemoved', detail: `≥ ${least}` });
  if (!most) return null;
  const kept = EssayQuestion.shape.wordsAtMost.safeParse(most).data;
  if (!kept) notes.push({ code: 'wordLimitRemoved', detail: `≤ ${most}` });
  return kept ?? null;
}

function shuffleOf(element: XmlElement): boolean | null {
  return childOf(element, 'shuffleanswers') ? isSet(element, 'shuffleanswers', false) : null;
}

function isSet(element: XmlElement, name: string, otherwise: boolean): boolean {
  const text = textIn(element, name).toLowerCase();
  if (text === '') return childOf(element, name) ? false : otherwise;
  return text !== 'false' && text !== '0';
}
