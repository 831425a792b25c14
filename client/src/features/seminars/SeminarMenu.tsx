import { Button, Menu } from '@mantine/core';
import { seminarApi } from '@minber/shared/seminars/contract';
import type { Seminar } from '@minber/shared/seminars/state';
import {
  IconCalendarDown,
  IconCalendarOff,
  IconCertificate,
  IconCopy,
  IconDots,
  IconPencil,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { download } from '../../api/call.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useRun } from '../../ui/useRun.ts';
import { CancelModal } from './CancelModal.tsx';
import { DuplicateModal } from './DuplicateModal.tsx';

/** What is done to the seminar itself, less often. */
export function SeminarMenu({ seminar }: { seminar: Seminar }) {
  const { t } = useTranslation('seminars');
  const file = useRun();
  const [asking, setAsking] = useState<'cancel' | 'duplicate' | null>(null);
  const { mine, state, seminarId } = seminar;
  const over = state === 'ended' || state === 'cancelled';
  const saveCalendar = () => file.run(() => download(seminarApi.calendarFile, { params: { seminarId } }));
  const calendar = (
    <Button
      variant="default"
      loading={file.busy}
      leftSection={<IconCalendarDown size={18} aria-hidden />}
      onClick={() => void saveCalendar()}
    >
      {t('action.ics')}
    </Button>
  );
  return (
    <>
      {!mine.mayEdit && !over && calendar}
      {mine.mayEdit && (
        <Menu position="bottom-start" width={260}>
          <Menu.Target>
            <Button variant="default" leftSection={<IconDots size={18} aria-hidden />}>
              {t('action.more')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {!over && (
              <Menu.Item
                component={Link}
                to={`/seminars/${seminarId}/edit`}
                leftSection={<IconPencil size={18} aria-hidden />}
              >
                {t('common:action.edit')}
              </Menu.Item>
            )}
            {seminar.sessions.some((session) => session.state === 'ended') && (
              <Menu.Item
                component={Link}
                to={`/seminars/${seminarId}/certificates`}
                leftSection={<IconCertificate size={18} aria-hidden />}
              >
                {t('common:nav.certificates')}
              </Menu.Item>
            )}
            <Menu.Item leftSection={<IconCopy size={18} aria-hidden />} onClick={() => setAsking('duplicate')}>
              {t('action.duplicate')}
            </Menu.Item>
            {!over && (
              <Menu.Item leftSection={<IconCalendarDown size={18} aria-hidden />} onClick={() => void saveCalendar()}>
                {t('action.ics')}
              </Menu.Item>
            )}
            {(state === 'scheduled' || state === 'between') && (
              <Menu.Item
                color="red"
                leftSection={<IconCalendarOff size={18} aria-hidden />}
                onClick={() => setAsking('cancel')}
              >
                {t('action.cancel')}
              </Menu.Item>
            )}
          </Menu.Dropdown>
        </Menu>
      )}
      {file.error !== null && <ErrorPanel error={file.error} />}
      {asking === 'cancel' && <CancelModal seminar={seminar} onClose={() => setAsking(null)} />}
      {asking === 'duplicate' && <DuplicateModal seminar={seminar} onClose={() => setAsking(null)} />}
    </>
  );
}
