import { Button, Group, Modal, Stack, Text, Textarea } from '@mantine/core';
import { sittingApi } from '@minber/shared/supervised/contract';
import type { Sitting, SittingPerson } from '@minber/shared/supervised/sittings';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { useRun } from '../../../ui/useRun.ts';
import { showSitting } from './useSitting.ts';

interface Props {
  sitting: Sitting;
  person: SittingPerson;
  onClose: () => void;
}

/** Takes somebody out of the test, with a reason that he and the staff will read. */
export function RemoveModal({ sitting: { sittingId }, person: { person, attempt }, onClose }: Props) {
  const { t } = useTranslation('supervised');
  const { busy, error, run } = useRun();
  const [reason, setReason] = useState('');
  const remove = async (event: FormEvent) => {
    event.preventDefault();
    const body = { personId: person.personId, reason };
    const done = await run(async () => showSitting(await call(sittingApi.remove, { params: { sittingId }, body })));
    if (done) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('remove.title', { name: person.name })}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <form onSubmit={(event) => void remove(event)}>
        <Stack>
          <Text>{t(attempt?.state === 'open' ? 'remove.writing' : 'remove.text')}</Text>
          <Textarea
            label={t('reason')}
            autosize
            minRows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            data-autofocus
          />
          {error !== null && <ErrorPanel error={error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common:action.cancel')}
            </Button>
            <Button type="submit" color="red" loading={busy} disabled={reason.trim().length < 3}>
              {t('remove.action')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
