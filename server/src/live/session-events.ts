import type { liveEvents } from '@minber/shared/live/contract';
import type { SessionAct } from '@minber/shared/seminars/rules';
import type { EventCall } from '../platform/index.ts';
import { homeOf } from './homes.ts';
import { changeSession, goOn } from './session-control.ts';

type Call = EventCall<(typeof liveEvents)['session:start']>;

export async function command(act: SessionAct, { input, principal }: Call) {
  return await changeSession(await homeOf(input.seminarId), act, input.sessionId, principal);
}

export async function notYet({ input }: Call) {
  return await goOn(await homeOf(input.seminarId), input.sessionId);
}
