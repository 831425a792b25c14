import type { Id } from '@minber/shared/platform/ids';
import type { Consumer, OutboxEvent } from '../platform/index.ts';
import { findSeminar, type SessionEvent } from '../seminars/index.ts';
import { refresh } from './cast.ts';
import { forgetErased } from './forget-person.ts';
import { findHome, homeOf } from './homes.ts';
import { catchUp } from './session-control.ts';

type State = 'live' | 'paused' | 'ended';

/** A session changed in its seminar's document: the record has it, or gets it now. */
function follow(type: string, state: State): Consumer {
  return {
    name: 'live.timeline',
    type,
    async handle({ payload }: OutboxEvent) {
      const { seminarId, sessionId, at, byId } = payload as SessionEvent;
      const seminar = await findSeminar(seminarId);
      const session = seminar?.sessions.find((one) => one.sessionId === sessionId);
      if (session) await catchUp(await homeOf(seminarId), session, { sessionId, state, since: at, byId });
    },
  };
}

/** The plan was changed while people are here. */
function takeOver(type: string): Consumer {
  return {
    name: 'live.plan',
    type,
    everywhere: true,
    async handle({ payload }: OutboxEvent) {
      const home = findHome((payload as { seminarId: Id }).seminarId);
      if (home) await refresh(home);
    },
  };
}

export const liveConsumers: Consumer[] = [
  follow('session.started', 'live'),
  follow('session.paused', 'paused'),
  follow('session.resumed', 'live'),
  follow('session.ended', 'ended'),
  takeOver('seminar.changed'),
  takeOver('seminar.cancelled'),
  forgetErased,
];
