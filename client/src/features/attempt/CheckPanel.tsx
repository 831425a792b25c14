import { Alert, Button, Stack, Text } from '@mantine/core';
import type { AnswerValue, CheckedTry, LearnerAttempt } from '@minber/shared/quizzes/learner';
import { attemptApi } from '@minber/shared/quizzes/learner-contract';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useRun } from '../../ui/useRun.ts';
import type { AnswerBook } from './answer-book.ts';

interface Props {
  attempt: LearnerAttempt;
  questionId: string;
  value: AnswerValue;
  book: AnswerBook;
  onChecked: (check: CheckedTry) => void;
  last: CheckedTry | undefined;
}

const colours = { right: 'green', partly: 'yellow', wrong: 'red' };

/** Where a quiz lets one check a question at once: the check, what it said, and what it is worth so far. */
export function CheckPanel({ attempt, questionId, value, book, onChecked, last }: Props) {
  const { t } = useTranslation('attempt');
  const localized = useLocalized();
  const format = useFormat();
  const { busy, error, run } = useRun();
  const [checked, setChecked] = useState<AnswerValue>(null);
  const check = () =>
    run(async () => {
      await book.flush();
      const rev = book.nextRev(questionId);
      onChecked(
        await call(attemptApi.check, { params: { attemptId: attempt.attemptId }, body: { questionId, value, rev } }),
      );
      book.knows(questionId, rev);
      setChecked(value);
    });
  return (
    <Stack mt="md" gap="sm">
      {last && (
        <Alert color={colours[last.result]} role="status" title={t(`check.${last.result}`)}>
          <Text size="sm">{t('check.secured', { share: format.percent(Math.round(last.secured * 100)) })}</Text>
          {last.feedback.map((text) => (
            <Text key={text.kk + text.ru} size="sm">
              {localized(text)}
            </Text>
          ))}
        </Alert>
      )}
      {error !== null && <ErrorPanel error={error} />}
      {last?.result !== 'right' && (
        <div>
          <Button
            variant="light"
            loading={busy}
            disabled={value === null || value === checked}
            onClick={() => void check()}
          >
            {t(last ? 'check.again' : 'check.action')}
          </Button>
        </div>
      )}
    </Stack>
  );
}
