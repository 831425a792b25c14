import { Alert, Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { paperApi } from '@minber/shared/supervised/paper-contract';
import type { Paper } from '@minber/shared/supervised/papers';
import { IconDeviceFloppy } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { call } from '../../../api/call.ts';
import { refresh } from '../../../api/query.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { Card } from '../../../ui/Card.tsx';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { useRun } from '../../../ui/useRun.ts';
import { EntryRow } from './EntryRow.tsx';
import { isTyped, useTyped } from './useTyped.ts';

interface Props {
  paper: Paper;
  reload: () => void;
}

const rowId = (at: number) => `entry-${at}`;

/** All questions of a paper, one row each: letters, digits, Enter; Ctrl+Enter saves. */
export function EntryForm({ paper, reload }: Props) {
  const { t } = useTranslation('supervised');
  const format = useFormat();
  const navigate = useNavigate();
  const { busy, error, run } = useRun();
  const { typed, write, isChanged, done } = useTyped(paper);
  const [reason, setReason] = useState('');
  const key = useRef(crypto.randomUUID());
  const { sittingId, paperId, items, revision, state, enteredBy, enteredAt } = paper;
  if (state === 'void') return <Alert color="gray" title={t('papers.void', { reason: paper.voidReason ?? '' })} />;
  const answered = items.filter(({ questionId }) => isTyped(typed.get(questionId))).length;
  const isCorrection = revision > 0;
  const isReady = isChanged || !isCorrection;
  const focusRow = (at: number) =>
    document.getElementById(at < items.length ? rowId(Math.max(0, at)) : 'entry-end')?.focus();
  const save = async () => {
    if (busy || !isReady || (isCorrection && reason.trim().length < 3)) return;
    const answers = [...typed].flatMap(([questionId, one]) => (isTyped(one) ? [{ questionId, ...one }] : []));
    const body = { key: key.current, revision, answers, reason: isCorrection ? reason : '' };
    const saved = await run(() => call(paperApi.enter, { params: { sittingId, paperId }, body }));
    if (!saved) return;
    done();
    await refresh(paperApi.list);
    if (isCorrection) reload();
    else await navigate(`/sittings/${sittingId}?tab=papers`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: one shortcut for all fields inside
    <div onKeyDown={onKeyDown}>
      <Stack gap="md">
        {enteredBy && (
          <Alert color="green" title={t('mark.entered', { name: enteredBy.name })}>
            {enteredAt !== null && format.fullDateTime(enteredAt)}
            <Text size="sm">{t('entry.correctText')}</Text>
          </Alert>
        )}
        <Text c="dimmed">{t('entry.how')}</Text>
        <Card>
          {items.map((question, at) => (
            <EntryRow
              key={question.questionId}
              id={rowId(at)}
              number={at + 1}
              question={question}
              typed={typed.get(question.questionId)}
              onChange={(next) => write(question.questionId, next)}
              onNext={() => focusRow(at + 1)}
              onPrevious={() => focusRow(at - 1)}
            />
          ))}
        </Card>
        {isCorrection && isChanged && (
          <Textarea
            label={t('reason')}
            description={t('entry.reasonHint')}
            autosize
            minRows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        )}
        {error !== null && <ErrorPanel error={error} />}
        <Group justify="space-between">
          <Text role="status">{t('entry.answered', { done: answered, of: items.length })}</Text>
          <Button
            id="entry-end"
            loading={busy}
            disabled={!isReady || (isCorrection && reason.trim().length < 3)}
            leftSection={<IconDeviceFloppy size={18} aria-hidden />}
            onClick={() => void save()}
          >
            {t(isCorrection ? 'entry.correct' : 'entry.save')}
          </Button>
        </Group>
      </Stack>
    </div>
  );
}
