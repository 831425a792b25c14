import { Button, Group } from '@mantine/core';
import { seminarApi } from '@minber/shared/seminars/contract';
import { isJoinOpen } from '@minber/shared/seminars/rules';
import type { Seminar } from '@minber/shared/seminars/state';
import {
  IconCalendarDown,
  IconChartBar,
  IconClipboardCheck,
  IconCopy,
  IconLayoutDashboard,
  IconMicrophone2,
  IconPencil,
  IconPlayerPlayFilled,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { download } from '../../api/call.ts';
import { useMay } from '../../api/session.ts';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useNow } from '../../ui/useNow.ts';
import { useRun } from '../../ui/useRun.ts';
import { CancelModal } from './CancelModal.tsx';
import { DuplicateModal } from './DuplicateModal.tsx';

/** What this reader can do with the seminar; the one thing to do now stands first. */
export function SeminarActions({ seminar }: { seminar: Seminar }) {
  const { t } = useTranslation('seminars');
  const may = useMay();
  const now = useNow(5000);
  const file = useRun();
  const [asking, setAsking] = useState<'cancel' | 'duplicate' | null>(null);
  const { mine, state, seminarId } = seminar;
  const over = state === 'ended' || state === 'cancelled';
  const open = !seminar.cancelled && seminar.sessions.some((session) => isJoinOpen(session, now));
  const onStage = mine.isHost || mine.isSpeaker;
  const attended = seminar.sessions.some((session) => session.state !== 'planned');
  const base = `/seminars/${seminarId}`;
  return (
    <>
      <Group gap="sm" mb="lg">
        {onStage && !over && (
          <Button component={Link} to={`${base}/studio`} leftSection={<IconMicrophone2 size={18} aria-hidden />}>
            {t('action.studio')}
          </Button>
        )}
        {!onStage && mine.place && open && (
          <Button component={Link} to={`${base}/room`} leftSection={<IconPlayerPlayFilled size={18} aria-hidden />}>
            {t('action.join')}
          </Button>
        )}
        {mine.place && attended && (
          <Button
            component={Link}
            to={`${base}/mine`}
            variant="default"
            leftSection={<IconChartBar size={18} aria-hidden />}
          >
            {t('action.mine')}
          </Button>
        )}
        {mine.mayWatch && (
          <Button
            component={Link}
            to={`${base}/control`}
            variant={onStage ? 'default' : 'filled'}
            leftSection={<IconLayoutDashboard size={18} aria-hidden />}
          >
            {t('action.control')}
          </Button>
        )}
        {may('desk:use') && !over && (
          <Button
            component={Link}
            to="/desk"
            variant="default"
            leftSection={<IconClipboardCheck size={18} aria-hidden />}
          >
            {t('action.desk')}
          </Button>
        )}
        {!onStage && !mine.place && may('live:join') && open && (
          <Button component={Link} to={`${base}/room`} variant="default">
            {t('action.watch')}
          </Button>
        )}
        {mine.mayEdit && !over && (
          <Button
            component={Link}
            to={`${base}/edit`}
            variant="default"
            leftSection={<IconPencil size={18} aria-hidden />}
          >
            {t('common:action.edit')}
          </Button>
        )}
        {mine.mayEdit && (
          <Button
            variant="default"
            leftSection={<IconCopy size={18} aria-hidden />}
            onClick={() => setAsking('duplicate')}
          >
            {t('action.duplicate')}
          </Button>
        )}
        {!over && (
          <Button
            variant="default"
            loading={file.busy}
            leftSection={<IconCalendarDown size={18} aria-hidden />}
            onClick={() => void file.run(() => download(seminarApi.calendarFile, { params: { seminarId } }))}
          >
            {t('action.ics')}
          </Button>
        )}
        {mine.mayEdit && (state === 'scheduled' || state === 'between') && (
          <Button variant="subtle" color="red.9" onClick={() => setAsking('cancel')}>
            {t('action.cancel')}
          </Button>
        )}
      </Group>
      {file.error !== null && <ErrorPanel error={file.error} />}
      {asking === 'cancel' && <CancelModal seminar={seminar} onClose={() => setAsking(null)} />}
      {asking === 'duplicate' && <DuplicateModal seminar={seminar} onClose={() => setAsking(null)} />}
    </>
  );
}
