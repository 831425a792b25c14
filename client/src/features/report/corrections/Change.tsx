import { IconArrowNarrowRight } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './Change.module.css';

/** "85 → 118"; one value where nothing changes. */
export function Change({ before, after }: { before: string; after: string }) {
  const { t } = useTranslation('report');
  if (before === after) return <span>{after}</span>;
  return (
    <span className={classes.change}>
      <span className={classes.before}>{before}</span>
      <IconArrowNarrowRight size={16} role="img" aria-label={t('preview.becomesNow')} />
      <strong>{after}</strong>
    </span>
  );
}
