import type { LearnerQuestion } from '@minber/shared/quizzes/learner';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { EntryInput } from './EntryInput.tsx';
import classes from './papers.module.css';
import type { Typed } from './useTyped.ts';

interface Props {
  id: string;
  number: number;
  question: LearnerQuestion;
  typed: Typed | undefined;
  onChange: (next: Typed) => void;
  onNext: () => void;
  onPrevious: () => void;
}

/** One question of a paper: its number, its first words, and the quickest way to type its answer. */
export function EntryRow({ id, number, question, typed, onChange, onNext, onPrevious }: Props) {
  const { t } = useTranslation('supervised');
  const localized = useLocalized();
  const text = localized(question.text);
  return (
    <div className={classes.row}>
      <div className={classes.number} aria-hidden>
        {number}
      </div>
      <div className={classes.question}>
        <p className={classes.text}>{text}</p>
        <EntryInput
          id={id}
          label={t('entry.question', { number, text })}
          question={question}
          typed={typed ?? { value: null, onPaper: false }}
          onChange={onChange}
          onNext={onNext}
          onPrevious={onPrevious}
        />
      </div>
    </div>
  );
}
