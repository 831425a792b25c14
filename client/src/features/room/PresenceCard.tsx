import { Button } from '@mantine/core';
import { IconCheck, IconUserCheck } from '@tabler/icons-react';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { PresenceWatch } from '../../live/presence.ts';
import type { SeminarSession } from '../../live/session.ts';
import { useNow } from '../../ui/useNow.ts';
import { useWatchable } from '../stage/useWatchable.ts';
import classes from './PresenceCard.module.css';
import { useAttentionTitle } from './useAttentionTitle.ts';

const thanksMs = 6000;

/** "Are you here?" on one's own device: one button, said aloud to readers, gone when answered or over. No sound. */
export function PresenceCard({ session }: { session: SeminarSession }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(1000);
  const watch = useMemo(() => new PresenceWatch(session.seminarId, session.line), [session]);
  useEffect(() => {
    watch.open();
    return () => watch.close();
  }, [watch]);
  const { prompt, sending, confirmedAt } = useWatchable(watch.state);
  useAttentionTitle(prompt ? t('room:presence.title') : null);
  const thanks = confirmedAt !== null && now - confirmedAt < thanksMs;
  return (
    <div className={classes.place} role="status" aria-live="assertive">
      {prompt && (
        <section className={classes.card} aria-label={t('room:presence.title')}>
          <IconUserCheck className={classes.icon} size={36} aria-hidden />
          <div className={classes.words}>
            <h2>{t('room:presence.title')}</h2>
            <p>
              {t('room:presence.text')}{' '}
              <span className="numeric" aria-live="off" aria-hidden>
                {t('room:presence.left', { time: format.remaining(prompt.until - now) })}
              </span>
            </p>
          </div>
          <Button
            size="xl"
            color="gold.4"
            loading={sending}
            onClick={() => watch.confirm()}
            className={classes.button ?? ''}
          >
            {t('room:presence.confirm')}
          </Button>
        </section>
      )}
      {!prompt && thanks && (
        <p className={classes.thanks}>
          <IconCheck size={20} aria-hidden /> {t('room:presence.done', { time: format.time(confirmedAt) })}
        </p>
      )}
    </div>
  );
}
