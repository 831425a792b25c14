import { IconVolumeOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { audioContext } from '../../live/meter.ts';
import classes from './SoundAllowed.module.css';

/** Browsers play no sound on a page nobody has touched: one key or click after switching on is enough. */
export function SoundAllowed() {
  const { t } = useTranslation();
  const [allowed, setAllowed] = useState(true);
  useEffect(() => {
    const context = audioContext();
    const look = () => setAllowed(context.state === 'running');
    const unlock = () => void context.resume().then(look);
    context.addEventListener('statechange', look);
    addEventListener('keydown', unlock);
    addEventListener('pointerdown', unlock);
    const timer = setTimeout(look, 700);
    return () => {
      clearTimeout(timer);
      context.removeEventListener('statechange', look);
      removeEventListener('keydown', unlock);
      removeEventListener('pointerdown', unlock);
    };
  }, []);
  if (allowed) return null;
  return (
    <div className={classes.ask} role="alert">
      <IconVolumeOff size="1.3em" aria-hidden /> {t('screen:sound.key')}
    </div>
  );
}
