import type { SessionView } from '@minber/shared/identity/session';
import { useNavigate, useSearchParams } from 'react-router';
import { becomePrincipal } from '../../api/session.ts';

/** Where the reader wanted to go before he was asked to sign in: a path of ours, nothing else. */
export function useNext(): string {
  const [search] = useSearchParams();
  const next = search.get('next') ?? '/';
  return /^\/(?![/\\])/.test(next) ? next : '/';
}

/** Takes the new session and goes on to where the reader wanted to go. */
export function useEnter(): (session: SessionView) => Promise<void> {
  const navigate = useNavigate();
  const next = useNext();
  return async (session) => {
    await becomePrincipal(session);
    await navigate(next, { replace: true });
  };
}
