import type { LocalizedText } from '../platform/text.ts';
import type { AttemptItem } from './item.ts';
import type { LearnerQuestion } from './learner.ts';
import type { QuestionContent } from './questions.ts';

/** A question as this attempt shows it: texts in the order drawn, and nothing that tells what is right. */
export function learnerQuestion(content: QuestionContent, item: AttemptItem): LearnerQuestion {
  const common = { questionId: item.questionId, text: content.text, mark: item.mark };
  const parts = (texts: Map<string, LocalizedText>, ids = item.parts) =>
    ids.flatMap((id, key) => {
      const text = texts.get(id);
      return text ? [{ key, text }] : [];
    });
  switch (content.kind) {
    case 'single':
    case 'multiple':
      return {
        ...common,
        kind: content.kind,
        options: parts(new Map(content.options.map(({ optionId, text }) => [optionId, text]))),
      };
    case 'matching':
      return {
        ...common,
        kind: 'matching',
        stems: parts(new Map(content.stems.map(({ stemId, text }) => [stemId, text]))),
        choices: parts(new Map(content.choices.map(({ choiceId, text }) => [choiceId, text])), item.choices),
      };
    case 'ordering':
      return {
        ...common,
        kind: 'ordering',
        items: parts(new Map(content.items.map(({ itemId, text }) => [itemId, text]))),
      };
    case 'numeric':
      return { ...common, kind: 'numeric', unit: content.unit };
    case 'essay':
      return {
        ...common,
        kind: 'essay',
        wordsAtMost: content.wordsAtMost,
        criteria: content.rubric.map(({ title, max }) => ({ title, max })),
      };
    default:
      return { ...common, kind: content.kind };
  }
}
