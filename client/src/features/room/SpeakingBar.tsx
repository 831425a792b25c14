import { Button } from '@mantine/core';
import type { FloorEntry } from '@minber/shared/live/state';
import { IconBroadcast } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Devices } from '../../live/devices.ts';
import type { SeminarSession } from '../../live/session.ts';
import { clsx } from '../../ui/clsx.ts';
import { OwnToggles } from '../stage/OwnToggles.tsx';
import { useAction } from '../stage/useAction.ts';
import classes from './FloorStrip.module.css';

interface Props {
  session: SeminarSession;
  devices: Devices;
  entry: FloorEntry;
}

/** While one has the floor: own microphone and camera, and the end of the turn. */
export function SpeakingBar({ session, devices, entry }: Props) {
  const { t } = useTranslation();
  const action = useAction();
  return (
    <div className={clsx(classes.strip, classes.speaking)} role="status">
      <IconBroadcast className={classes.icon} aria-hidden />
      <div className={classes.words}>
        <strong>{t('room:speaking.now')}</strong>
        {action.error && <span>{action.error}</span>}
      </div>
      <div className={classes.tools}>
        <OwnToggles session={session} devices={devices} sources={['microphone', 'camera']} />
        <Button
          color="red"
          loading={action.busy}
          onClick={() => void action.run(() => session.ask('floor:end', { entryId: entry.entryId }))}
        >
          {t('room:speaking.end')}
        </Button>
      </div>
    </div>
  );
}
