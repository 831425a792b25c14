import type { Language } from '@minber/shared/platform/text';
import type { QuestionContent, QuestionKind } from '@minber/shared/quizzes/questions';

export type ContentOf<K extends QuestionKind> = Extract<QuestionContent, { kind: K }>;

/** What the editor of a kind's parts is given. */
export interface PartsProps<K extends QuestionKind> {
  content: ContentOf<K>;
  onChange: (content: ContentOf<K>) => void;
  language: Language;
}
