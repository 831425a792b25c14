import type { AttendancePolicy } from '@minber/shared/seminars/attendance-policy';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import classes from './PolicyText.module.css';

/** A policy in plain words: what counts, what does not. */
export function PolicyText({ policy }: { policy: AttendancePolicy }) {
  const { t } = useTranslation('seminars');
  const format = useFormat();
  const rollCallsText = ({ afterStartMs, hourly, beforeEndMs }: AttendancePolicy['rollCalls']) => {
    const moments = [
      afterStartMs !== null && t('seminars:policy.says.afterStart', { time: format.duration(afterStartMs) }),
      hourly && t('seminars:policy.says.hourly'),
      beforeEndMs !== null && t('seminars:policy.says.beforeEnd', { time: format.duration(beforeEndMs) }),
    ].filter(Boolean);
    if (moments.length === 0) return t('seminars:policy.says.noRollCalls');
    return t('seminars:policy.says.rollCalls', { moments: moments.join('; ') });
  };
  const sentences = [
    policy.mode === 'threshold'
      ? t('seminars:policy.says.threshold', { percent: format.percent(policy.thresholdPercent) })
      : t(`seminars:policy.says.${policy.hoursIn}`, { minutes: policy.academicMinutes }),
    policy.graceMs > 0
      ? t('seminars:policy.says.grace', { time: format.duration(policy.graceMs) })
      : t('seminars:policy.says.noGrace'),
    t('seminars:policy.says.late', { time: format.duration(policy.lateAfterMs) }),
    t(`seminars:policy.says.${policy.countUnconfirmed ? 'unconfirmedCounts' : 'unconfirmed'}`, {
      time: format.duration(policy.unconfirmedLimitMs),
    }),
    rollCallsText(policy.rollCalls),
    t(`seminars:policy.says.${policy.downtimeCredited ? 'downtime' : 'noDowntime'}`),
    policy.objectionDays > 0
      ? t('seminars:policy.says.objection', { count: policy.objectionDays })
      : t('seminars:policy.says.noObjection'),
  ];
  return (
    <ul className={classes.sentences}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
