import type { Principal } from '@minber/shared/access/principal';
import type { Id, Instant } from '@minber/shared/platform/ids';

/** Someone pressed "can't hear" or "can't see". */
export interface Trouble {
  seminarId: Id;
  sessionId: Id | undefined;
  principal: Principal;
  ownerId: string;
  hallId: Id | undefined;
  what: 'sound' | 'picture';
  note: string | undefined;
  at: Instant;
}

declare module '../platform/signals.ts' {
  interface Signals {
    /** A session started, paused, went on or ended at this moment. */
    'live:session': [{ seminarId: Id; sessionId: Id; state: 'live' | 'paused' | 'ended'; at: Instant }];
    /** The server was down while a session ran; the same goes out durably as outbox event `live.outage`. */
    'live:outage': [{ seminarId: Id; sessionId: Id; from: Instant; to: Instant }];
    /** This node is the seminar's home from now on. */
    'live:taken': [{ seminarId: Id }];
    'live:trouble': [Trouble];
  }
}
