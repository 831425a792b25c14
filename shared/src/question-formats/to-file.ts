import type { LocalizedText } from '../platform/text.ts';
import type { QuestionContent, QuestionDraft } from '../quizzes/questions.ts';
import type { Extras } from './extras.ts';
import type { FileAnswer, FileBody, FileQuestion, FileText } from './file-question.ts';
import { percentOf } from './fractions.ts';
import { bareTextOf, fileTextOf, type LanguagesOfFile, narrowed } from './languages.ts';

/** A question of a bank with the id that names it in files, and its folders from the top. */
export interface QuestionToWrite extends Omit<QuestionDraft, 'folderId'> {
  questionId: string;
  folder: string[];
}

/** Moodle's names of how an order is scored. */
export const scorings = {
  absolute: 'ABSOLUTE_POSITION',
  next: 'RELATIVE_NEXT_EXCLUDE_LAST',
  longest: 'LONGEST_ORDERED_SUBSET',
  all: 'ALL_OR_NOTHING',
} as const;

/** A question as files say it. Undefined: it has no text in the wanted language. */
export function toFile(question: QuestionToWrite, wanted: LanguagesOfFile): FileQuestion | undefined {
  const { content } = question;
  const text = fileTextOf(content.text, wanted);
  if (!text) return undefined;
  return {
    name: question.name.replace(/\s+/g, ' '),
    idNumber: question.questionId,
    tags: question.tags,
    folder: question.folder,
    text,
    generalFeedback: fileTextOf(content.explanation, wanted),
    mark: question.mark,
    body: bodyOf(content, wanted),
    extras: extrasOf(question, wanted),
    notes: [],
  };
}

function bodyOf(content: QuestionContent, wanted: LanguagesOfFile): FileBody {
  const said = (text: LocalizedText) => fileTextOf(text, wanted);
  const shown = (text: LocalizedText): FileText => said(text) ?? { text: '', format: 'plain', files: [] };
  switch (content.kind) {
    case 'single':
    case 'multiple': {
      const answers = content.options.map(
        ({ text, fraction, feedback }): FileAnswer => ({
          text: shown(text),
          percent: percentOf(fraction),
          feedback: said(feedback),
        }),
      );
      return { kind: 'choice', single: content.kind === 'single', shuffle: null, answers };
    }
    case 'trueFalse': {
      const [whenTrue, whenFalse] = [said(content.feedbackTrue), said(content.feedbackFalse)];
      return { kind: 'trueFalse', right: content.right, whenTrue, whenFalse };
    }
    case 'short': {
      const answers = content.answers.map(
        ({ text, fraction, feedback }): FileAnswer => ({
          text: { text, format: 'plain', files: [] },
          percent: percentOf(fraction),
          feedback: said(feedback),
        }),
      );
      return { kind: 'shortAnswer', caseSensitive: content.matchCase, answers };
    }
    case 'numeric':
      return {
        kind: 'numeric',
        answers: content.answers.map(({ value, tolerance, fraction, feedback }) => ({
          value,
          tolerance,
          percent: percentOf(fraction),
          feedback: said(feedback),
        })),
      };
    case 'matching': {
      const textOfChoice = new Map(content.choices.map(({ choiceId, text }) => [choiceId, bareTextOf(text, wanted)]));
      const used = new Set(content.stems.map(({ choiceId }) => choiceId));
      const pairs = content.stems.map(({ text, choiceId }) => ({
        prompt: shown(text),
        answer: textOfChoice.get(choiceId) ?? '',
      }));
      const distractors = content.choices.filter(({ choiceId }) => !used.has(choiceId));
      const alone = distractors.map(({ text }) => ({ prompt: null, answer: bareTextOf(text, wanted) }));
      return { kind: 'matching', shuffle: null, pairs: [...pairs, ...alone] };
    }
    case 'ordering':
      return {
        kind: 'ordering',
        items: content.items.map(({ text }) => shown(text)),
        scoring: scorings[content.scoring],
      };
    case 'essay':
      return { kind: 'essay', forMarkers: said(content.markerNote), wordsAtMost: content.wordsAtMost };
  }
}

function extrasOf({ difficulty, mark, content }: QuestionToWrite, wanted: LanguagesOfFile): Extras {
  const common: Extras = { ...(difficulty !== 3 && { difficulty }), ...(mark !== 1 && { mark }) };
  switch (content.kind) {
    case 'single':
      return { ...common, ...(content.options.every(({ fraction }) => fraction !== 1) && { single: true }) };
    case 'multiple':
      return { ...common, ...(content.allOrNothing && { allOrNothing: true }) };
    case 'short':
      return {
        ...common,
        ...(content.matchCase && { matchCase: true }),
        ...(!content.matchLetters && { matchLetters: false }),
      };
    case 'numeric': {
      const relative = content.answers.flatMap(({ toleranceKind }, at) => (toleranceKind === 'relative' ? [at] : []));
      const unit = narrowed(content.unit, wanted);
      return { ...common, ...(relative.length > 0 && { relative }), ...(isWritten(unit) && { unit }) };
    }
    case 'essay': {
      const markerNote = narrowed(content.markerNote, wanted);
      return {
        ...common,
        rubric: content.rubric.map(({ title, max }) => ({ title: narrowed(title, wanted), max })),
        ...(isWritten(markerNote) && { markerNote }),
        ...(content.wordsAtMost !== null && { wordsAtMost: content.wordsAtMost }),
      };
    }
    default:
      return common;
  }
}

function isWritten(text: LocalizedText): boolean {
  return text.kk + text.ru + text.en !== '';
}
