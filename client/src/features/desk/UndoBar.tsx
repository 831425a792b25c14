import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './UndoBar.module.css';
import type { LastDeed } from './useDeskDeeds.ts';

const STAYS_MS = 8000;

interface Props {
  last: LastDeed | null;
  onUndo: () => void;
  onGone: () => void;
}

/** What was done last, with one tap to take it back, near the thumb. */
export function UndoBar({ last, onUndo, onGone }: Props) {
  const { t } = useTranslation();
  useEffect(() => {
    if (!last) return;
    const timer = setTimeout(onGone, STAYS_MS);
    return () => clearTimeout(timer);
  }, [last, onGone]);
  return (
    <div className={classes.place} role="status" aria-live="polite">
      {last && (
        <div className={classes.bar}>
          <span className={classes.text}>
            {t(`desk:done.${last.kind}`)} <b>{last.person.name}</b>
          </span>
          <Button
            variant="white"
            size="sm"
            leftSection={<IconArrowBackUp size={18} aria-hidden />}
            onClick={onUndo}
            className={classes.undo ?? ''}
          >
            {t('desk:undo')}
          </Button>
        </div>
      )}
    </div>
  );
}
