import { useFormat } from '../i18n/useFormat.ts';
import { useNow } from './useNow.ts';

/** How long until a moment by the server's clock, in words; `done` when it has come. */
export function Countdown({ to, done }: { to: number; done?: React.ReactNode }) {
  const format = useFormat();
  const now = useNow();
  if (now >= to) return <>{done}</>;
  return (
    <span className="numeric" role="timer">
      {format.remaining(to - now)}
    </span>
  );
}
