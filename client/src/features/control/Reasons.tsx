import type { AttentionReason } from '@minber/shared/attendance/control';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import { useNow } from '../../ui/useNow.ts';
import classes from './Reasons.module.css';

const shownAtMost = 2;

/** Why this hall wants attention and since when; nothing to say takes the same height. */
export function Reasons({ reasons }: { reasons: readonly AttentionReason[] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const now = useNow(5000);
  const more = reasons.length - shownAtMost;
  return (
    <span className={classes.reasons}>
      {reasons.length === 0 && <span className={classes.fine}>{t('control:fine')}</span>}
      {reasons.slice(0, shownAtMost).map(({ code, since, count }) => (
        <span key={code} className={classes.reason}>
          {t(`control:reason.${code}`, { count: count ?? 0, time: format.time(since) })}
          <span className={`${classes.since} numeric`}>{format.duration(Math.max(0, now - since))}</span>
        </span>
      ))}
      {more > 0 && <span className={classes.fine}>{t('control:more', { count: more })}</span>}
    </span>
  );
}
