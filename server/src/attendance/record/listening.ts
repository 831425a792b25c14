import { isStaff } from '@minber/shared/identity/manage';
import type { JoinAs } from '@minber/shared/live/contract';
import { type Heard, presence, sentTo } from '../../live/index.ts';
import { recorder, writeChanged } from './keeping.ts';
import { networkOf } from './network.ts';

const attends: readonly JoinAs[] = ['viewer', 'stage', 'screen', 'companion'];
let stopped = false;

/** From now on what live hears becomes spans. */
export function startListening(): void {
  presence.onHeard((heard) => {
    if (!stopped) hear(heard);
  });
  presence.onClosed(({ connectionId, at, left }) => {
    if (!stopped) recorder.ended(connectionId, at, left);
  });
  presence.storedBy(writeChanged);
}

/** The last spans have been written: what is heard now belongs to nobody. */
export function stopListening(): void {
  stopped = true;
}

/** One answer of one connection, as evidence for the session it belongs to. */
function hear(heard: Heard): void {
  const { seminarId, sessionId, connectionId, principal, hallId, device, deviceId, address, as, at } = heard;
  if (!sessionId || !attends.includes(as)) return;
  const from = { device: device ?? '', deviceId: deviceId ?? null, network: networkOf(address) };
  const common = { seminarId, sessionId, connectionId, hallId: hallId ?? null, ...from, at };
  const receiving = as !== 'companion' && isReceiving(heard);
  if (principal.kind === 'person') {
    const { personId, grants } = principal;
    recorder.hear({ ...common, ownerKind: 'person', ownerId: personId, staff: isStaff(grants), receiving });
  }
  if (principal.kind === 'screen')
    recorder.hear({ ...common, ownerKind: 'screen', ownerId: principal.screenId, staff: false, receiving });
}

/** While nothing is sent nobody can receive; without sound, who takes no pictures gets nothing, though his line is good. */
function isReceiving({ receiving, seminarId, ownerId, connectionId }: Heard): boolean {
  if (receiving) return true;
  const sent = sentTo(seminarId, ownerId);
  if (sent === 'nothing') return true;
  return sent === 'picture' && recorder.connections.get(connectionId)?.everReceived === true;
}
