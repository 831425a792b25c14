import { ActionIcon, Drawer, Radio, Slider, Stack, Text } from '@mantine/core';
import { IconSettings } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeminarSession } from '../../live/session.ts';
import { NerdDetails } from '../stage/NerdDetails.tsx';
import { useWatchable } from '../stage/useWatchable.ts';
import classes from './MoreMenu.module.css';

const MODES = ['normal', 'low', 'audio'] as const;

/** How much data the broadcast may take, how loud it is, and the numbers behind it. */
export function MoreMenu({ session }: { session: SeminarSession }) {
  const { t } = useTranslation();
  const { preferences } = useWatchable(session.state);
  const { volume } = useWatchable(session.loudspeaker.state);
  const [open, setOpen] = useState(false);
  return (
    <>
      <ActionIcon variant="default" size={44} onClick={() => setOpen(true)} aria-label={t('room:more')}>
        <IconSettings size={22} />
      </ActionIcon>
      <Drawer
        opened={open}
        onClose={() => setOpen(false)}
        position="right"
        size={360}
        title={t('room:more')}
        closeButtonProps={{ 'aria-label': t('common:action.close') }}
      >
        <Stack gap="lg">
          <Radio.Group
            label={t('live:mode.label')}
            value={preferences.mode}
            onChange={(mode) => session.setMode(mode as (typeof MODES)[number])}
          >
            <Stack gap="sm" mt="xs">
              {MODES.map((mode) => (
                <Radio key={mode} value={mode} label={t(`live:mode.${mode}`)} />
              ))}
            </Stack>
          </Radio.Group>
          <div>
            <Text size="sm" fw={500} id="room-volume">
              {t('live:sound.volume')}
            </Text>
            <Slider
              value={Math.round(volume * 100)}
              onChange={(percent) => session.loudspeaker.setVolume(percent / 100)}
              label={(percent) => `${percent}%`}
              thumbProps={{ 'aria-labelledby': 'room-volume' }}
            />
          </div>
          <details className={classes.details}>
            <summary>{t('live:details.title')}</summary>
            {open && <NerdDetails session={session} />}
          </details>
        </Stack>
      </Drawer>
    </>
  );
}
