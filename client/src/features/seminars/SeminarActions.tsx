import { Button, Group } from '@mantine/core';
import { isJoinOpen } from '@minber/shared/seminars/rules';
import type { Seminar } from '@minber/shared/seminars/state';
import {
  IconChartBar,
  IconClipboardCheck,
  IconEye,
  IconLayoutDashboard,
  IconMicrophone2,
  IconPlayerPlayFilled,
} from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../../api/session.ts';
import { useNow } from '../../ui/useNow.ts';
import { SeminarMenu } from './SeminarMenu.tsx';

/** Where this reader can go from here; the one thing to do now stands first and filled. */
export function SeminarActions({ seminar }: { seminar: Seminar }) {
  const { t } = useTranslation('seminars');
  const may = useMay();
  const now = useNow(5000);
  const { mine, state, seminarId } = seminar;
  const over = state === 'ended' || state === 'cancelled';
  const open = !seminar.cancelled && seminar.sessions.some((session) => isJoinOpen(session, now));
  const onStage = mine.isHost || mine.isSpeaker;
  const begun = seminar.sessions.some((session) => session.state !== 'planned');
  const doors = [
    onStage && !over && { to: 'studio', label: t('action.studio'), icon: IconMicrophone2 },
    !onStage && mine.place && open && { to: 'room', label: t('action.join'), icon: IconPlayerPlayFilled },
    mine.mayWatch && { to: 'control', label: t('action.control'), icon: IconLayoutDashboard },
    may('desk:use') && !over && { to: '/desk', label: t('action.desk'), icon: IconClipboardCheck },
    mine.place && begun && { to: 'mine', label: t('action.mine'), icon: IconChartBar },
    !onStage && !mine.place && open && may('live:join') && { to: 'room', label: t('action.watch'), icon: IconEye },
  ].filter((door) => door !== false && door !== null);
  return (
    <Group gap="sm" mb="lg">
      {doors.map(({ to, label, icon: Icon }, at) => (
        <Button
          key={label}
          component={Link}
          to={to.startsWith('/') ? to : `/seminars/${seminarId}/${to}`}
          variant={at === 0 ? 'filled' : 'default'}
          leftSection={<Icon size={18} aria-hidden />}
        >
          {label}
        </Button>
      ))}
      <SeminarMenu seminar={seminar} />
    </Group>
  );
}
