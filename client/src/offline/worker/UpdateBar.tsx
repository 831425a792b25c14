import { IconRefresh } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { matchPath, useLocation } from 'react-router';
import { isLive } from '../live-addresses.ts';
import classes from '../unsent/UnsentBar.module.css';
import { takeUpdate, update } from './update.ts';

/** Says that a newer version is there, and takes it when asked; never in the middle of a seminar or an attempt. */
export function UpdateBar() {
  const { t } = useTranslation('offline');
  const { pathname } = useLocation();
  const isReady = useSyncExternalStore(update.subscribe, update.get);
  if (!isReady || isLive(pathname) || matchPath('/attempts/:attemptId', pathname)) return null;
  return (
    <div role="status" className={classes.bar}>
      <IconRefresh size={18} aria-hidden />
      <p className={classes.text}>{t('update.ready')}</p>
      <button type="button" className={classes.dismiss} onClick={takeUpdate}>
        {t('update.take')}
      </button>
    </div>
  );
}
