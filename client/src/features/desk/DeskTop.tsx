import { IconDeviceTv } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { Tag, type Tone } from '../../ui/Tag.tsx';
import classes from './DeskTop.module.css';
import type { DeskView } from './pending.ts';

const SCREEN_TONES: Record<DeskView['screen']['status'], Tone> = {
  none: 'plain',
  ready: 'good',
  receiving: 'good',
  'no-media': 'warn',
  dropped: 'bad',
};

/** Which hall, how many are in, and whether the screen is well. */
export function DeskTop({ view }: { view: DeskView }) {
  const { t } = useTranslation();
  const localized = useLocalized();
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
        </div>
      </div>
      <div className={classes.counter} role="status" aria-label={t('desk:counter', { inside, expected })}>
        <b>{inside}</b>
        <span>/ {expected}</span>
      </div>
    </header>
  );
}
