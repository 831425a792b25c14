import { Group, Stack, Text } from '@mantine/core';
import type { ReviewedQuestion as Reviewed } from '@minber/shared/quizzes/review';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { Card } from '../../../ui/Card.tsx';
import { Tag, type Tone } from '../../../ui/Tag.tsx';
import classes from '../attempt.module.css';
import { GivenAnswer } from './GivenAnswer.tsx';

const tones: Record<NonNullable<Reviewed['result']>, Tone> = {
  right: 'good',
  partly: 'warn',
  wrong: 'bad',
  unanswered: 'plain',
  waiting: 'calm',
};

/** One question of a closed attempt: what was answered, and as far as it is shown, what is right and why. */
export function ReviewedQuestion({ reviewed, number, of }: { reviewed: Reviewed; number: number; of: number }) {
  const { t } = useTranslation('attempt');
  const localized = useLocalized();
  const format = useFormat();
  const { question, result, given, feedback, explanation, essay, late } = reviewed;
  return (
    <Card>
      <div className={classes.head}>
        <h2 className={classes.number}>{t('number', { number, of })}</h2>
        <Group gap="xs">
          {late && <Tag tone="warn">{t('review.late')}</Tag>}
          {result !== null && <Tag tone={tones[result]}>{t(`result.${result}`)}</Tag>}
          {given !== null && (
            <Text size="sm" component="span">
              {t('review.mark', { given: format.number(given), full: format.number(question.mark) })}
            </Text>
          )}
        </Group>
      </div>
      <Stack gap="sm">
        <p className={classes.text}>{localized(question.text)}</p>
        <GivenAnswer reviewed={reviewed} />
        {essay && (
          <div className={classes.note}>
            <ul>
              {essay.criteria.map(({ title, mark, max }) => (
                <li key={title.kk + title.ru}>
                  {localized(title)}: {format.number(mark)} / {format.number(max)}
                </li>
              ))}
            </ul>
            {essay.comment !== '' && <p>{essay.comment}</p>}
          </div>
        )}
        {feedback.map((text) => (
          <p key={text.kk + text.ru} className={classes.note}>
            {localized(text)}
          </p>
        ))}
        {explanation && localized(explanation) !== '' && <p className={classes.note}>{localized(explanation)}</p>}
      </Stack>
    </Card>
  );
}
