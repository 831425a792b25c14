import type { Id, Instant } from '@minber/shared/platform/ids';
import { newId, node } from '../../platform/index.ts';
import { HallEventModel } from './hall-event-model.ts';
import { SpanModel } from './span-model.ts';

/** Somebody, or a hall's screen, heard and receiving from `from` to `to`. */
export interface PastSpan {
  ownerKind: 'person' | 'screen';
  ownerId: Id;
  hallId: Id | null;
  from: Instant;
  to: Instant;
}

/** A check-in at the Desk, or a roll-call that found these people. */
export interface PastHallEvent {
  hallId: Id;
  kind: 'in' | 'confirm' | 'missing';
  personIds: Id[];
  at: Instant;
  by: 'desk' | 'roll-call';
  actor: { id: Id; name: string };
  heads: number | null;
}

/** Writes the record of a session that is over, as if it had been kept at the time. For the demo. */
export async function recordPast(
  { seminarId, sessionId }: { seminarId: Id; sessionId: Id },
  { spans, events }: { spans: PastSpan[]; events: PastHallEvent[] },
): Promise<void> {
  await SpanModel.insertMany(
    spans.map(({ ownerKind, ownerId, hallId, from, to }) => ({
      _id: newId(),
      seminarId,
      sessionId,
      ownerKind,
      ownerId,
      hallId,
      media: true,
      staff: false,
      connectionId: newId(),
      device: '',
      startAt: from,
      lastAt: to,
      closed: true,
      interrupted: false,
      node: node.name,
      boot: node.boot,
    })),
  );
  await HallEventModel.insertMany(
    events.map(({ hallId, kind, personIds, at, by, actor, heads }) => ({
      _id: newId(),
      seminarId,
      sessionId,
      hallId,
      kind,
      personIds,
      at,
      recordedAt: at,
      by,
      actionId: newId(),
      undoes: null,
      actorId: actor.id,
      actorName: actor.name,
      heads,
      listed: heads === null ? null : personIds.length,
    })),
  );
}
