import type { ScreenQr } from '@minber/shared/attendance/check-in';
import type { SeminarSummary } from '@minber/shared/seminars/state';
import { useTranslation } from 'react-i18next';
import { useLocalized } from '../../i18n/useLocalized.ts';
import { QrImage } from '../../ui/QrImage.tsx';
import { ClockCountdown } from '../stage/ClockCountdown.tsx';
import { typedCode } from './typed-code.ts';
import classes from './WaitingHall.module.css';

interface Props {
  seminar: SeminarSummary;
  qr: ScreenQr | null;
  checkedIn: number;
  expected: number;
}

/** Before the start: what begins and when, how to check in, and how many have. */
export function WaitingHall({ seminar, qr, checkedIn, expected }: Props) {
  const { t } = useTranslation();
  const text = useLocalized();
  const startsAt = seminar.sessions.find(({ state }) => state === 'planned')?.startsAt ?? seminar.startsAt;
  return (
    <div className={classes.waiting} data-with-qr={qr !== null}>
      <div className={classes.words}>
        <h1 className={classes.title}>{text(seminar.title)}</h1>
        <ClockCountdown to={startsAt} className={classes.countdown ?? ''} done={t('screen:startsNow')} />
        <p className={`${classes.count} numeric`}>{t('screen:checkedIn', { checkedIn, expected })}</p>
      </div>
      {qr && (
        <div className={classes.checkIn}>
          <p className={classes.how}>{t('screen:checkIn.how')}</p>
          <div className={classes.qr}>
            <QrImage value={qr.url} label={t('screen:checkIn.label')} size={900} />
          </div>
          <p className={classes.code}>{t('screen:checkIn.code', { host: location.host })}</p>
          <p className={`${classes.digits} numeric`}>{typedCode(qr.code)}</p>
        </div>
      )}
    </div>
  );
}
