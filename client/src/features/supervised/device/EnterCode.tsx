import { Button, Stack, Text, TextInput } from '@mantine/core';
import { IconPlayerPlay } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/Card.tsx';
import { ErrorPanel } from '../../../ui/ErrorPanel.tsx';
import { useRun } from '../../../ui/useRun.ts';
import { useTitle } from '../../../ui/useTitle.ts';
import { useFragment } from '../../stage/useFragment.ts';
import classes from './device.module.css';

/** A free device: whose turn it is types the code that the coordinator gave him. */
export function EnterCode({ enter }: { enter: (code: string) => Promise<void> }) {
  const { t } = useTranslation('supervised');
  const { busy, error, run } = useRun();
  const [code, setCode] = useState(useFragment());
  useTitle(t('device.title'));
  function begin(event: FormEvent) {
    event.preventDefault();
    if (!busy && code.trim() !== '') void run(() => enter(code));
  }
  return (
    <div className={classes.narrow}>
      <Card title={t('device.title')} level={1}>
        <form onSubmit={begin} noValidate>
          <Stack>
            <Text>{t('device.text')}</Text>
            <TextInput
              label={t('device.code')}
              placeholder="XXXX-XXXX"
              size="lg"
              autoFocus
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              value={code}
              onChange={(event) => setCode(event.currentTarget.value)}
            />
            {error !== null && <ErrorPanel error={error} />}
            <Button
              type="submit"
              size="lg"
              loading={busy}
              disabled={code.trim() === ''}
              leftSection={<IconPlayerPlay size={20} aria-hidden />}
            >
              {t('own.begin')}
            </Button>
            <Text size="sm" c="dimmed">
              {t('own.time')}
            </Text>
          </Stack>
        </form>
      </Card>
    </div>
  );
}
