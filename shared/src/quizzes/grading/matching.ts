import type { PartId, QuestionContent } from '../questions.ts';
import { settled } from './near.ts';

type Matching = Extract<QuestionContent, { kind: 'matching' }>;

/** The share of stems with their right choice. Source: docs.moodle.org, "Matching question type". */
export function gradeMatching({ stems }: Matching, pairs: { stemId: PartId; choiceId: PartId }[]): number {
  const chosen = new Map(pairs.map(({ stemId, choiceId }) => [stemId, choiceId]));
  const right = stems.filter(({ stemId, choiceId }) => chosen.get(stemId) === choiceId).length;
  return settled(right / stems.length);
}
