import type { Id } from '../../platform/ids.ts';
import type { Evidence } from '../states.ts';

/** Something that was recorded about people in a hall. Only ever added; `void` takes back everything of one action. */
export interface HallEvent {
  eventId: Id;
  hallId: Id;
  kind: 'in' | 'out' | 'confirm' | 'missing' | 'void';
  personIds: readonly Id[];
  /** When it happened, and when the server learned of it (later for a Desk that was offline). */
  at: number;
  recordedAt: number;
  by: Evidence;
  actionId: string;
  /** For `void`: the action that is taken back. */
  undoes: string | null;
}

/** One person in one hall from check-in to check-out. `to` null: still there. */
export interface Stay {
  hallId: Id;
  from: number;
  to: number | null;
  /** Check-in, scan, roll-call or a coordinator's confirmation: in order of time, the first is the check-in. */
  confirmations: { at: number; by: Evidence }[];
  /** A roll-call did not find him: the stay ends at the last confirmation before it. */
  missingAt: number | null;
}

/**
 * Stays of each person, from the events of one session in any order. A check-in of someone who is in confirms him;
 * a check-out or a missed roll-call of someone who is not in changes nothing.
 */
export function staysOf(events: readonly HallEvent[]): Map<Id, Stay[]> {
  const undone = new Set(events.flatMap((event) => (event.undoes ? [`${event.hallId}/${event.undoes}`] : [])));
  const open = new Map<string, Stay>();
  const result = new Map<Id, Stay[]>();
  for (const event of [...events].sort(byTime)) {
    if (event.kind === 'void' || undone.has(`${event.hallId}/${event.actionId}`)) continue;
    for (const personId of event.personIds) {
      const key = `${event.hallId}/${personId}`;
      const stay = open.get(key);
      const next = after(stay, event);
      if (next === stay) continue;
      if (next) {
        open.set(key, next);
        result.set(personId, [...(result.get(personId) ?? []), next]);
      } else open.delete(key);
    }
  }
  return result;
}

/** The open stay after the event: the same, a new one, or none. */
function after(stay: Stay | undefined, event: HallEvent): Stay | undefined {
  const confirmation = { at: event.at, by: event.by };
  switch (event.kind) {
    case 'in':
      if (stay) stay.confirmations.push(confirmation);
      return stay ?? { hallId: event.hallId, from: event.at, to: null, confirmations: [confirmation], missingAt: null };
    case 'confirm':
      stay?.confirmations.push(confirmation);
      return stay;
    case 'out':
      if (stay) stay.to = event.at;
      return undefined;
    case 'missing':
      if (stay) {
        stay.to = stay.confirmations.at(-1)?.at ?? stay.from;
        stay.missingAt = event.at;
      }
      return undefined;
    case 'void':
      return stay;
  }
}

function byTime(a: HallEvent, b: HallEvent): number {
  return a.at - b.at || a.recordedAt - b.recordedAt || (a.eventId < b.eventId ? -1 : 1);
}
