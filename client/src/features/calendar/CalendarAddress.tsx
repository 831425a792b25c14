import { Button, Modal, Stack, Text } from '@mantine/core';
import { homeApi } from '@minber/shared/seminars/contract';
import { IconCalendarRepeat } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { ask, refresh } from '../../api/query.ts';
import { currentLanguage } from '../../i18n/i18n.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { CopyField } from '../../ui/CopyField.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useRun } from '../../ui/useRun.ts';

/** Lets the reader's own calendar program follow his sessions by a secret address. */
export function CalendarAddress() {
  const { t } = useTranslation('calendar');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconCalendarRepeat size={18} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('follow.open')}
      </Button>
      <Modal
        opened={open}
        onClose={() => setOpen(false)}
        title={t('follow.title')}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        <Address />
      </Modal>
    </>
  );
}

function Address() {
  const { t } = useTranslation('calendar');
  const format = useFormat();
  const state = useQuery(ask(homeApi.calendarAddress));
  const [address, setAddress] = useState<string | null>(null);
  const making = useRun();
  const make = async () => {
    const made = await call(homeApi.openCalendarAddress, { body: { language: currentLanguage() } });
    setAddress(made.address);
    await refresh(homeApi.calendarAddress);
  };
  const close = async () => {
    await call(homeApi.closeCalendarAddress);
    setAddress(null);
    await refresh(homeApi.calendarAddress);
  };
  const madeAt = state.data?.madeAt ?? null;
  return (
    <Stack>
      <Text>{t('follow.text')}</Text>
      {address && <CopyField label={t('follow.address')} value={address} />}
      {address && <Text size="sm">{t('follow.once')}</Text>}
      {!address && madeAt !== null && <Text size="sm">{t('follow.since', { when: format.dateTime(madeAt) })}</Text>}
      {(state.error ?? making.error) !== null && <ErrorPanel error={state.error ?? making.error} />}
      {!address && (
        <Button loading={making.busy || state.isPending} onClick={() => void making.run(make)}>
          {t(madeAt === null ? 'follow.make' : 'follow.makeNew')}
        </Button>
      )}
      {madeAt !== null && (
        <ConfirmButton
          destructive
          title={t('follow.stopTitle')}
          text={t('follow.stopText')}
          confirm={t('follow.stop')}
          run={close}
        >
          {t('follow.stop')}
        </ConfirmButton>
      )}
    </Stack>
  );
}
