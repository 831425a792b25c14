import { LinkToken } from '@minber/shared/identity/session';
import { useEffect, useState } from 'react';

/** The secret after `#`, which browsers never send; taken out of the address at once. Undefined: not a whole link. */
export function useLinkToken(): string | undefined {
  const secret = useFragment();
  const result = LinkToken.safeParse(secret);
  return result.success ? result.data : undefined;
}

/** What stood after `#` when the page was opened. */
export function useFragment(): string {
  const [secret] = useState(() => location.hash.slice(1));
  useEffect(() => history.replaceState(history.state, '', location.pathname + location.search), []);
  return secret;
}
