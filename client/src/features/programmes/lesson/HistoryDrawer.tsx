import { Button, Drawer, Stack, Text } from '@mantine/core';
import { lessonApi } from '@minber/shared/programmes/contract';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { ask, refresh } from '../../../api/query.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { Card } from '../../../ui/Card.tsx';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { ListSkeleton } from '../../../ui/Skeletons.tsx';
import { useRun } from '../../../ui/useRun.ts';
import { LessonText } from '../../learn/LessonText.tsx';

interface Props {
  programmeId: string;
  activityId: string;
  revisionOf: () => number;
  onClose: () => void;
  onRestored: () => void;
}

/** Earlier texts of a lesson, newest first, each to be read and to be had back. */
export function HistoryDrawer({ programmeId, activityId, revisionOf, onClose, onRestored }: Props) {
  const { t } = useTranslation('programmes');
  const format = useFormat();
  const { busy, error, run } = useRun();
  const params = { programmeId, activityId };
  const history = useQuery(ask(lessonApi.history, { params }));
  const items = history.data?.items ?? [];
  const restore = (past: number) =>
    run(async () => {
      await call(lessonApi.restore, { params, body: { revision: revisionOf(), past } });
      await refresh(lessonApi.history);
      onClose();
      onRestored();
    });
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="xl"
      title={t('history.title')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Stack>
        <Text c="dimmed">{t('history.text')}</Text>
        {error !== null && <ErrorPanel error={error} />}
        {history.isPending && <ListSkeleton rows={3} />}
        {history.error && <ErrorPanel error={history.error} retry={() => void history.refetch()} />}
        {history.data && items.length === 0 && <EmptyState title={t('history.none')} />}
        {items.map(({ revision, at, by, html }) => (
          <Card
            key={revision}
            title={format.dateTime(at)}
            actions={
              <Button size="sm" variant="default" loading={busy} onClick={() => void restore(revision)}>
                {t('history.restore')}
              </Button>
            }
          >
            {by && (
              <Text size="sm" c="dimmed" mb="sm">
                {by.name}
              </Text>
            )}
            <LessonText html={html} />
          </Card>
        ))}
      </Stack>
    </Drawer>
  );
}
