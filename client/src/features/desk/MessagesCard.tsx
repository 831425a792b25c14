import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { Card } from '../../ui/Card.tsx';
import type { DeskView } from './pending.ts';

/** Messages of the organiser that were read already. */
export function MessagesCard({ view }: { view: DeskView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const read = view.messages.filter(({ deskAt }) => deskAt !== null);
  if (read.length === 0) return null;
  return (
    <Card title={t('desk:message.title')}>
      <Stack gap="xs">
        {read.map(({ messageId, text, authorName, at }) => (
          <div key={messageId}>
            <Text size="sm" c="dimmed">
              {format.time(at)} · {authorName}
            </Text>
            <Text style={{ whiteSpace: 'pre-wrap' }}>{text}</Text>
          </div>
        ))}
      </Stack>
    </Card>
  );
}
