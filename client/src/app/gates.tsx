import { Navigate, Outlet, useLocation } from 'react-router';
import { useSession } from '../api/session.ts';
import { Bare } from './shell/Bare.tsx';
import { Shell } from './shell/Shell.tsx';

/** Pages for people: a visitor signs in first and comes back, a guest goes to his own page. */
export function SignedIn() {
  const session = useSession();
  const { pathname, search } = useLocation();
  if (session.kind === 'person') return <Outlet />;
  if (session.guest) return <Navigate to={`/seminars/${session.guest.seminarId}/studio`} replace />;
  const next = pathname === '/' ? '' : `?next=${encodeURIComponent(pathname + search)}`;
  return <Navigate to={`/sign-in${next}`} replace />;
}

/** Pages of the room: for people, and for guests who came by a link. */
export function InTheRoom() {
  const session = useSession();
  return session.kind === 'guest' ? <Outlet /> : <SignedIn />;
}

/** Pages for everybody: in a person's own frame, for others in the bare one. */
export function Open() {
  return useSession().kind === 'person' ? <Shell /> : <Bare />;
}
