import { Button, Group } from '@mantine/core';
import { IconVolume } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { playTestTone } from '../../live/meter.ts';
import { CheckRow } from './CheckRow.tsx';

/** Only the person knows whether he hears it: a tone, and the question. */
export function SoundCheck() {
  const { t } = useTranslation();
  const [played, setPlayed] = useState(false);
  const [heard, setHeard] = useState<boolean | null>(null);
  const verdict = heard === null ? 'absent' : heard ? 'good' : 'bad';
  const play = () => {
    void playTestTone();
    setPlayed(true);
    setHeard(null);
  };
  return (
    <CheckRow title={t('check:sound.title')} verdict={verdict}>
      {heard !== null && <span>{t(heard ? 'check:sound.good' : 'check:sound.bad')}</span>}
      <Group gap="xs" mt={6}>
        <Button size="sm" variant="default" leftSection={<IconVolume size={18} aria-hidden />} onClick={play}>
          {t('check:sound.play')}
        </Button>
        {played && heard === null && (
          <>
            <Button size="sm" onClick={() => setHeard(true)}>
              {t('check:sound.yes')}
            </Button>
            <Button size="sm" variant="default" onClick={() => setHeard(false)}>
              {t('check:sound.no')}
            </Button>
          </>
        )}
      </Group>
    </CheckRow>
  );
}
