import { useNow } from '../../ui/useNow.ts';
import { clockLength } from './clockLength.ts';

/** How long something has been running by the server's clock. */
export function Timer({ since }: { since: number }) {
  return <span className="numeric">{clockLength(useNow(500) - since)}</span>;
}
