import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.ts';
import classes from './DemoBanner.module.css';

/** Says on every page that these people are invented. */
export function DemoBanner() {
  const { t } = useTranslation();
  if (!useSession().demo) return null;
  return (
    <aside className={classes.banner} aria-label={t('common:demo.title')}>
      <strong>{t('common:demo.title')}</strong> <span>{t('common:demo.text')}</span>
    </aside>
  );
}
