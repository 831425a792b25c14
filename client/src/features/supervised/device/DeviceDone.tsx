import { Button, Stack, Text } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/Card.tsx';
import { useTitle } from '../../../ui/useTitle.ts';
import classes from './device.module.css';

const staysMs = 30_000;

/** Handed in: the device says so, and is free for the next person. */
export function DeviceDone({ answered, next }: { answered: { done: number; of: number } | null; next: () => void }) {
  const { t } = useTranslation('supervised');
  useTitle(t('device.done'));
  useEffect(() => {
    const timer = setTimeout(next, staysMs);
    return () => clearTimeout(timer);
  }, [next]);
  return (
    <div className={classes.narrow}>
      <Card title={t('device.done')} level={1}>
        <Stack align="center" ta="center" role="status">
          <IconCircleCheck size={56} color="var(--minber-good)" aria-hidden />
          {answered && <Text fw={600}>{t('device.answered', answered)}</Text>}
          <Text>{t('device.doneText')}</Text>
          <Button onClick={next}>{t('device.next')}</Button>
        </Stack>
      </Card>
    </div>
  );
}
