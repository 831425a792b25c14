import type { ScreenQr } from '@minber/shared/attendance/check-in';
import { useTranslation } from 'react-i18next';
import { QrImage } from '../../ui/QrImage.tsx';
import classes from './CheckInCorner.module.css';
import { typedCode } from './typed-code.ts';

/** For those who come late: the check-in, small, in the corner. */
export function CheckInCorner({ qr }: { qr: ScreenQr }) {
  const { t } = useTranslation();
  return (
    <aside className={classes.corner}>
      <div className={classes.qr}>
        <QrImage value={qr.url} label={t('screen:checkIn.label')} size={400} />
      </div>
      <span className={`${classes.code} numeric`}>{typedCode(qr.code)}</span>
    </aside>
  );
}
