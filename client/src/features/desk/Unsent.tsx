import { IconCloudOff, IconCloudUpload } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Tag } from '../../ui/Tag.tsx';
import { useWatchable } from '../stage/useWatchable.ts';
import type { DeskBook } from './desk-book.ts';
import classes from './Unsent.module.css';

/** What is saved on this device only and will be sent, always in sight while there is any. */
export function Unsent({ book }: { book: DeskBook }) {
  const { t } = useTranslation();
  const { waiting, offline } = useWatchable(book.state);
  const Icon = offline ? IconCloudOff : IconCloudUpload;
  return (
    <div className={classes.place} role="status">
      {waiting > 0 && (
        <Tag tone="warn">
          <Icon size={15} aria-hidden />{' '}
          {t(offline ? 'desk:unsent.offline' : 'desk:unsent.sending', { count: waiting })}
        </Tag>
      )}
    </div>
  );
}
