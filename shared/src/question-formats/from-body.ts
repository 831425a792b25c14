import type { LocalizedText } from '../platform/text.ts';
import type { QuestionContent } from '../quizzes/questions.ts';
import type { FileAnswer, FileBody, FileNote, FileQuestion, FileText } from './file-question.ts';
import { filled, filledText } from './filled.ts';
import { percentOf, shareOf } from './fractions.ts';
import { matchingOf } from './from-matching.ts';
import { Refusal } from './refusal.ts';
import { scorings } from './to-file.ts';

export interface Making {
  textOf: (text: FileText | null) => LocalizedText;
  note: (note: FileNote) => void;
  mark: number;
}
/** What a question asks for; its text and explanation come from what all kinds have in common. */
type Content = DistributiveOmit<QuestionContent, 'text' | 'explanation'>;
type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

const optionsAtMost = 20;
const acceptedAtMost = 50;

/** Throws `Refusal`. */
export function contentOf({ body, extras }: FileQuestion, making: Making): Content {
  switch (body.kind) {
    case 'choice':
      return choiceOf({ ...body, single: body.single || extras.single === true }, extras.allOrNothing ?? false, making);
    case 'trueFalse':
      return {
        kind: 'trueFalse',
        right: body.right,
        feedbackTrue: making.textOf(body.whenTrue),
        feedbackFalse: making.textOf(body.whenFalse),
      };
    case 'shortAnswer':
      return {
        kind: 'short',
        answers: creditOf(body.answers, making, acceptedAtMost).map(({ answer, ...one }) => ({
          answerId: one.id,
          text: filled(answer.text.text),
          fraction: one.fraction,
          feedback: one.feedback,
        })),
        matchCase: extras.matchCase ?? body.caseSensitive,
        matchLetters: extras.matchLetters ?? true,
      };
    case 'numeric':
      return {
        kind: 'numeric',
        answers: creditOf(body.answers, making).map(({ answer, ...one }, at) => ({
          answerId: one.id,
          value: answer.value,
          tolerance: answer.tolerance,
          toleranceKind: extras.relative?.includes(at) ? 'relative' : 'absolute',
          fraction: one.fraction,
          feedback: one.feedback,
        })),
        unit: extras.unit ?? making.textOf(null),
      };
    case 'matching':
      return matchingOf(body.pairs, making);
    case 'ordering':
      return orderingOf(body, making);
    case 'essay':
      return {
        kind: 'essay',
        rubric: rubricOf(extras.rubric, making),
        markerNote: extras.markerNote ?? making.textOf(body.forMarkers),
        wordsAtMost: extras.wordsAtMost ?? body.wordsAtMost,
      };
    case 'description':
      throw new Refusal('notAQuestion');
  }
}

function choiceOf(body: Extract<FileBody, { kind: 'choice' }>, allOrNothing: boolean, making: Making): Content {
  const { note, textOf } = making;
  if (body.answers.length < 2) throw new Refusal('tooFewAnswers');
  if (body.shuffle === false) note({ code: 'shuffleByQuiz' });
  const read = creditOf(body.answers, making, optionsAtMost, body.single);
  const options = read.map(({ id, answer, fraction, feedback }) => ({
    optionId: id,
    text: filledText(textOf(answer.text)),
    fraction,
    feedback,
  }));
  if (body.single) return { kind: 'single', options };
  const sum = options.reduce((total, { fraction }) => total + Math.max(0, fraction), 0);
  if (sum === 0) note({ code: 'notFullyRight' });
  if (sum === 0 || Math.abs(sum - 1) < 1e-6) return { kind: 'multiple', options, allOrNothing };
  note({ code: 'fractionsScaled', detail: String(Number(percentOf(sum).toFixed(2))) });
  const scaled = options.map((option) => ({
    ...option,
    fraction: option.fraction > 0 ? option.fraction / sum : option.fraction,
  }));
  return { kind: 'multiple', options: scaled, allOrNothing };
}

/** Answers with their shares; the best of them has to be fully right where only one is given. */
function creditOf<A extends Pick<FileAnswer, 'percent' | 'feedback'>>(
  answers: A[],
  { textOf, note }: Making,
  atMost = optionsAtMost,
  oneGiven = true,
): { id: string; answer: A; fraction: number; feedback: LocalizedText }[] {
  if (answers.length === 0) throw new Refusal('noRightAnswer');
  if (answers.length > atMost) throw new Refusal('tooManyAnswers', `${answers.length} > ${atMost}`);
  const read = answers.map((answer, at) => ({
    id: `a${at + 1}`,
    answer,
    fraction: shareOf(answer.percent),
    feedback: textOf(answer.feedback),
  }));
  if (oneGiven && !read.some(({ fraction }) => fraction === 1)) note({ code: 'notFullyRight' });
  return read;
}

function orderingOf(body: Extract<FileBody, { kind: 'ordering' }>, { textOf, note }: Making): Content {
  if (body.items.length < 2) throw new Refusal('tooFewAnswers');
  if (body.items.length > optionsAtMost) throw new Refusal('tooManyAnswers', `${body.items.length} > ${optionsAtMost}`);
  const scoring = Object.entries(scorings).find(([, name]) => name === body.scoring)?.[0] as
    | keyof typeof scorings
    | undefined;
  if (!scoring && body.scoring !== '') note({ code: 'scoringChanged', detail: body.scoring });
  const items = body.items.map((item, at) => ({ itemId: `i${at + 1}`, text: filledText(textOf(item)) }));
  return { kind: 'ordering', items, scoring: scoring ?? 'absolute' };
}

function rubricOf(rubric: FileQuestion['extras']['rubric'], { note, mark }: Making) {
  if (!rubric) note({ code: 'rubricAdded' });
  const criteria = rubric ?? [{ title: { kk: 'Жауап', ru: 'Ответ', en: 'Answer' }, max: mark }];
  return criteria.map((criterion, at) => ({ criterionId: `c${at + 1}`, ...criterion }));
}
