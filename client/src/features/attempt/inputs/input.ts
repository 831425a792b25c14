import type { AnswerValue, LearnerQuestion } from '@minber/shared/quizzes/learner';

/** What every way of answering is given. */
export interface AnswerInputProps<K extends LearnerQuestion['kind']> {
  question: Extract<LearnerQuestion, { kind: K }>;
  /** Id of the element that asks the question. */
  labelId: string;
  value: AnswerValue;
  /** `isTyping`: more is likely to come at once. */
  onChange: (value: AnswerValue, isTyping?: boolean) => void;
}
