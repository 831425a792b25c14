import { Button, Card, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DeviceSetup } from '../stage/DeviceSetup.tsx';
import { useDevices } from '../stage/useDevices.ts';

/** Camera and microphone are opened only when asked: most people come to listen. */
export function DeviceCheck() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  return (
    <Card withBorder radius="lg" padding="lg">
      <Stack gap="sm">
        <Title order={2} size="h4">
          {t('check:devices.title')}
        </Title>
        <Text c="dimmed">{t('check:devices.text')}</Text>
        {open ? (
          <OpenDevices />
        ) : (
          <Button variant="default" onClick={() => setOpen(true)}>
            {t('check:devices.open')}
          </Button>
        )}
      </Stack>
    </Card>
  );
}

function OpenDevices() {
  const devices = useDevices();
  return devices && <DeviceSetup devices={devices} />;
}
