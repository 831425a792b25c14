import { Alert, Button, Group, List, Stack, Text } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import type { RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../ui/Card.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import type { AnswerBook } from './answer-book.ts';
import classes from './attempt.module.css';
import type { QuestionMark } from './QuestionList.tsx';
import { type HandIn, useSubmission } from './useSubmission.ts';

interface Props {
  marks: QuestionMark[];
  book: AnswerBook;
  heading: RefObject<HTMLHeadingElement | null>;
  handIn: HandIn;
  onGo: (at: number) => void;
}

/** What is answered and what is not, and the word that hands the attempt in. */
export function SubmitPanel({ marks, book, heading, onGo, handIn }: Props) {
  const { t } = useTranslation('attempt');
  const { busy, error, submit } = useSubmission(book, handIn);
  const places = (wanted: (mark: QuestionMark) => boolean) => marks.flatMap((mark, at) => (wanted(mark) ? [at] : []));
  const open = places(({ isAnswered }) => !isAnswered);
  const flagged = places(({ isFlagged }) => isFlagged);
  return (
    <Card>
      <Stack>
        <h2 ref={heading} tabIndex={-1} className={classes.number}>
          {t('submit.title')}
        </h2>
        <Text>{t('submit.answered', { done: marks.length - open.length, of: marks.length })}</Text>
        {open.length > 0 && (
          <Alert color="yellow" title={t('submit.open')}>
            <Places places={open} onGo={onGo} />
          </Alert>
        )}
        {flagged.length > 0 && (
          <Alert color="blue" title={t('submit.flagged')}>
            <Places places={flagged} onGo={onGo} />
          </Alert>
        )}
        <Text c="dimmed">{t('submit.text')}</Text>
        {error !== null && <ErrorPanel error={error} />}
        <Group>
          <Button variant="default" onClick={() => onGo(open[0] ?? marks.length - 1)}>
            {t('submit.back')}
          </Button>
          <Button loading={busy} leftSection={<IconSend size={18} aria-hidden />} onClick={() => void submit()}>
            {t('submit.action')}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}

function Places({ places, onGo }: { places: number[]; onGo: (at: number) => void }) {
  const { t } = useTranslation('attempt');
  return (
    <List listStyleType="none" className={classes.places}>
      {places.map((at) => (
        <List.Item key={at}>
          <Button variant="default" size="sm" onClick={() => onGo(at)} aria-label={t('submit.to', { number: at + 1 })}>
            {at + 1}
          </Button>
        </List.Item>
      ))}
    </List>
  );
}
