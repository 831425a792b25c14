import type { HallMessage } from '@minber/shared/attendance/states';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../ui/useNow.ts';
import classes from './MessageBand.module.css';

const shownForMs = 60_000;

interface Props {
  messages: readonly HallMessage[];
  onShown: (messageId: string) => void;
}

/** The organiser's latest word to the hall, across the bottom, for a minute. */
export function MessageBand({ messages, onShown }: Props) {
  const { t } = useTranslation();
  const now = useNow(1000);
  const message = messages.findLast(({ at }) => now - at < shownForMs);
  const unshown = message && message.screenAt === null ? message.messageId : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each message, whoever renders
  useEffect(() => {
    if (unshown) onShown(unshown);
  }, [unshown]);
  if (!message) return null;
  return (
    <div className={classes.band} role="status">
      <b>{t('screen:message')}</b> {message.text}
    </div>
  );
}
