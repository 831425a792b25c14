import type { OwnScreen } from '@minber/shared/centres/contract';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { useNow } from '../../ui/useNow.ts';
import type { Choice } from './choose-seminar.ts';
import classes from './Idle.module.css';

/** Nothing is near: the hall's name, the time, and what comes next. */
export function Idle({ hall, next }: { hall: OwnScreen | null; next: Choice['next'] }) {
  const { t } = useTranslation();
  const text = useLocalized();
  const format = useFormat();
  const now = useNow(1000);
  return (
    <main id="main" className={classes.idle}>
      <p className={classes.hall}>{hall && `${text(hall.centreName)} · ${text(hall.hallName)}`}</p>
      <p className={`${classes.clock} numeric`}>{format.time(now)}</p>
      <h1 className={classes.next}>
        {next
          ? t('screen:idle.next', { title: text(next.seminar.title), at: format.dateTime(next.startsAt) })
          : t('screen:idle.nothing')}
      </h1>
    </main>
  );
}
