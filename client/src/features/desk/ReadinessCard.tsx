import { Stack, Switch, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { Card } from '../../ui/Card.tsx';
import type { DeskView } from './pending.ts';
import type { Desk } from './useDesk.ts';

/** What the organiser sees before the start: heard, tested. */
export function ReadinessCard({ desk, view }: { desk: Desk; view: DeskView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { soundAt, testedAt } = view.readiness;
  const connected = view.screen.status === 'ready' || view.screen.status === 'receiving';
  const when = (at: number | null) => (at === null ? undefined : t('desk:readiness.at', { time: format.time(at) }));
  return (
    <Card title={t('desk:readiness.title')}>
      <Stack gap="md">
        <Switch
          size="md"
          checked={connected}
          readOnly
          label={t('desk:readiness.screen')}
          description={t(`desk:screen.status.${view.screen.status}`)}
        />
        <Switch
          size="md"
          checked={soundAt !== null}
          onChange={(event) => desk.book.do({ kind: 'readiness', sound: event.currentTarget.checked })}
          label={t('desk:readiness.sound')}
          description={when(soundAt) ?? t('desk:readiness.soundText')}
        />
        <Switch
          size="md"
          checked={testedAt !== null}
          onChange={(event) => desk.book.do({ kind: 'readiness', tested: event.currentTarget.checked })}
          label={t('desk:readiness.tested')}
          description={when(testedAt) ?? t('desk:readiness.testedText')}
        />
        <Text size="sm" c="dimmed">
          {t('desk:readiness.coordinator', {
            name: view.readiness.coordinatorName,
            phone: view.readiness.coordinatorPhone || '–',
          })}
        </Text>
      </Stack>
    </Card>
  );
}
