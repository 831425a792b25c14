import { Button, Group, Modal, Stack, Text } from '@mantine/core';
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
  /** Absent: every hall the author may reach, and people on devices of their own. */
  hall?: Tile;
  onClose: () => void;
}

/** Asks for a roll-call now. Its key is made once, so that a retry does not ask twice. */
export function AskRollCallModal({ seminarId, hall, onClose }: Props) {
  const { t } = useTranslation();
  const text = useLocalized();
  const [key] = useState(() => crypto.getRandomValues(new Uint32Array(4)).join('-'));
  const { busy, error, run } = useRun();
  const ask = async () => {
    const hallIds = hall ? [hall.tileId] : ('all' as const);
    const asked = await run(() => call(attendanceApi.askRollCall, { params: { seminarId }, body: { key, hallIds } }));
    if (asked) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('control:asked.ask')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Stack>
        <Text>
          {hall?.names ? t('control:asked.toHall', { hall: text(hall.names.hall) }) : t('control:asked.toAll')}
        </Text>
        {error !== null && <ErrorPanel error={error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button onClick={() => void ask()} loading={busy} data-autofocus>
            {t('control:asked.now')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
