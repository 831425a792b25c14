import { IconCloudOff, IconCloudUpload, IconDeviceTv } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { Tag, type Tone } from '../../ui/Tag.tsx';
import { useWatchable } from '../stage/useWatchable.ts';
import classes from './DeskTop.module.css';
import type { DeskView } from './pending.ts';
import type { Desk } from './useDesk.ts';

const SCREEN_TONES: Record<DeskView['screen']['status'], Tone> = {
  none: 'plain',
  ready: 'good',
  receiving: 'good',
  'no-media': 'warn',
  dropped: 'bad',
};

/** Which hall, how many are in, whether the screen is well, and what is saved on this device only. */
export function DeskTop({ desk, view }: { desk: Desk; view: DeskView }) {
  const { t } = useTranslation();
  const localized = useLocalized();
  const { waiting, offline } = useWatchable(desk.book.state);
  const inside = view.people.filter(({ state }) => state === 'in').length;
  const expected = view.people.filter(({ expected: place }) => place === 'here').length;
  return (
    <header className={classes.top}>
      <div className={classes.names}>
        <h1>{localized(view.place.hall)}</h1>
        <p>{localized(view.place.centre)}</p>
        <div className={classes.tags}>
          <Tag tone={SCREEN_TONES[view.screen.status]}>
            <IconDeviceTv size={15} aria-hidden /> {t(`desk:screen.status.${view.screen.status}`)}
          </Tag>
          <span role="status">
            {waiting > 0 && (
              <Tag tone="warn">
                {offline ? <IconCloudOff size={15} aria-hidden /> : <IconCloudUpload size={15} aria-hidden />}{' '}
                {t(offline ? 'desk:unsent.offline' : 'desk:unsent.sending', { count: waiting })}
              </Tag>
            )}
          </span>
        </div>
      </div>
      <div className={classes.counter} role="status" aria-label={t('desk:counter', { inside, expected })}>
        <b>{inside}</b>
        <span>/ {expected}</span>
      </div>
    </header>
  );
}
