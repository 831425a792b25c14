import type { liveEvents } from '@minber/shared/live/contract';
import { clock, type EventCall, signals } from '../platform/index.ts';
import { joined } from './members.ts';

/** "Can't hear" or "can't see": the control room above hears of it. Throws `live.notJoined`. */
export function report({ input, principal, socket }: EventCall<(typeof liveEvents)['trouble:report']>): undefined {
  const { home, participant } = joined(input.seminarId, socket.id);
  const { seminarId, what, note } = input;
  const { ownerId, hallId } = participant;
  const sessionId = home.current?.sessionId;
  signals.emit('live:trouble', { seminarId, sessionId, principal, ownerId, hallId, what, note, at: clock.now() });
}
