import { learnApi } from '@minber/shared/programmes/learn-contract';
import { IconCloudUpload } from '@tabler/icons-react';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { refresh } from '../../api/query.ts';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { keepFresh, renewKept } from '../keep/fresh.ts';
import { LineBar } from '../line/LineBar.tsx';
import { keepSending } from '../queue/keep-sending.ts';
import { queue } from '../queue/own.ts';
import classes from './UnsentBar.module.css';

/** What follows from an answer (a test that completes its activity) is told by the server a moment later. */
const followsMs = 2000;

/** Sends what this person has said without a line, and says what waits and what the server will not have. */
export function UnsentBar({ personId }: { personId: string }) {
  const { t } = useTranslation('offline');
  const localized = useLocalized();
  const { waiting, refused } = useSyncExternalStore(queue.subscribe, queue.get);
  useEffect(() => keepSending(queue, personId), [personId]);
  useEffect(() => keepFresh(personId), [personId]);
  // What goes at once is no news; only what has failed to go is.
  const isLate = waiting.some(({ attempts }) => attempts > 0);
  useFreshPages(isLate, personId);
  return (
    <div role="status" aria-live="polite">
      <LineBar />
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

/** Once what was late has gone, pages and what is kept of them are what the server says now. */
function useFreshPages(isLate: boolean, personId: string): void {
  const wasLate = useRef(false);
  useEffect(() => {
    const hasGone = wasLate.current && !isLate;
    wasLate.current = isLate;
    if (!hasGone) return;
    const look = () => refresh(learnApi.mine, learnApi.cohort, learnApi.lesson);
    void look();
    const timer = setTimeout(() => void look().then(() => renewKept(personId).catch(() => undefined)), followsMs);
    return () => clearTimeout(timer);
  }, [isLate, personId]);
}
