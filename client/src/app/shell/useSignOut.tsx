import { sessionApi } from '@minber/shared/identity/session-api';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../../api/call.ts';
import { ApiProblem } from '../../api/problem.ts';
import { reloadSession, sessionPersonId } from '../../api/session.ts';
import { lookForKept, offlineWanted } from '../../offline/wanted.ts';
import { loadUnsent } from './offline.ts';

/**
 * The way out, of this device or with `everywhere` of all. It asks first (`question`) while something waits to be sent,
 * and leaves nothing of it, nor of what was downloaded, on the device. Rejects where the server did not end the session.
 */
export function useSignOut(everywhere = false): { signOut: () => Promise<void>; question: ReactNode } {
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
      await endSession(everywhere);
      return gone();
    }
    const leave = async (isLost: boolean) => {
      await endSession(everywhere);
      await unsent.emptyDeviceOf(personId);
      if (isLost) await unsent.loseDraftsOf(personId);
      await gone();
    };
    if ((await unsent.countUnsent(personId)) === 0) return leave(false);
    setQuestion(<unsent.SignOutDialog stay={() => setQuestion(null)} leave={() => leave(true)} />);
  }

  return { signOut, question };
}

/** Rejects unless the session is over: the server ended it, or says that there is none. */
async function endSession(everywhere: boolean): Promise<void> {
  await call(everywhere ? sessionApi.signOutEverywhere : sessionApi.signOut).catch((cause: unknown) => {
    if (!(cause instanceof ApiProblem && cause.status === 401)) throw cause;
  });
}
