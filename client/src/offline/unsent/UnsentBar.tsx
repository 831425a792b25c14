import { learnApi } from '@minber/shared/programmes/learn-contract';
import { IconCloudUpload } from '@tabler/icons-react';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { refresh } from '../../api/query.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { keepSending } from '../queue/keep-sending.ts';
import { queue } from '../queue/own.ts';
import classes from './UnsentBar.module.css';

/** Sends what this person has said without a line, and says what waits and what the server will not have. */
export function UnsentBar({ personId }: { personId: string }) {
  const { t } = useTranslation('offline');
  const localized = useLocalized();
  const { waiting, refused } = useSyncExternalStore(queue.subscribe, queue.get);
  useEffect(() => keepSending(queue, personId), [personId]);
  // What goes at once is no news; only what has failed to go is.
  const isLate = waiting.some(({ attempts }) => attempts > 0);
  useFreshPages(isLate);
  return (
    <div role="status" aria-live="polite">
      {isLate && (
        <p className={classes.bar}>
          <IconCloudUpload size={18} aria-hidden /> {t('waiting', { number: waiting.length })}
        </p>
      )}
      {refused.map(({ id, title, refusal }) => (
        <div key={id} className={classes.refused}>
          <p className={classes.text}>
            <strong>{t('refused', { title: localized(title) })}</strong> {refusal?.title}
          </p>
          <button type="button" className={classes.dismiss} onClick={() => void queue.dismiss(id)}>
            {t('dismiss')}
          </button>
        </div>
      ))}
    </div>
  );
}

/** Once what was late has gone, pages show what the server says now. */
function useFreshPages(isLate: boolean): void {
  const wasLate = useRef(false);
  useEffect(() => {
    if (wasLate.current && !isLate) void refresh(learnApi.mine, learnApi.cohort, learnApi.lesson);
    wasLate.current = isLate;
  }, [isLate]);
}
