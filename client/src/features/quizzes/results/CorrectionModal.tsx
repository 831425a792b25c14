import { Alert, Button, Group, List, Modal, Stack, Text, Textarea } from '@mantine/core';
import { correctionApi } from '@minber/shared/quizzes/author-contract';
import { runApi } from '@minber/shared/quizzes/staff-contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { ask, refresh } from '../../../api/query.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useLocalized } from '../../../i18n/useLocalized.ts';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';
import { useRun } from '../../../ui/useRun.ts';

const shownPeople = 20;

interface Props {
  quizId: string;
  questionId: string;
  onClose: () => void;
}

/** Lets a question that was corrected in its bank count in published quizzes, after showing whose grade would change. */
export function CorrectionModal({ quizId, questionId, onClose }: Props) {
  const { t } = useTranslation('quizzes');
  const localized = useLocalized();
  const format = useFormat();
  const { busy, error, run } = useRun();
  const [reason, setReason] = useState('');
  const params = { quizId, questionId };
  const preview = useQuery({ ...ask(correctionApi.preview, { params }), staleTime: 0, gcTime: 0 });
  const { data } = preview;
  const share = (value: number) => format.percent(Math.round(value * 1000) / 10);
  const correct = (version: number) =>
    run(async () => {
      await call(correctionApi.correct, { params, body: { version, reason } });
      await refresh(runApi.results, runApi.statistics, runApi.list, correctionApi.list);
      onClose();
    });
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('correction.title')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Stack>
        {preview.isPending && <ListSkeleton rows={3} />}
        {preview.error && <ErrorPanel error={preview.error} retry={() => void preview.refetch()} />}
        {data && <Text fw={600}>{localized(data.text).slice(0, 300)}</Text>}
        {data && data.obstacle !== null && <Alert color="yellow">{t(`correction.obstacle.${data.obstacle}`)}</Alert>}
        {data && data.obstacle === null && (
          <>
            <Text>{t('correction.text', { finished: data.finishedAttempts, open: data.openAttempts })}</Text>
            <List>
              <List.Item>{t('correction.up', { count: data.up })}</List.Item>
              <List.Item>{t('correction.down', { count: data.down })}</List.Item>
              <List.Item>{t('correction.newlyPassed', { count: data.newlyPassed })}</List.Item>
              <List.Item>{t('correction.noLongerPassing', { count: data.noLongerPassing })}</List.Item>
            </List>
            {data.people.length > 0 && (
              <List size="sm">
                {data.people.slice(0, shownPeople).map(({ person, before, after }) => (
                  <List.Item key={person.personId}>
                    {person.name}: {share(before)} → {share(after)}
                  </List.Item>
                ))}
              </List>
            )}
            <Textarea
              label={t('correction.reason')}
              description={t('correction.reasonHint')}
              required
              maxLength={1000}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          </>
        )}
        {error !== null && <ErrorPanel error={error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:action.close')}
          </Button>
          {data && data.obstacle === null && (
            <Button loading={busy} disabled={reason.trim().length < 5} onClick={() => void correct(data.version)}>
              {t('correction.submit')}
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}
