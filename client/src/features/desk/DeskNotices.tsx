import { Alert, Button, Group, Text } from '@mantine/core';
import { attendanceErrors } from '@minber/shared/attendance/errors';
import { IconMessage2, IconMessageX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { useWatchable } from '../stage/useWatchable.ts';
import { HallInvitation } from './HallInvitation.tsx';
import type { DeskView } from './pending.ts';
import type { Desk } from './useDesk.ts';

/** What can't wait: the host's invitation, messages to be acknowledged, deeds the server did not take. */
export function DeskNotices({ desk, view }: { desk: Desk; view: DeskView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const localized = useLocalized();
  const { refused } = useWatchable(desk.book.state);
  const unread = view.messages.filter(({ deskAt }) => deskAt === null);
  const errors: Record<string, { text: { kk: string; ru: string; en: string } }> = attendanceErrors;
  const nameOf = (deed: (typeof refused)[number]['deed']) =>
    'personId' in deed ? view.people.find(({ personId }) => personId === deed.personId)?.name : undefined;
  return (
    <>
      <HallInvitation session={desk.session} />
      {unread.map(({ messageId, text, at, authorName }) => (
        <Alert
          key={messageId}
          color="gold"
          variant="light"
          icon={<IconMessage2 aria-hidden />}
          title={t('desk:message.from', { name: authorName, time: format.time(at) })}
          role="alert"
        >
          <Text size="lg" style={{ whiteSpace: 'pre-wrap' }}>
            {text}
          </Text>
          <Button mt="sm" onClick={() => desk.book.do({ kind: 'acknowledge', messageId })}>
            {t('desk:message.read')}
          </Button>
        </Alert>
      ))}
      {refused.length > 0 && (
        <Alert
          color="red"
          icon={<IconMessageX aria-hidden />}
          title={t('desk:refused.title')}
          withCloseButton
          onClose={() => desk.book.readRefusals()}
          closeButtonLabel={t('common:action.close')}
        >
          {refused.map(({ deed, code }) => (
            <Group key={deed.actionId} gap={6}>
              <Text size="sm">
                {[t(`desk:deed.${deed.kind}`), nameOf(deed)].filter(Boolean).join(', ')}:{' '}
                {errors[code] ? localized(errors[code].text).replace(/\s*\{\w+\}/g, '') : code}
              </Text>
            </Group>
          ))}
        </Alert>
      )}
    </>
  );
}
