import { Button, Group, Menu, Modal, Stack, Text } from '@mantine/core';
import { sittingApi } from '@minber/shared/supervised/contract';
import type { Sitting } from '@minber/shared/supervised/sittings';
import { IconClockPlus, IconDoorOff, IconFlag, IconSettings } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../../api/call.ts';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { useRun } from '../../../ui/useRun.ts';
import { ExtendModal } from './ExtendModal.tsx';
import { showSitting } from './useSitting.ts';

type Asked = 'extend' | 'close' | 'end';

/** What concerns everybody in the hall: more time, nobody else in, the end. */
export function SittingActions({ sitting }: { sitting: Sitting }) {
  const { t } = useTranslation('supervised');
  const [asked, setAsked] = useState<Asked | null>(null);
  const { state, isTimed, people } = sitting;
  const writing = people.filter(({ attempt }) => attempt?.state === 'open').length;
  if (state === 'closed' && writing === 0) return null;
  const close = () => setAsked(null);
  return (
    <>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <Button variant="default" leftSection={<IconSettings size={18} aria-hidden />}>
            {t('manage')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {isTimed && writing > 0 && (
            <Menu.Item leftSection={<IconClockPlus size={20} />} onClick={() => setAsked('extend')}>
              {t('extend.short')}
            </Menu.Item>
          )}
          {state === 'open' && (
            <Menu.Item leftSection={<IconDoorOff size={20} />} onClick={() => setAsked('close')}>
              {t('close.short')}
            </Menu.Item>
          )}
          <Menu.Item color="red" leftSection={<IconFlag size={20} />} onClick={() => setAsked('end')}>
            {t('end.short')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      {asked === 'extend' && <ExtendModal sitting={sitting} person={null} onClose={close} />}
      {(asked === 'close' || asked === 'end') && (
        <AskToClose what={asked} sittingId={sitting.sittingId} writing={writing} onClose={close} />
      )}
    </>
  );
}

interface AskProps {
  what: 'close' | 'end';
  sittingId: string;
  writing: number;
  onClose: () => void;
}

/** Asks once: neither can be taken back. */
function AskToClose({ what, sittingId, writing, onClose }: AskProps) {
  const { t } = useTranslation('supervised');
  const { busy, error, run } = useRun();
  const act = async () => {
    const endpoint = what === 'close' ? sittingApi.close : sittingApi.end;
    if (await run(async () => showSitting(await call(endpoint, { params: { sittingId } })))) onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`${what}.title`)}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Stack>
        <Text>{writing === 0 ? t('close.nobody') : t(`${what}.text`, { count: writing })}</Text>
        {error !== null && <ErrorPanel error={error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('common:action.cancel')}
          </Button>
          <Button color="red" loading={busy} onClick={() => void act()}>
            {t(`${what}.action`)}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}
