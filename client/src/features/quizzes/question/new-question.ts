import type { QuestionContent, QuestionDraft, QuestionKind } from '@minber/shared/quizzes/questions';
import { newItemId } from '../../programmes/builder/edit-outline.ts';

export const noText = { kk: '', ru: '', en: '' };

/** A name for a part of a question: an option, a stem, an accepted answer. */
export function newPartId(): string {
  return newItemId().slice(0, 12);
}

/** A question of this kind with nothing written in it yet. */
export function newQuestion(kind: QuestionKind, folderId: string | null): QuestionDraft {
  return { folderId, tags: [], difficulty: 3, name: '', mark: 1, content: newContent(kind) };
}

function newContent(kind: QuestionKind): QuestionContent {
  const common = { text: noText, explanation: noText };
  const option = (fraction: number) => ({ optionId: newPartId(), text: noText, fraction, feedback: noText });
  switch (kind) {
    case 'single':
      return { ...common, kind, options: [option(1), option(0), option(0)] };
    case 'multiple':
      return { ...common, kind, options: [option(1), option(-1), option(-1)], allOrNothing: false };
    case 'trueFalse':
      return { ...common, kind, right: true, feedbackTrue: noText, feedbackFalse: noText };
    case 'matching': {
      const choices = [newPartId(), newPartId()].map((choiceId) => ({ choiceId, text: noText }));
      return {
        ...common,
        kind,
        stems: choices.map(({ choiceId }) => ({ stemId: newPartId(), text: noText, choiceId })),
        choices,
      };
    }
    case 'ordering':
      return {
        ...common,
        kind,
        items: [1, 2, 3].map(() => ({ itemId: newPartId(), text: noText })),
        scoring: 'absolute',
      };
    case 'numeric':
      return { ...common, kind, answers: [newNumber()], unit: noText };
    case 'short':
      return { ...common, kind, answers: [newAccepted()], matchCase: false, matchLetters: false };
    case 'essay':
      return {
        ...common,
        kind,
        rubric: [{ criterionId: newPartId(), title: noText, max: 5 }],
        markerNote: noText,
        wordsAtMost: 300,
      };
  }
}

/** An accepted number that is not typed yet. */
export function newNumber() {
  return {
    answerId: newPartId(),
    value: Number.NaN,
    tolerance: 0,
    toleranceKind: 'absolute' as const,
    fraction: 1,
    feedback: noText,
  };
}

/** An accepted text that is not typed yet. */
export function newAccepted() {
  return { answerId: newPartId(), text: '', fraction: 1, feedback: noText };
}
