import type { PhoneRollCall } from '@minber/shared/attendance/roll-call';
import { staysOf } from '@minber/shared/attendance/rules/stays';
import type { Id, Instant } from '@minber/shared/platform/ids';
import { type Desk, type Performed, recordEvent } from './desk.ts';
import { isAtHall } from './row.ts';

/** Confirms everyone on the list but the missing. The list is who was in at that moment, as far as the server knows. */
export async function callRoll(
  desk: Desk,
  { actionId, missing, heads }: Omit<PhoneRollCall, 'sessionId'>,
  at: Instant,
): Promise<Performed> {
  const listed = whoWasIn(desk, at);
  const absent = listed.filter((id) => missing.includes(id));
  const found = listed.filter((id) => !missing.includes(id));
  const called = { at, by: 'roll-call' as const, actionId };
  if (absent.length > 0) await recordEvent(desk, { ...called, kind: 'missing', personIds: absent });
  const confirmed = { ...called, kind: 'confirm' as const, personIds: found, heads, listed: found.length };
  const added = await recordEvent(desk, confirmed);
  return { repeated: !added, personIds: listed };
}

function whoWasIn({ board, hallId }: Desk, at: Instant): Id[] {
  const there = [...board.people.values()].filter((person) => isAtHall(person, hallId));
  return there.flatMap((person) => {
    const stays = staysOf(board.eventsOf(person).filter((event) => event.at <= at || event.kind === 'void'));
    const isIn = stays.get(person.who.personId)?.some((stay) => stay.hallId === hallId && stay.to === null);
    return isIn ? [person.who.personId] : [];
  });
}
