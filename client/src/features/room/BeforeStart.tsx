import { Button, Group, Text } from '@mantine/core';
import { IconHeadphones, IconPlugConnected } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/useFormat.ts';
import { playTestTone } from '../../live/meter.ts';
import { ClockCountdown } from '../stage/ClockCountdown.tsx';
import { StageMessage } from '../stage/StageMessage.tsx';
import { useAction } from '../stage/useAction.ts';
import classes from './BeforeStart.module.css';

/** The wait before the start: how long, and whether one will hear. The test sound also earns the browser's leave to play. */
export function BeforeStart({ startsAt }: { startsAt: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const tone = useAction();
  return (
    <StageMessage title={t('room:starts')} text={t('room:stay')}>
      <ClockCountdown to={startsAt} className={classes.digits ?? ''} done={t('room:startsSoon')} />
      <Text c="dimmed">{t('room:plannedAt', { time: format.dateTime(startsAt) })}</Text>
      <Group justify="center" mt="md">
        <Button
          variant="default"
          leftSection={<IconHeadphones size={20} aria-hidden />}
          loading={tone.busy}
          onClick={() => void tone.run(() => playTestTone())}
        >
          {t('room:testTone')}
        </Button>
        <Button
          component={Link}
          to="/check"
          target="_blank"
          variant="subtle"
          leftSection={<IconPlugConnected size={20} aria-hidden />}
        >
          {t('room:checkLink')}
        </Button>
      </Group>
    </StageMessage>
  );
}
