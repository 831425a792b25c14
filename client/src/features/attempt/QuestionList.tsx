import { IconFlagFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './attempt.module.css';

export interface QuestionMark {
  questionId: string;
  isAnswered: boolean;
  isFlagged: boolean;
}

interface Props {
  marks: QuestionMark[];
  /** Place of the question that is shown; null: none. */
  at: number | null;
  onGo: (at: number) => void;
}

/** All questions by number: which are answered, which one wants to come back to. */
export function QuestionList({ marks, at, onGo }: Props) {
  const { t } = useTranslation('attempt');
  return (
    <nav aria-label={t('list.title')}>
      <ol className={classes.list}>
        {marks.map(({ questionId, isAnswered, isFlagged }, place) => (
          <li key={questionId}>
            <button
              type="button"
              className={classes.place}
              data-answered={isAnswered}
              aria-current={place === at ? 'step' : undefined}
              onClick={() => onGo(place)}
            >
              <span className="visually-hidden">{t('list.question')} </span>
              {place + 1}
              <span className="visually-hidden">
                {`, ${t(isAnswered ? 'list.answered' : 'list.open')}${isFlagged ? `, ${t('list.flagged')}` : ''}`}
              </span>
              {isFlagged && <IconFlagFilled size={12} aria-hidden className={classes.flag} />}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
