import type { Instant } from '@minber/shared/platform/ids';
import { type Lease, signals } from '../platform/index.ts';
import type { Home } from './home.ts';

/**
 * Begins a home's record. `before` held it until now, `lastAliveAt` is its last sign. A session that was running when the earlier home died runs on; the time nobody was home is an
 * outage: a row of the record and, in the same document, the event that tells attendance of it. A crash during this
 * repeats it; outages that overlap are one.
 */
export async function beginRecord(
  home: Home,
  before: Pick<Lease, 'node' | 'boot'> | undefined,
  lastAliveAt: Instant | undefined,
): Promise<void> {
  const { timeline, seminarId, running } = home;
  await timeline.append(null, { kind: 'home', lastAliveAt: lastAliveAt ?? null });
  if (!running || lastAliveAt === undefined) return;
  const { sessionId } = running;
  const from = Math.max(lastAliveAt, running.startedAt ?? 0);
  // By its own clock this home may have been taken before the last sign of the one before.
  const to = Math.max(home.takenAt, from + 1);
  const heldBy = before && { before: { node: before.node, boot: before.boot } };
  const outage = { seminarId, sessionId, from, to };
  await timeline.append(
    sessionId,
    { kind: 'outage', from, to },
    { type: 'live.outage', payload: { ...outage, ...heldBy } },
  );
  signals.emit('live:outage', outage);
}
