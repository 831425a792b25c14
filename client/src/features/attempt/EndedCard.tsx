import { Button, Stack } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import type { AnswerBook } from './answer-book.ts';
import { type HandIn, useSubmission } from './useSubmission.ts';

/** The coordinator has ended the test: everything this device holds is handed in by itself. */
export function EndedCard({ book, handIn }: { book: AnswerBook; handIn: HandIn }) {
  const { t } = useTranslation('attempt');
  const { busy, error, submit } = useSubmission(book, handIn);
  const begun = useRef(false);
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void submit();
  });
  return (
    <Card title={t('ended.title')}>
      <Stack align="flex-start">
        <p aria-live="assertive">{t(book.state === 'waiting' ? 'over.offline' : 'ended.text')}</p>
        {error !== null && <ErrorPanel error={error} />}
        <Button loading={busy} onClick={() => void submit()}>
          {t('over.again')}
        </Button>
      </Stack>
    </Card>
  );
}
