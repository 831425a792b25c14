import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.ts';
import classes from './DemoBanner.module.css';

/** Says on every page that these people are invented. */
export function DemoBanner() {
  const { t } = useTranslation();
  if (!useSession().demo) return null;
  return (
    <div className={classes.banner} role="note">
      <strong>{t('common:demo.title')}</strong> <span>{t('common:demo.text')}</span>
    </div>
  );
}
