import type { AttendancePolicy } from '@minber/shared/seminars/attendance-policy';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/useFormat.ts';
import classes from './PolicyText.module.css';

/** A policy in plain words: what counts, what does not. */
export function PolicyText({ policy }: { policy: AttendancePolicy }) {
  const { t } = useTranslation('seminars');
  const format = useFormat();
  const sentences = [
    policy.mode === 'threshold'
      ? t('seminars:policy.says.threshold', { percent: format.percent(policy.thresholdPercent) })
      : t('seminars:policy.says.proportional', { minutes: policy.academicMinutes }),
    policy.graceMs > 0
      ? t('seminars:policy.says.grace', { time: format.duration(policy.graceMs) })
      : t('seminars:policy.says.noGrace'),
    t('seminars:policy.says.late', { time: format.duration(policy.lateAfterMs) }),
    t(`seminars:policy.says.${policy.countUnconfirmed ? 'unconfirmedCounts' : 'unconfirmed'}`, {
      time: format.duration(policy.unconfirmedLimitMs),
    }),
    t(`seminars:policy.says.${policy.downtimeCredited ? 'downtime' : 'noDowntime'}`),
  ];
  return (
    <ul className={classes.sentences}>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
