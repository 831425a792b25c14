import { Text } from '@mantine/core';
import type { MyAttendance } from '@minber/shared/attendance/report';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/useFormat.ts';
import { Tag } from '../../../ui/Tag.tsx';
import classes from '../Rows.module.css';

/** What was counted and why, as one would say it. */
export function OwnResult({ session }: { session: MyAttendance['sessions'][number] }) {
  const { t } = useTranslation('report');
  const format = useFormat();
  const { line, liveMs, policy } = session;
  const sentences = [
    liveMs > 0 &&
      t('own.counted', {
        time: format.duration(line.creditedMs),
        live: format.duration(liveMs),
        percent: format.percent(line.percent),
      }),
    t(`own.why.${line.why}`, { percent: format.percent(policy.thresholdPercent) }),
    line.hours > 0 && t('own.hours', { hours: format.number(line.hours) }),
    line.lateMs !== null && t('own.late', { time: format.duration(line.lateMs) }),
    line.unconfirmedMs > 0 && t('own.unconfirmed', { time: format.duration(line.unconfirmedMs) }),
    line.interruptionMs > 0 && t('own.givenBack', { time: format.duration(line.interruptionMs) }),
  ].filter((sentence) => typeof sentence === 'string');
  return (
    <div>
      <div className={classes.head}>
        <Tag tone={line.credited ? 'good' : 'bad'}>{t(line.credited ? 'credited' : 'notCredited')}</Tag>
      </div>
      <Text mt={6}>{sentences.join(' ')}</Text>
    </div>
  );
}
