import type { LearnerQuestion } from '@minber/shared/quizzes/learner';
import { ChoiceInput } from './ChoiceInput.tsx';
import type { AnswerInputProps } from './input.ts';
import { MatchInput } from './MatchInput.tsx';
import { OrderInput } from './OrderInput.tsx';
import { EssayAnswer, NumberAnswer, ShortAnswer } from './TextInputs.tsx';
import { TruthInput } from './TruthInput.tsx';

/** The way of answering that a question's kind has. */
export function AnswerInput({ question, ...props }: AnswerInputProps<LearnerQuestion['kind']>) {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return <ChoiceInput question={question} {...props} />;
    case 'trueFalse':
      return <TruthInput question={question} {...props} />;
    case 'matching':
      return <MatchInput question={question} {...props} />;
    case 'ordering':
      return <OrderInput question={question} {...props} />;
    case 'numeric':
      return <NumberAnswer question={question} {...props} />;
    case 'short':
      return <ShortAnswer question={question} {...props} />;
    case 'essay':
      return <EssayAnswer question={question} {...props} />;
  }
}
