import type { HistoryEntry, HistoryKind } from '@minber/shared/attendance/record';
import type { HallEventDoc } from '../record/hall-event-model.ts';
import type { SessionFacts } from './facts.ts';
import type { Told } from './history-entry.ts';

/** A Desk that was offline tells later than this what it did: then both times matter. */
const toldLateMs = 60_000;

/** What Desks, scanning people and roll-calls did. A roll-call is one entry, those it missed included. */
export function deskEntries({ record, roster }: SessionFacts): Told[] {
  const { events, asks } = record;
  const missing = new Map(
    events.filter(({ kind }) => kind === 'missing').map((event) => [`${event.hallId}/${event.actionId}`, event]),
  );
  const ofHalls = events
    .filter(({ kind }) => kind !== 'missing')
    .map((event): Told => {
      const missed = missing.get(`${event.hallId}/${event.actionId}`)?.personIds ?? [];
      const undone = event.undoes
        ? events.filter((one) => one.hallId === event.hallId && one.actionId === event.undoes)
        : [];
      const personIds = [...event.personIds, ...missed, ...undone.flatMap((one) => one.personIds)];
      const [only] = new Set(personIds).size === 1 ? personIds : [];
      const name = only ? (roster.get(only)?.name ?? null) : null;
      const entry: HistoryEntry = {
        entryId: event._id,
        at: event.at,
        byName: event.actorName || (event.by === 'scan' ? (name ?? '') : ''),
        kind: kindOf(event),
        params: {
          ...paramsOf(event, missed.length),
          ...(undone[0] && { undone: kindOf(undone.find(({ kind }) => kind !== 'missing') ?? undone[0]) }),
          ...(event.recordedAt - event.at > toldLateMs && { recordedAt: event.recordedAt }),
        },
        personId: only ?? null,
        personName: name,
        hallId: event.hallId,
      };
      return { entry, personIds, hallId: event.hallId, ofAll: false };
    });
  const asked = asks.asks.map(({ _id, at, byName, reason }): Told => {
    const entry: HistoryEntry = {
      entryId: _id,
      at,
      byName: byName ?? '',
      kind: 'roll-call-asked',
      params: { reason },
      personId: null,
      personName: null,
      hallId: null,
    };
    return { entry, personIds: [], hallId: null, ofAll: true };
  });
  return [...ofHalls, ...asked];
}

function kindOf({ kind, by }: HallEventDoc): HistoryKind {
  switch (kind) {
    case 'in':
      return 'check-in';
    case 'out':
      return 'check-out';
    case 'void':
      return 'undo';
    case 'confirm':
    case 'missing':
      return by === 'roll-call' ? 'roll-call' : 'confirmation';
  }
}

function paramsOf({ kind, by, listed, heads, personIds }: HallEventDoc, missing: number): HistoryEntry['params'] {
  if (kind === 'void') return {};
  if (by !== 'roll-call') return { by, people: personIds.length };
  return { listed: listed ?? personIds.length, missing, ...(heads !== null && { heads }) };
}
