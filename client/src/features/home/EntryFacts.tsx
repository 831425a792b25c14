import type { CalendarEntry } from '@minber/shared/seminars/home';
import { IconBuildingCommunity, IconDeviceLaptop, IconMicrophone2 } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/useLocalized.ts';
import classes from './EntryFacts.module.css';

/** From where he takes part: a hall, his own device, or the stage. */
export function EntryFacts({ entry }: { entry: CalendarEntry }) {
  const { t } = useTranslation('home');
  const localized = useLocalized();
  if (entry.role !== 'learner')
    return (
      <span className={classes.fact}>
        <IconMicrophone2 size={18} aria-hidden />
        {t(`as.${entry.role}`)}
      </span>
    );
  if (entry.place?.kind === 'hall')
    return (
      <span className={classes.fact}>
        <IconBuildingCommunity size={18} aria-hidden />
        {t('inHall', { hall: entry.hallName ? localized(entry.hallName) : '' })}
      </span>
    );
  return (
    <span className={classes.fact}>
      <IconDeviceLaptop size={18} aria-hidden />
      {t('ownDevice')}
    </span>
  );
}
