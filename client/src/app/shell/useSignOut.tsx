import { sessionApi } from '@minber/shared/identity/session-api';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../../api/call.ts';
import { ApiProblem } from '../../api/problem.ts';
import { reloadSession, sessionPersonId } from '../../api/session.ts';
import { lookForKept, offlineWanted } from '../../offline/wanted.ts';
import { loadUnsent } from './offline.ts';

/** The way out; it asks first (`question`) while something waits to be sent, and leaves nothing of it on the device. */
export function useSignOut(): { signOut: () => Promise<void>; question: ReactNode } {
  const navigate = useNavigate();
  const [question, setQuestion] = useState<ReactNode>(null);

  async function gone(): Promise<void> {
    await reloadSession().catch(() => location.assign('/sign-in'));
    await navigate('/sign-in');
  }

  async function signOut(): Promise<void> {
    const personId = sessionPersonId();
    await lookForKept();
    const unsent = offlineWanted.get() ? await loadUnsent() : undefined;
    if (!unsent || personId === null) {
      await call(sessionApi.signOut).catch(() => undefined);
      return gone();
    }
    if ((await unsent.countUnsent(personId)) === 0) {
      // Without a line he stays signed in: then what the server refused stays to be seen.
      await endSession().then(
        () => unsent.emptyQueueOf(personId),
        () => undefined,
      );
      return gone();
    }
    const leave = async () => {
      await endSession();
      await unsent.emptyQueueOf(personId);
      await unsent.loseDraftsOf(personId);
      await gone();
    };
    setQuestion(<unsent.SignOutDialog stay={() => setQuestion(null)} leave={leave} />);
  }

  return { signOut, question };
}

/** Rejects unless the session is over: the server ended it, or says that there is none. */
async function endSession(): Promise<void> {
  await call(sessionApi.signOut).catch((cause: unknown) => {
    if (!(cause instanceof ApiProblem && cause.status === 401)) throw cause;
  });
}
