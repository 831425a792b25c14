import { useTranslation } from 'react-i18next';
import { clsx } from '../../ui/clsx.ts';
import { useNow } from '../../ui/useNow.ts';
import { clockLength } from './clockLength.ts';

const DAY_MS = 86_400_000;

/** How long until a moment by the server's clock, in large digits that do not jump; `done` when it has come. */
export function ClockCountdown({ to, className, done }: { to: number; className?: string; done?: React.ReactNode }) {
  const { t } = useTranslation();
  const leftMs = to - useNow(500);
  const days = Math.floor(leftMs / DAY_MS);
  if (leftMs <= 0 && done) return <span className={className}>{done}</span>;
  return (
    <span className={clsx('numeric', className)} role="timer">
      {days > 0 ? `${t('live:time.days', { days })} ${clockLength(leftMs % DAY_MS)}` : clockLength(leftMs)}
    </span>
  );
}
