import type { LearnerActivity } from '@minber/shared/programmes/learn';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import classes from './ModuleList.module.css';

/** Why something is not open yet, in one line each. */
export function LockReasons({ locks }: { locks: LearnerActivity['locks'] }) {
  const { t } = useTranslation('learn');
  const localized = useLocalized();
  const format = useFormat();
  return locks.map((lock) => {
    if (lock.kind === 'date')
      return (
        <span key={`date-${lock.at}`} className={classes.lock}>
          {t('locks.date', { date: format.dateTime(lock.at) })}
        </span>
      );
    const title = localized(lock.title);
    const text =
      lock.kind === 'completed'
        ? t('locks.completed', { title })
        : t(`locks.${lock.kind}`, { title, share: format.percent(Math.round(lock.atLeast * 100)) });
    return (
      <span key={`${lock.kind}-${lock.itemId}`} className={classes.lock}>
        {text}
      </span>
    );
  });
}
