import { Button } from '@mantine/core';
import { IconVolume } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Loudspeaker } from '../../live/loudspeaker.ts';
import classes from './SoundGate.module.css';
import { useWatchable } from './useWatchable.ts';

/** One tap where the browser lets no page play sound unasked. The picture goes on behind it. */
export function SoundGate({ loudspeaker }: { loudspeaker: Loudspeaker }) {
  const { t } = useTranslation();
  const { blocked } = useWatchable(loudspeaker.state);
  if (!blocked) return null;
  return (
    <div className={classes.gate}>
      <Button
        size="xl"
        color="gold.4"
        autoFocus
        leftSection={<IconVolume aria-hidden />}
        onClick={() => loudspeaker.unblock()}
      >
        {t('live:sound.turnOn')}
      </Button>
    </div>
  );
}
