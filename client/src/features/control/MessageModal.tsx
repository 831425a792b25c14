import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { attendanceApi } from '@minber/shared/attendance/contract';
import type { Tile } from '@minber/shared/attendance/control';
import type { Id } from '@minber/shared/platform/ids';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useRun } from '../../ui/useRun.ts';

interface Props {
  seminarId: Id;
  /** Absent: to every hall the author may reach. */
  hall?: Tile;
  onClose: () => void;
}

/** A message that each hall's Desk must acknowledge. Its key is made once, so that a retry is not a second message. */
export function MessageModal({ seminarId, hall, onClose }: Props) {
  const { t } = useTranslation();
  const text = useLocalized();
  const [words, setWords] = useState('');
  const [key] = useState(() => crypto.getRandomValues(new Uint32Array(4)).join('-'));
  const { busy, error, run } = useRun();
  const to = hall?.names ? text(hall.names.hall) : t('control:message.allHalls');

  async function send() {
    const sent = await run(() =>
      call(attendanceApi.sendMessage, {
        params: { seminarId },
        body: { key, text: words, hallIds: hall ? [hall.tileId] : 'all' },
      }),
    );
    if (sent) onClose();
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('control:message.title')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {t('control:message.to', { to })}
        </Text>
        <Textarea
          label={t('control:message.text')}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          maxLength={500}
          data-autofocus
        />
        {error !== null && <ErrorPanel error={error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button onClick={() => void send()} loading={busy} disabled={words.trim() === ''}>
            {t('control:message.send')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
