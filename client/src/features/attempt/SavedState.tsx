import { IconCloudCheck, IconCloudOff, IconCloudUp } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { BookState } from './answer-book.ts';
import classes from './attempt.module.css';

const icons = { saved: IconCloudCheck, saving: IconCloudUp, waiting: IconCloudOff, refused: IconCloudOff };

/** Whether the answers have arrived, in words. */
export function SavedState({ state }: { state: BookState }) {
  const { t } = useTranslation('attempt');
  const Icon = icons[state];
  return (
    <span className={classes.saved} data-state={state} role="status">
      <Icon size={18} aria-hidden />
      {t(`saving.${state}`)}
    </span>
  );
}
