import { Alert, Button, Group, Kbd, Stack, Text } from '@mantine/core';
import type { EssayItem } from '@minber/shared/quizzes/essays';
import { runApi } from '@minber/shared/quizzes/staff-contract';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { refresh } from '../../../api/query.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { Card } from '../../../ui/Card.tsx';
import classes from './marking.module.css';
import { RubricForm } from './RubricForm.tsx';

interface Props {
  items: EssayItem[];
  total: number;
  /** Fetches more of the queue; undefined: these are all. */
  more: (() => void) | undefined;
}

const idOf = ({ attemptId, questionId }: EssayItem) => `${attemptId}-${questionId}`;

/** One essay at a time with its rubric; Alt and the arrows go on and back. */
export function EssayDesk({ items, total, more }: Props) {
  const { t } = useTranslation('quizzes');
  const localized = useLocalized();
  const format = useFormat();
  const [at, setAt] = useState(0);
  /** Marked here, newer than what was fetched. */
  const [marked, setMarked] = useState<ReadonlyMap<string, EssayItem>>(new Map());
  const heading = useRef<HTMLHeadingElement>(null);
  const fetched = items[Math.min(at, items.length - 1)];
  const essay = fetched && (marked.get(idOf(fetched)) ?? fetched);
  const go = (to: number) => {
    if (to < 0 || to >= items.length) return;
    setAt(to);
    if (to >= items.length - 3) more?.();
    requestAnimationFrame(() => heading.current?.focus());
  };
  const steps = useRef(go);
  steps.current = go;
  const place = useRef(at);
  place.current = at;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (!event.altKey || (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft')) return;
      event.preventDefault();
      steps.current(place.current + (event.key === 'ArrowRight' ? 1 : -1));
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  if (!essay) return null;
  const { person, question, markerNote, text, words, submittedAt, quizTitle, attemptNumber } = essay;
  const note = localized(markerNote);
  return (
    <div className={classes.desk}>
      <Card>
        <Stack gap="sm">
          <h2 ref={heading} tabIndex={-1} className={classes.person}>
            {person.name}
          </h2>
          <Text size="sm" c="dimmed">
            {localized(quizTitle)} · {t('results.attempt', { number: attemptNumber })} · {format.dateTime(submittedAt)}
          </Text>
          <Text fw={600} className={classes.text}>
            {localized(question)}
          </Text>
          {note !== '' && (
            <Alert color="blue" title={t('essay.note')}>
              <span className={classes.text}>{note}</span>
            </Alert>
          )}
          <div className={classes.essay}>{text}</div>
          <Text size="sm" c="dimmed">
            {t('marking.words', { count: words })}
          </Text>
        </Stack>
      </Card>
      <Card title={t('essay.rubric')}>
        <RubricForm
          key={idOf(essay)}
          essay={essay}
          onMarked={(item) => {
            setMarked(new Map(marked).set(idOf(item), item));
            void refresh(runApi.list, runApi.results);
            go(at + 1);
          }}
        />
        <Group justify="space-between" mt="lg">
          <Button
            variant="default"
            disabled={at === 0}
            leftSection={<IconArrowLeft size={18} aria-hidden />}
            onClick={() => go(at - 1)}
          >
            {t('marking.previous')}
          </Button>
          <Button
            variant="default"
            disabled={at >= items.length - 1}
            rightSection={<IconArrowRight size={18} aria-hidden />}
            onClick={() => go(at + 1)}
          >
            {t('marking.next')}
          </Button>
        </Group>
        <Text size="sm" c="dimmed" mt="sm" role="status">
          {t('marking.place', { at: at + 1, of: total })} · {t('marking.doneHere', { count: marked.size })}
        </Text>
        <Text size="sm" c="dimmed" className={classes.keys}>
          <Kbd>Alt</Kbd> + <Kbd>←</Kbd> <Kbd>→</Kbd>, <Kbd>Ctrl</Kbd> + <Kbd>Enter</Kbd>: {t('marking.keys')}
        </Text>
      </Card>
    </div>
  );
}
