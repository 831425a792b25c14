import { Button } from '@mantine/core';
import type { AnswerValue, LearnerQuestion } from '@minber/shared/quizzes/learner';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import classes from './attempt.module.css';
import { AnswerInput } from './inputs/AnswerInput.tsx';

interface Props {
  question: LearnerQuestion;
  value: AnswerValue;
  onChange: (value: AnswerValue, isTyping?: boolean) => void;
}

/** A question and the way to answer it. */
export function QuestionView({ question, value, onChange }: Props) {
  const { t } = useTranslation('attempt');
  const localized = useLocalized();
  const format = useFormat();
  const id = useId();
  return (
    <div className={classes.question}>
      <p id={id} className={classes.text}>
        {localized(question.text) || t('unwritten')}
      </p>
      <p className={classes.how}>
        {t(`how.${question.kind}`)} · {t('marks', { count: question.mark, number: format.number(question.mark) })}
      </p>
      {question.kind === 'essay' && question.criteria.length > 1 && (
        <div className={classes.criteria}>
          <p>{t('essay.criteria')}</p>
          <ul>
            {question.criteria.map(({ title, max }) => (
              <li key={`${title.kk}-${title.ru}`}>
                {localized(title)} · {t('essay.upTo', { max: format.number(max) })}
              </li>
            ))}
          </ul>
        </div>
      )}
      <AnswerInput question={question} labelId={id} value={value} onChange={onChange} />
      {value !== null && (
        <div>
          <Button variant="subtle" size="sm" onClick={() => onChange(null)}>
            {t('clear')}
          </Button>
        </div>
      )}
    </div>
  );
}
