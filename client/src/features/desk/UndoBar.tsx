import { Button } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { type ReactNode, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './UndoBar.module.css';

const STAYS_MS = 8000;

interface Props {
  /** What was done, in words; `actionId` tells one deed from the next. */
  last: { actionId: string; words: ReactNode } | null;
  onUndo: () => void;
  onGone: () => void;
}

/** What was done last, with one tap to take it back, near the thumb. */
export function UndoBar({ last, onUndo, onGone }: Props) {
  const { t } = useTranslation();
  const actionId = last?.actionId;
  useEffect(() => {
    if (!actionId) return;
    const timer = setTimeout(onGone, STAYS_MS);
    return () => clearTimeout(timer);
  }, [actionId, onGone]);
  return (
    <div className={classes.place} role="status" aria-live="polite">
      {last && (
        <div className={classes.bar}>
          <span className={classes.text}>{last.words}</span>
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
