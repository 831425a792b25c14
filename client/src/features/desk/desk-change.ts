import type { DeskChange, DeskSnapshot } from '@minber/shared/attendance/desk';

/** The snapshot after a change; `gap` when one was missed. Changes of another session leave it as it is. */
export function afterDeskChange(snapshot: DeskSnapshot, change: DeskChange): DeskSnapshot | 'gap' {
  if (change.sessionId !== snapshot.sessionId || change.seq <= snapshot.seq) return snapshot;
  if (change.seq > snapshot.seq + 1) return 'gap';
  return merged(snapshot, change);
}

/** Rows of an answer to one's own deeds: newer than what is shown, but no reason to skip what is pushed. */
export function merged(snapshot: DeskSnapshot, change: DeskChange): DeskSnapshot {
  const changed = new Map((change.people ?? []).map((person) => [person.personId, person]));
  const known = new Set(snapshot.people.map(({ personId }) => personId));
  return {
    ...snapshot,
    people: [
      ...snapshot.people.map((person) => changed.get(person.personId) ?? person),
      ...[...changed.values()].filter(({ personId }) => !known.has(personId)),
    ],
    screen: change.screen ?? snapshot.screen,
    readiness: change.readiness ?? snapshot.readiness,
    rollCall: change.rollCall === undefined ? snapshot.rollCall : change.rollCall,
    ask: change.ask === undefined ? snapshot.ask : change.ask,
    messages: change.messages ?? snapshot.messages,
    sessions: change.sessions ?? snapshot.sessions,
    seq: Math.max(snapshot.seq, change.seq),
  };
}
