import { IconCloudOff } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import classes from '../unsent/UnsentBar.module.css';
import { line } from './line.ts';

/** Says that what is shown is what this device keeps. */
export function LineBar() {
  const { t } = useTranslation('offline');
  const isDown = useSyncExternalStore(line.subscribe, line.isDown);
  if (!isDown) return null;
  return (
    <p className={classes.bar}>
      <IconCloudOff size={18} aria-hidden /> {t('line.down')}
    </p>
  );
}
