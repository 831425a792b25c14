import { Alert, Button, Group, NumberInput, Stack, Text, Textarea } from '@mantine/core';
import type { EssayItem } from '@minber/shared/quizzes/essays';
import { essayApi } from '@minber/shared/quizzes/staff-contract';
import { IconCheck } from '@tabler/icons-react';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { useRun } from '../../../ui/useRun.ts';

interface Props {
  essay: EssayItem;
  onMarked: (essay: EssayItem) => void;
}

/** A mark for each criterion, a word to the writer; Ctrl and Enter save it. */
export function RubricForm({ essay, onMarked }: Props) {
  const { t } = useTranslation('quizzes');
  const localized = useLocalized();
  const format = useFormat();
  const { busy, error, run } = useRun();
  const { attemptId, questionId, rubric, revision, marked } = essay;
  const [marks, setMarks] = useState<ReadonlyMap<string, number | ''>>(
    () => new Map(marked?.marks.map(({ criterionId, mark }) => [criterionId, mark])),
  );
  const [comment, setComment] = useState(marked?.comment ?? '');
  const given = rubric.map(({ criterionId }) => ({ criterionId, mark: marks.get(criterionId) ?? '' }));
  const whole = given.flatMap(({ criterionId, mark }) => (mark === '' ? [] : [{ criterionId, mark }]));
  const isReady = whole.length === rubric.length;
  const sum = whole.reduce((total, { mark }) => total + mark, 0);
  const full = rubric.reduce((total, { max }) => total + max, 0);
  function save(event?: FormEvent) {
    event?.preventDefault();
    if (!isReady || busy) return;
    void run(async () => {
      const params = { attemptId, questionId };
      onMarked(await call(essayApi.mark, { params, body: { revision, marks: whole, comment } }));
    });
  }
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey && event.key === 'Enter') save();
  };
  return (
    <form onSubmit={save} onKeyDown={onKey} noValidate>
      <Stack>
        {rubric.map(({ criterionId, title, max }) => (
          <NumberInput
            key={criterionId}
            label={localized(title)}
            description={t('marking.upTo', { max: format.number(max) })}
            min={0}
            max={max}
            step={0.5}
            decimalScale={1}
            decimalSeparator=","
            allowedDecimalSeparators={[',', '.']}
            clampBehavior="strict"
            value={marks.get(criterionId) ?? ''}
            onChange={(mark) => setMarks(new Map(marks).set(criterionId, mark === '' ? '' : Number(mark)))}
          />
        ))}
        <Textarea
          label={t('marking.comment')}
          description={t('marking.commentHint')}
          minRows={3}
          maxLength={4000}
          value={comment}
          onChange={(event) => setComment(event.currentTarget.value)}
        />
        <Text fw={600} role="status">
          {t('marking.sum', { sum: format.number(sum), full: format.number(full) })}
        </Text>
        {marked && (
          <Alert color="green">
            {t('marking.markedBy', { name: marked.by?.name ?? '–', date: format.dateTime(marked.at) })}
          </Alert>
        )}
        {error !== null && <ErrorPanel error={error} />}
        <Group>
          <Button type="submit" loading={busy} disabled={!isReady} leftSection={<IconCheck size={18} aria-hidden />}>
            {t(marked ? 'marking.saveAgain' : 'marking.save')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
