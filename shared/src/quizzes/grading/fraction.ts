import { isAnswered } from '../answered.ts';
import type { Shown } from '../item.ts';
import type { AnswerValue } from '../learner.ts';
import type { PartId, QuestionContent } from '../questions.ts';
import { gradeMultiple, gradeSingle } from './choice.ts';
import { gradeMatching } from './matching.ts';
import { settled } from './near.ts';
import { numericAnswerFor } from './numeric.ts';
import { gradeOrdering } from './ordering.ts';
import { shortAnswerFor } from './short.ts';

/**
 * How right an answer is: 1 wholly, 0 not at all or unanswered, below 0 where its author takes marks off for it. Null: an
 * essay, which people mark. An answer of another kind than the question's is none.
 */
export function fractionOf(content: QuestionContent, shown: Shown, value: AnswerValue | undefined): number | null {
  if (content.kind === 'essay') return isAnswered(value) ? null : 0;
  if (!isAnswered(value)) return 0;
  if (value.kind === 'truth') return content.kind === 'trueFalse' && value.value === content.right ? 1 : 0;
  if (value.kind === 'text') {
    if (content.kind === 'numeric') return settled(numericAnswerFor(content, value.text)?.fraction ?? 0);
    return content.kind === 'short' ? settled(shortAnswerFor(content, value.text)?.fraction ?? 0) : 0;
  }
  if (value.kind === 'pairs') return content.kind === 'matching' ? gradeMatching(content, pairsOf(shown, value)) : 0;
  const parts = partsOf(shown, value.keys);
  if (value.kind === 'order') return content.kind === 'ordering' ? gradeOrdering(content, parts) : 0;
  if (content.kind === 'single') return gradeSingle(content, parts);
  return content.kind === 'multiple' ? gradeMultiple(content, parts) : 0;
}

/** What the keys of an answer name; keys that were never shown name nothing. */
export function partsOf({ parts }: Pick<Shown, 'parts'>, keys: number[]): PartId[] {
  return keys.flatMap((key) => parts[key] ?? []);
}

function pairsOf({ parts, choices }: Shown, { pairs }: { pairs: { stem: number; choice: number }[] }) {
  return pairs.flatMap(({ stem, choice }) => {
    const stemId = parts[stem];
    const choiceId = choices[choice];
    return stemId && choiceId ? [{ stemId, choiceId }] : [];
  });
}
