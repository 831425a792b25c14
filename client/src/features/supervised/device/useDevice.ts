import { testDeviceApi } from '@minber/shared/supervised/contract';
import type { DeviceAttempt } from '@minber/shared/supervised/sittings';
import { useCallback, useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { call } from '../../../api/call.ts';
import { isTemporary } from '../../../api/problem.ts';
import { serverClock } from '../../../live/clock.ts';
import type { HandIn } from '../../attempt/useSubmission.ts';
import { deviceMemory } from './memory.ts';

/**
 * - `free`: waits for a code;
 * - `reading`, `lost`: asks for the attempt it is bound to, and cannot reach the server;
 * - `bound`: somebody answers;
 * - `done`: handed in, by him, his time or the coordinator (then nothing is known of how much he answered).
 */
type DeviceState =
  | { kind: 'free' }
  | { kind: 'reading' }
  | { kind: 'lost'; error: unknown }
  | ({ kind: 'bound'; token: string } & DeviceAttempt)
  | { kind: 'done'; answered: { done: number; of: number } | null };

/** By then the server has handed in what its time has ended. */
const closedAfterMs = 9000;
const longestTimerMs = 2 ** 31 - 1;

/** One device of the hall and whom it is bound to. */
export function useDevice() {
  const navigate = useNavigate();
  const [state, setState] = useState<DeviceState>(() => ({ kind: tokenHere() ? 'reading' : 'free' }));

  const reload = useCallback(() => {
    const token = tokenHere();
    if (!token) return setState({ kind: 'free' });
    call(testDeviceApi.read, { body: { token } }).then(
      (bound) => {
        serverClock.heard(bound.attempt.serverNow);
        setState({ kind: 'bound', token, ...bound });
      },
      (error: unknown) => {
        // While somebody answers, a lost line leaves him where he is.
        if (isTemporary(error))
          return setState((before) => (before.kind === 'bound' ? before : { kind: 'lost', error }));
        deviceMemory.forget();
        setState({ kind: 'done', answered: null });
      },
    );
  }, []);

  useEffect(() => {
    reload();
    // A page that comes out of the browser's memory of pages may show somebody who has gone.
    const renew = (event: PageTransitionEvent) => event.persisted && location.reload();
    window.addEventListener('pageshow', renew);
    return () => window.removeEventListener('pageshow', renew);
  }, [reload]);

  const deadline = state.kind === 'bound' ? state.attempt.deadline : null;
  useEffect(() => {
    if (deadline === null) return;
    const inMs = Math.max(0, deadline - serverClock.now()) + closedAfterMs;
    const timer = inMs < longestTimerMs ? setTimeout(reload, inMs) : undefined;
    return () => clearTimeout(timer);
  }, [deadline, reload]);

  async function enter(code: string): Promise<void> {
    const { token, ...bound } = await call(testDeviceApi.enter, { body: { code } });
    deviceMemory.forget();
    deviceMemory.write('token', token);
    serverClock.heard(bound.attempt.serverNow);
    await navigate('/test-device', { replace: true });
    setState({ kind: 'bound', token, ...bound });
  }

  const handIn: HandIn = async (body) => {
    const token = tokenHere() ?? '';
    const { answered: done, questions: of } = await call(testDeviceApi.submit, { body: { token, ...body } });
    const goOn = async () => {
      deviceMemory.forget();
      // The place in the attempt stands in the address.
      await navigate('/test-device', { replace: true });
      setState({ kind: 'done', answered: { done, of } });
    };
    return { kept: false, goOn };
  };

  const next = useCallback(() => setState({ kind: 'free' }), []);
  return { state, enter, reload, handIn, next };
}

function tokenHere(): string | null {
  const token = deviceMemory.read('token');
  return typeof token === 'string' ? token : null;
}
