import { Button, Group, PinInput, Stack, Text } from '@mantine/core';
import { centresApi } from '@minber/shared/centres/contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '../../api/call.ts';
import { ask, refresh } from '../../api/query.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { Card } from '../../ui/Card.tsx';
import { ConfirmButton } from '../../ui/ConfirmButton.tsx';
import { ErrorPanel } from '../../ui/ErrorPanel.tsx';
import { useRun } from '../../ui/useRun.ts';
import type { DeskView } from './pending.ts';

/** The hall's screens: pair one by the code it shows, take one away. */
export function ScreenCard({ view }: { view: DeskView }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { hallId } = view;
  const screens = useQuery({ ...ask(centresApi.screens, { params: { hallId } }), refetchInterval: 15_000 });
  const [code, setCode] = useState('');
  const pairing = useRun();
  const pair = async (typed: string) => {
    const done = await pairing.run(async () => {
      await call(centresApi.pairScreen, { params: { hallId }, body: { code: typed } });
      await refresh(centresApi.screens);
    });
    if (done) navigator.vibrate?.(30);
    setCode('');
  };
  const items = screens.data?.items ?? [];
  return (
    <Card title={t('desk:screen.title')}>
      <Stack gap="sm">
        <Text>{t(`desk:screen.explain.${view.screen.status}`)}</Text>
        {items.map((screen) => (
          <Group key={screen.id} justify="space-between" gap="xs">
            <Text size="sm" c="dimmed" style={{ flex: '1 1 180px' }}>
              {screen.name || t('desk:screen.unnamed')} ·{' '}
              {t('desk:screen.paired', { time: format.dateTime(screen.pairedAt) })}
            </Text>
            <ConfirmButton
              size="compact-sm"
              color="red"
              style={{ flexShrink: 0 }}
              destructive
              title={t('desk:screen.revokeTitle')}
              text={t('desk:screen.revokeText')}
              confirm={t('desk:screen.revoke')}
              run={async () => {
                await call(centresApi.revokeScreen, { params: { screenId: screen.id } });
                await refresh(centresApi.screens);
              }}
            >
              {t('desk:screen.revoke')}
            </ConfirmButton>
          </Group>
        ))}
        <div>
          <Text fw={600} mb={4}>
            {t('desk:screen.code')}
          </Text>
          <Text size="sm" c="dimmed" mb="xs">
            {t('desk:screen.codeText', { address: `${location.host}/screen` })}
          </Text>
          <Group gap="sm">
            <PinInput
              length={6}
              type="number"
              inputMode="numeric"
              value={code}
              onChange={setCode}
              onComplete={(typed) => void pair(typed)}
              disabled={pairing.busy}
              gap={6}
              aria-label={t('desk:screen.code')}
            />
            {pairing.busy && <Button loading variant="subtle" />}
          </Group>
        </div>
        {pairing.error !== null && <ErrorPanel error={pairing.error} />}
      </Stack>
    </Card>
  );
}
