import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { seminarApi } from '@minber/shared/seminars/contract';
import type { Seminar } from '@minber/shared/seminars/state';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { refresh } from '../../api/query.ts';
import { useContractForm } from '../../forms/useContractForm.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';

export function CancelModal({ seminar, onClose }: { seminar: Seminar; onClose: () => void }) {
  const { t } = useTranslation('seminars');
  const { form, busy, error, onSubmit } = useContractForm({
    initialValues: { reason: '' },
    schema: seminarApi.cancel.body,
    body: ({ reason }) => ({ reason, revision: seminar.revision }),
    send: (body) => call(seminarApi.cancel, { params: { seminarId: seminar.seminarId }, body }),
    done: async () => {
      await refresh(seminarApi.list);
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('cancel.title')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <form onSubmit={onSubmit} noValidate>
        <Stack>
          <Text>{t('cancel.text')}</Text>
          {error !== null && <ErrorPanel error={error} />}
          <Textarea label={t('cancel.reason')} required data-autofocus {...form.getInputProps('reason')} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('cancel.keep')}
            </Button>
            <Button type="submit" color="red" loading={busy}>
              {t('action.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
