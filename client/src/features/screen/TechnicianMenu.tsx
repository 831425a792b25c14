import { ActionIcon, Button, Group, Modal, Stack, Text } from '@mantine/core';
import { IconMaximize, IconSettings, IconVolume } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { playTestTone } from '../../live/meter.ts';
import type { SeminarSession } from '../../live/session.ts';
import { useRun } from '../../ui/useRun.ts';
import { useIdle } from '../room/useIdle.ts';
import { useShortcut } from '../room/useShortcut.ts';
import { DeviceSetup } from '../stage/DeviceSetup.tsx';
import { useDevices } from '../stage/useDevices.ts';
import classes from './TechnicianMenu.module.css';

/** For whoever sets the hall up: shown while the mouse moves, gone while people watch. */
export function TechnicianMenu({ session }: { session: SeminarSession }) {
  const { t } = useTranslation();
  const page = useRef<HTMLElement>(document.documentElement);
  const idle = useIdle(page);
  const [open, setOpen] = useState(false);
  const tone = useRun();
  const test = () => {
    session.loudspeaker.unblock();
    void tone.run(() => playTestTone(4));
  };
  useShortcut('KeyT', test);
  useShortcut('KeyF', toggleFullscreen);
  useShortcut('KeyM', () => setOpen(true));
  return (
    <>
      {tone.busy && (
        <p className={classes.tone} role="status">
          {t('screen:tools.heard')}
        </p>
      )}
      <div className={classes.menu} data-idle={idle && !open}>
        <ActionIcon size={44} variant="default" aria-label={t('screen:tools.sound')} onClick={test}>
          <IconVolume aria-hidden />
        </ActionIcon>
        <ActionIcon size={44} variant="default" aria-label={t('screen:tools.fullscreen')} onClick={toggleFullscreen}>
          <IconMaximize aria-hidden />
        </ActionIcon>
        <ActionIcon size={44} variant="default" aria-label={t('screen:tools.devices')} onClick={() => setOpen(true)}>
          <IconSettings aria-hidden />
        </ActionIcon>
        {open && <DevicesModal onTest={test} onClose={() => setOpen(false)} />}
      </div>
    </>
  );
}

function DevicesModal({ onTest, onClose }: { onTest: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  const devices = useDevices();
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('screen:tools.devices')}
      closeButtonProps={{ 'aria-label': t('common:action.close') }}
    >
      <Stack>
        <Text c="dimmed">{t('screen:tools.text')}</Text>
        {devices && <DeviceSetup devices={devices} />}
        <Group>
          {devices && (
            <Button variant="default" onClick={() => void devices.open(['microphone', 'camera'])}>
              {t('screen:tools.open')}
            </Button>
          )}
          <Button variant="default" leftSection={<IconVolume size={18} aria-hidden />} onClick={onTest}>
            {t('screen:tools.sound')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function toggleFullscreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
  else void document.documentElement.requestFullscreen().catch(() => undefined);
}
