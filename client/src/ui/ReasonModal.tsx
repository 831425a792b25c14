import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorPanel } from './ErrorPanel.tsx';
import { useRun } from './useRun.ts';

interface Props {
  title: string;
  /** What follows from it. */
  text: ReactNode;
  confirm: string;
  destructive?: boolean;
  onConfirm: (reason: string) => Promise<unknown>;
  onClose: () => void;
}

/** Asks why before something that is kept in the history for good. */
export function ReasonModal({ title, text, confirm, destructive = false, onConfirm, onClose }: Props) {
  const { t } = useTranslation();
  const [reason, setReason] = useState('');
  const { busy, error, run } = useRun();
  const act = async () => {
    if (await run(() => onConfirm(reason.trim()))) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': t('common:action.close') }}>
      <Stack>
        <Text>{text}</Text>
        <Textarea
          label={t('common:reason')}
          required
          autosize
          minRows={2}
          maxLength={500}
          data-autofocus
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        {error !== null && <ErrorPanel error={error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button
            {...(destructive ? { color: 'red' } : {})}
            loading={busy}
            disabled={reason.trim().length < 3}
            onClick={() => void act()}
          >
            {confirm}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
