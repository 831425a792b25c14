import { Stack, Text } from '@mantine/core';
import type { QuestionTally } from '@minber/shared/surveys/results';
import type { SurveyQuestion } from '@minber/shared/surveys/survey';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { Card } from '../../../ui/Card.tsx';
import classes from './TallyCard.module.css';

interface Props {
  number: number;
  question: SurveyQuestion;
  tally: QuestionTally;
}

/** What all said to one question: a bar for each choice, or the texts in no order of time. */
export function TallyCard({ number, question, tally }: Props) {
  const { t } = useTranslation('surveys');
  const localized = useLocalized();
  const format = useFormat();
  const nameOf = (id: string) => {
    if (question.kind === 'scale') {
      if (id === tally.counts[0]?.id) return `${id}: ${localized(question.low)}`;
      return id === tally.counts.at(-1)?.id ? `${id}: ${localized(question.high)}` : id;
    }
    const option = 'options' in question ? question.options.find(({ optionId }) => optionId === id) : undefined;
    return option ? localized(option.text) : id;
  };
  return (
    <Card title={`${number}. ${localized(question.text)}`}>
      <Stack gap="sm">
        <Text size="sm" c="dimmed">
          {t('answers', { count: tally.answered })}
          {tally.mean !== null && ` · ${t('mean', { mean: format.number(Math.round(tally.mean * 10) / 10) })}`}
        </Text>
        {tally.counts.length > 0 && (
          <ul className={classes.bars}>
            {tally.counts.map(({ id, count }) => {
              const share = tally.answered > 0 ? Math.round((100 * count) / tally.answered) : 0;
              return (
                <li key={id}>
                  <div className={classes.line}>
                    <span>{nameOf(id)}</span>
                    <span className={classes.number}>
                      {count} · {share}%
                    </span>
                  </div>
                  <div className={classes.track} aria-hidden>
                    <div className={classes.bar} style={{ inlineSize: `${share}%` }} />
                  </div>
                </li>
              );
            })}
          </ul>
        )}
        {tally.texts.length > 0 && (
          <ul className={classes.texts}>
            {tally.texts.map((text, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two people may write the same
              <li key={`${at}-${text}`}>{text}</li>
            ))}
          </ul>
        )}
      </Stack>
    </Card>
  );
}
