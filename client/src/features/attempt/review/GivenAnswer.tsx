import type { ReviewedQuestion } from '@minber/shared/quizzes/review';
import { IconCheck, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import classes from '../attempt.module.css';
import { type AnswerLine, answerLines } from './answer-lines.ts';

/** What was answered, line by line; where it is shown, which of it is right and what would have been. */
export function GivenAnswer({ reviewed }: { reviewed: ReviewedQuestion }) {
  const { t } = useTranslation('attempt');
  const localized = useLocalized();
  const lines = answerLines(reviewed, localized, { yes: t('truth.yes'), no: t('truth.no') });
  return (
    <div className={classes.given}>
      <AnswerLines title={t('review.yours')} lines={lines.given} none={t('review.none')} />
      {lines.right.length > 0 && <AnswerLines title={t('review.right')} lines={lines.right} none="" />}
    </div>
  );
}

function AnswerLines({ title, lines, none }: { title: string; lines: AnswerLine[]; none: string }) {
  const { t } = useTranslation('attempt');
  return (
    <div>
      <p className={classes.givenTitle}>{title}</p>
      {lines.length === 0 && <p>{none}</p>}
      <ul>
        {lines.map(({ key, text, isRight }) => (
          <li key={key} data-right={isRight ?? undefined}>
            {isRight === true && <IconCheck size={18} role="img" aria-label={t('result.right')} />}
            {isRight === false && <IconX size={18} role="img" aria-label={t('result.wrong')} />}
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
