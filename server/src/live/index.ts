import {
  type Interval,
  liveIntervals as intervalsOf,
  outages as outagesOf,
  type TimelineEvent,
  type TimelineRow,
} from '@minber/shared/live/timeline';
import type { Id } from '@minber/shared/platform/ids';
import type { Model } from 'mongoose';
import {
  clock,
  type Feature,
  forwardSocketsBy,
  nodes,
  notices,
  signals,
  sockets,
  type WithOutbox,
} from '../platform/index.ts';
import { liveConsumers } from './consumers.ts';
import { drain } from './drain.ts';
import { evict } from './evict.ts';
import { allHomes, findHome, homeElsewhere, releaseHome, takenNotice, takeUpRunning } from './homes.ts';
import { startMedia, stopMedia } from './media.ts';
import { liveRoutes } from './routes.ts';
import { liveSockets } from './sockets.ts';
import { startTicking, stopTicking } from './tick.ts';
import { readSessionRows, TimelineModel } from './timeline.ts';

export { homeElsewhere, isKeptHere } from './homes.ts';
export { type PastEvent, recordPastTimeline } from './past.ts';
export { type Closed, type Heard, presence } from './presence.ts';
export type { Trouble } from './signals.ts';

export type SessionAct = Extract<TimelineEvent, { kind: 'session' }> & Pick<TimelineRow, 'seq'>;

/** When a session was live; the last one ends now while it still is. */
export async function liveIntervals(seminarId: Id, sessionId: Id): Promise<Interval[]> {
  return intervalsOf(await readSessionRows(seminarId, sessionId), sessionId, clock.now());
}

/** When the server was down during a session. */
export async function outages(seminarId: Id, sessionId: Id): Promise<Interval[]> {
  return outagesOf(await readSessionRows(seminarId, sessionId), sessionId);
}

/** What its host, or the system, did to a session as a whole, in order. */
export async function sessionActs(seminarId: Id, sessionId: Id): Promise<SessionAct[]> {
  const rows = await readSessionRows(seminarId, sessionId);
  return rows.flatMap(({ seq, event }) => (event.kind === 'session' ? [{ seq, ...event }] : []));
}

/** What there is to receive for this owner: where nothing is sent, silence is no sign of a broken line. */
export function sentTo(seminarId: Id, ownerId: string): 'sound' | 'picture' | 'nothing' {
  return findHome(seminarId)?.stage.sentTo(ownerId) ?? 'nothing';
}

/** Sessions that are live at a home on this node. */
export function liveHere(): { seminarId: Id; sessionId: Id }[] {
  return allHomes().flatMap(({ seminarId, running }) =>
    running?.state === 'live' ? [{ seminarId, sessionId: running.sessionId }] : [],
  );
}

export const liveFeature: Feature = {
  name: 'live',
  routes: [liveRoutes],
  events: [liveSockets],
  outboxes: [TimelineModel as unknown as Model<WithOutbox>],
  consumers: liveConsumers,
  async start() {
    await startMedia((level) => {
      for (const home of allHomes()) home.room?.setLoadLevel(level);
    });
    signals.on('principal:changed', evict);
    forwardSocketsBy(homeElsewhere);
    notices.on(takenNotice, (payload) => sockets.sendOn((payload as { seminarId: Id }).seminarId));
    await takeUpRunning();
    await nodes.start();
    startTicking();
  },
  async drain() {
    drain(allHomes().map(({ seminarId, participants }) => ({ seminarId, size: participants.size })));
  },
  async stop() {
    stopTicking();
    await Promise.all(allHomes().map(releaseHome));
    await nodes.stop();
    await stopMedia();
  },
};
