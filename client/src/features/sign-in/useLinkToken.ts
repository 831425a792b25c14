import { LinkToken } from '@minber/shared/identity/session';
import { useLocation } from 'react-router';

/** The secret after `#`: browsers never send it, so only our own POST spends it. Undefined: not a whole link. */
export function useLinkToken(): string | undefined {
  const { hash } = useLocation();
  const result = LinkToken.safeParse(hash.slice(1));
  return result.success ? result.data : undefined;
}
